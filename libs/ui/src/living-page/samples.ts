import type { Problem } from '@preau/api-client';
import type { Language } from '../language/language';

/** What the living page shows, as a family in each language would see it. */
interface Samples {
  title: string;
  lead: string;
  words: Record<'registered' | 'due' | 'refused' | 'held' | 'waiting' | 'closed' | 'planned', string>;
  explanation: string;
  steps: { id: string; label: string }[];
  emptyTitle: string;
  emptyBody: string;
  action: string;
  count: string;
  table: { caption: string; name: string; balance: string; when: string };
  fields: { givenName: string; help: string; birth: string; amount: string; phone: string; level: string; levels: string[]; consent: string; note: string; password: string; code: string; send: string };
  cancel: { open: string; title: string; what: string; confirm: string; undo: string };
  frame: string;
  family: string;
  notice: string;
  accents: string;
  problem: Problem;
  formProblem: Problem;
}

const base = { type: 'about:blank', status: 409 };

export const samples: Record<Language, Samples> = {
  fr: {
    title: 'Le langage visuel',
    lead: 'Chaque pièce dans tous ses états. Changez la langue, l’apparence et la densité pour les voir toutes.',
    words: { registered: 'Inscrit', due: 'À payer', refused: 'Refusé', held: 'Place réservée', waiting: '2 personnes avant vous', closed: 'Complet', planned: 'Prévu' },
    explanation: 'La place est gardée tant que le compte à rebours court.',
    steps: [{ id: 'contact', label: 'Vos coordonnées' }, { id: 'forms', label: 'Formulaires' }, { id: 'payment', label: 'Paiement' }, { id: 'review', label: 'Vérification' }],
    emptyTitle: 'Aucune facture pour l’instant',
    emptyBody: 'Vos factures arrivent ici dès votre première inscription.',
    action: 'Trouver une activité',
    count: '3 clients',
    table: { caption: 'Clients', name: 'Nom', balance: 'Solde', when: 'Prochaine activité' },
    fields: { givenName: 'Prénom', help: 'Tel qu’il paraîtra sur la liste de présence.', birth: 'Date de naissance', amount: 'Montant du dépôt', phone: 'Téléphone', level: 'Niveau', levels: ['Débutant', 'Intermédiaire', 'Avancé'], consent: 'J’accepte que mon enfant soit pris en photo', note: 'Allergies ou soins particuliers', password: 'Mot de passe', code: 'Code à six chiffres', send: 'Enregistrer' },
    cancel: { open: 'Annuler l’inscription', title: 'Annuler l’inscription de Léa ?', what: 'La place de Léa en Natation 3 se libère. 112,50 $ reviennent sur Visa ••42 d’ici 5 jours ouvrables.', confirm: 'Annuler et rembourser 112,50 $ sur Visa ••42', undo: 'Vous pouvez revenir sur cette décision pendant 10 minutes.' },
    frame: 'Page de carte du processeur',
    family: 'Famille Tremblay-Roy',
    notice: 'Les inscriptions ouvrent le 9 mars à 6 h.',
    accents: 'Couleur de l’organisation',
    problem: { ...base, code: 'enrolment.pool-full', title: 'Natation 3 est complet.', detail: 'La dernière place vient d’être prise.', next: 'Inscrivez-vous à la liste d’attente : 2 personnes sont avant vous.' },
    formProblem: { ...base, status: 400, code: 'request.invalid', title: 'Deux réponses sont à corriger.', errors: [{ pointer: '/givenName', code: 'required', message: 'Écrivez le prénom' }, { pointer: '/birthDate', code: 'future', message: 'La date de naissance est dans le futur' }] },
  },
  en: {
    title: 'The visual language',
    lead: 'Every piece in all its states. Change the language, the appearance and the density to see them all.',
    words: { registered: 'Registered', due: 'Due', refused: 'Refused', held: 'Place held', waiting: '2 people before you', closed: 'Full', planned: 'Planned' },
    explanation: 'The place is kept while the countdown runs.',
    steps: [{ id: 'contact', label: 'Contact details' }, { id: 'forms', label: 'Forms' }, { id: 'payment', label: 'Payment' }, { id: 'review', label: 'Review' }],
    emptyTitle: 'No invoice yet',
    emptyBody: 'Your invoices appear here after your first registration.',
    action: 'Find an activity',
    count: '3 clients',
    table: { caption: 'Clients', name: 'Name', balance: 'Balance', when: 'Next activity' },
    fields: { givenName: 'First name', help: 'As it will appear on the attendance list.', birth: 'Birth date', amount: 'Deposit amount', phone: 'Phone', level: 'Level', levels: ['Beginner', 'Intermediate', 'Advanced'], consent: 'My child may be photographed', note: 'Allergies or special care', password: 'Password', code: 'Six-digit code', send: 'Save' },
    cancel: { open: 'Cancel the registration', title: 'Cancel Léa’s registration?', what: 'Léa’s place in Swimming 3 is freed. $112.50 goes back to Visa ••42 within 5 business days.', confirm: 'Cancel and refund $112.50 to Visa ••42', undo: 'You can undo this for 10 minutes.' },
    frame: 'The processor’s card page',
    family: 'the Tremblay-Roy family',
    notice: 'Registration opens on March 9 at 6:00 am.',
    accents: 'Organization colour',
    problem: { ...base, code: 'enrolment.pool-full', title: 'Swimming 3 is full.', detail: 'The last place has just been taken.', next: 'Join the waitlist: 2 people are before you.' },
    formProblem: { ...base, status: 400, code: 'request.invalid', title: 'Two answers need your attention.', errors: [{ pointer: '/givenName', code: 'required', message: 'Enter the first name' }, { pointer: '/birthDate', code: 'future', message: 'The birth date is in the future' }] },
  },
};

export const people = [
  { id: '0198c0de-0000-7000-8000-000000000001', givenName: 'Léa', familyName: 'Tremblay-Roy', balance: 123456, next: '2026-01-06T23:00:00Z' },
  { id: '0198c0de-0000-7000-8000-000000000002', givenName: 'Émile', familyName: 'Nguyen', balance: 0, next: '2026-01-08T14:30:00Z' },
  { id: '0198c0de-0000-7000-8000-000000000003', givenName: 'Zoé', familyName: 'Haddad', balance: -2500, next: '2026-01-10T13:15:00Z' },
];

/** Chosen by organizations with more or less care for contrast. */
export const accents = ['#e30613', '#ffe600', '#0057a4', '#8fd3ff'];
