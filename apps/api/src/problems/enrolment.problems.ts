import type { EnrolmentRefusalCode } from '@preau/enrolment';
import type { Problems } from './problem';

export const enrolmentProblems: Problems<EnrolmentRefusalCode> = {
  'enrolment.full': {
    status: 409,
    fr: { title: 'C’est complet.', next: 'Inscrivez-vous sur la liste d’attente s’il y en a une, ou choisissez une autre activité.' },
    en: { title: 'This is full.', next: 'Join the waiting list if there is one, or choose another activity.' },
  },
  'enrolment.held-by-others': {
    status: 409,
    fr: { title: 'Toutes les places restantes sont dans le panier d’autres personnes.', next: 'Réessayez dans quelques minutes : une place peut revenir.' },
    en: { title: 'Every place left is in somebody else’s cart.', next: 'Try again in a few minutes: a place may come back.' },
  },
  'enrolment.already-registered': {
    status: 409,
    fr: { title: 'Cette personne a déjà une place dans cette activité.', next: 'Choisissez une autre personne.' },
    en: { title: 'This person has a place in this activity already.', next: 'Choose somebody else.' },
  },
  'enrolment.pool-unknown': {
    status: 404,
    fr: { title: 'Cette activité n’a pas de places à offrir.', next: 'Communiquez avec l’organisation.' },
    en: { title: 'This activity has no places to offer.', next: 'Contact the organization.' },
  },
  'enrolment.hold-lapsed': {
    status: 409,
    fr: { title: 'Une place n’est plus réservée pour vous et a été prise.', next: 'Retirez-la du panier ou choisissez une autre activité.' },
    en: { title: 'A place is no longer held for you and has been taken.', next: 'Remove it from the cart or choose another activity.' },
  },
  'enrolment.registration-unknown': {
    status: 404,
    fr: { title: 'Cette inscription est introuvable, ou elle est terminée.' },
    en: { title: 'This registration was not found, or it has ended.' },
  },
  'enrolment.room-full': {
    status: 409,
    fr: { title: 'La salle est pleine : {nameFr}.', next: 'D’autres activités s’y donnent en même temps. Attendez qu’une place se libère, ou choisissez un autre moment.' },
    en: { title: 'The room is full: {nameEn}.', next: 'Other activities use it at the same time. Wait for a place to come free, or choose another time.' },
  },
  'enrolment.outside-full': {
    status: 409,
    fr: { title: 'Les places pour les personnes de l’extérieur sont prises : {nameFr}.', next: 'Les résidents peuvent encore s’inscrire. Si vous habitez ici, vérifiez votre adresse; sinon, inscrivez-vous à la liste d’attente.' },
    en: { title: 'The places for people from outside are taken: {nameEn}.', next: 'Residents may still register. If you live here, check your address; otherwise, join the waiting list.' },
  },
  'enrolment.group-full': {
    status: 409,
    fr: { title: 'Les places prévues pour ce groupe de personnes sont prises : {nameFr}.', next: 'D’autres personnes peuvent encore s’inscrire. Vous pouvez vous inscrire à la liste d’attente.' },
    en: { title: 'The places for this group of people are taken: {nameEn}.', next: 'Other people may still register. You may join the waiting list.' },
  },
  'enrolment.left-for-counter': {
    status: 409,
    fr: { title: 'Les places qui restent sont vendues au comptoir : {nameFr}.', next: 'Présentez-vous au comptoir, ou communiquez avec l’organisation.' },
    en: { title: 'The places that are left are sold at the counter: {nameEn}.', next: 'Come to the counter, or contact the organization.' },
  },
  'enrolment.limit-without-tags': {
    status: 422,
    fr: { title: 'Nommez au moins une étiquette.', next: 'Écrivez l’étiquette des clients que la limite compte.' },
    en: { title: 'Name at least one tag.', next: 'Write the tag of the clients whom the limit counts.' },
  },
  'enrolment.limit-unknown': {
    status: 404,
    fr: { title: 'Cette limite est introuvable, ou elle a été levée.' },
    en: { title: 'This limit was not found, or it has been lifted.' },
  },
  'enrolment.limit-kind': {
    status: 409,
    fr: { title: 'Une salle reste une salle, et un groupe reste un groupe.', next: 'Levez cette limite et ajoutez-en une autre.' },
    en: { title: 'A room stays a room, and a group stays a group.', next: 'Lift this limit and add another one.' },
  },
  'enrolment.limit-changed': {
    status: 409,
    fr: { title: 'Quelqu’un a modifié cette limite entretemps.', next: 'Revoyez-la, puis recommencez.' },
    en: { title: 'Somebody has changed this limit meanwhile.', next: 'Look at it again, then retry.' },
  },
};
