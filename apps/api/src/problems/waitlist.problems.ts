import type { WaitlistRefusalCode } from '@preau/waitlist';
import type { Problems } from './problem';

export const waitlistProblems: Problems<WaitlistRefusalCode> = {
  'waitlist.off': {
    status: 409,
    fr: { title: 'Cette activité n’a pas de liste d’attente.', next: 'Choisissez une autre activité, ou revenez plus tard : une place peut se libérer.' },
    en: { title: 'This activity has no waiting list.', next: 'Choose another activity, or come back later: a place may come free.' },
  },
  'waitlist.not-full': {
    status: 409,
    fr: { title: 'Il reste des places : inutile d’attendre.', next: 'Inscrivez la personne tout de suite.' },
    en: { title: 'There are places left: no need to wait.', next: 'Register the person now.' },
  },
  'waitlist.already-waiting': {
    status: 409,
    fr: { title: 'Cette personne est déjà sur la liste d’attente.', next: 'Consultez son rang dans vos listes d’attente.' },
    en: { title: 'This person is on the waiting list already.', next: 'See their turn in your waiting lists.' },
  },
  'waitlist.family-waits': {
    status: 409,
    fr: { title: 'Déjà {most} personnes de votre famille attendent une place ici.', next: 'Retirez-en une de la liste d’attente, ou écrivez à l’organisation.' },
    en: { title: '{most} people of your family wait for a place here already.', next: 'Take one of them off the waiting list, or write to the organization.' },
  },
  'waitlist.entry-unknown': {
    status: 404,
    fr: { title: 'Cette place sur une liste d’attente est introuvable.', next: 'Consultez vos listes d’attente.' },
    en: { title: 'This turn on a waiting list was not found.', next: 'See your waiting lists.' },
  },
  'waitlist.over': {
    status: 409,
    fr: { title: 'Cette activité est terminée ou n’est plus offerte.', next: 'Choisissez une autre activité.' },
    en: { title: 'This activity is over or is offered no more.', next: 'Choose another activity.' },
  },
  'waitlist.offer-expired': {
    status: 409,
    fr: { title: 'Le délai pour accepter cette place est passé : elle a été offerte à la personne suivante.', next: 'Vous pouvez vous inscrire de nouveau sur la liste d’attente.' },
    en: { title: 'The time to accept this place is over: it went to the next person.', next: 'You may join the waiting list again.' },
  },
  'waitlist.passed-on': {
    status: 409,
    fr: { title: 'Cette place a été refusée ou la liste a été quittée : elle a été offerte à d’autres.', next: 'Vous pouvez vous inscrire de nouveau sur la liste d’attente.' },
    en: { title: 'This place was declined or the list was left: it went to others.', next: 'You may join the waiting list again.' },
  },
  'waitlist.taken-by-others': {
    status: 409,
    fr: { title: 'D’autres personnes ont été plus rapides : la place est prise.', next: 'Vous restez sur la liste d’attente, au même rang.' },
    en: { title: 'Others were faster: the place is taken.', next: 'You stay on the waiting list, in the same place.' },
  },
  'waitlist.not-offered': {
    status: 409,
    fr: { title: 'Ce n’est pas encore votre tour.', next: 'Nous vous écrirons dès qu’une place vous sera offerte.' },
    en: { title: 'It is not your turn yet.', next: 'We will write to you as soon as a place is offered to you.' },
  },
  'waitlist.offer-open': {
    status: 409,
    fr: { title: 'Une place de la liste d’attente est offerte à cette personne.', next: 'Acceptez-la dans vos listes d’attente.' },
    en: { title: 'A place from the waiting list is offered to this person.', next: 'Accept it in your waiting lists.' },
  },
  'waitlist.no-place': {
    status: 409,
    fr: { title: 'Aucune place n’est libre.', next: 'Attendez qu’une place se libère, ou ajoutez des places à l’activité.' },
    en: { title: 'No place is free.', next: 'Wait until one comes free, or add places to the activity.' },
  },
  'waitlist.status-forbids': {
    status: 409,
    fr: { title: 'Cela ne va pas avec l’état actuel de cette place sur la liste.', next: 'Si la place est dans un panier, retirez-la ou achetez-la là; sinon, rafraîchissez la page.' },
    en: { title: 'That does not go with what has become of this turn.', next: 'If the place is in a cart, remove or buy it there; otherwise reload the page.' },
  },
  'waitlist.rules-invalid': {
    status: 422,
    fr: { title: 'Ces réglages ne vont pas ensemble.', next: 'Gardez de 5 minutes à 14 jours pour répondre, et au moins une heure par jour hors des heures de repos.' },
    en: { title: 'These settings do not go together.', next: 'Keep 5 minutes to 14 days for an answer, and at least one hour a day outside the quiet hours.' },
  },
};
