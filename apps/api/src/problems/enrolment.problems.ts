import type { EnrolmentRefusalCode } from '@preau/enrolment';
import type { Problems } from './problem';

export const enrolmentProblems: Problems<EnrolmentRefusalCode> = {
  'enrolment.full': {
    status: 409,
    fr: { title: 'C’est complet.', next: 'Choisissez une autre activité, ou revenez plus tard : une place peut se libérer.' },
    en: { title: 'This is full.', next: 'Choose another activity, or come back later: a place may come free.' },
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
};
