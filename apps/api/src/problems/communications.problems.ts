import type { CommunicationsRefusalCode } from '@preau/communications';
import type { Problems } from './problem';

export const communicationsProblems: Problems<CommunicationsRefusalCode> = {
  'communications.message-unknown': {
    status: 404,
    fr: { title: 'Ce courriel est introuvable.' },
    en: { title: 'This e-mail was not found.' },
  },
  'communications.message-not-resendable': {
    status: 409,
    fr: { title: 'Ce courriel portait un lien à usage unique et ne peut pas être renvoyé.', next: 'Demandez un nouveau lien : il part aussitôt.' },
    en: { title: 'This e-mail carried a one-time link and cannot be sent again.', next: 'Ask for a new link: it leaves at once.' },
  },
  'communications.nobody-to-write-to': {
    status: 409,
    fr: { title: 'Il n’y a personne à qui écrire.', next: 'Personne n’est inscrit, ou aucune adresse courriel n’est connue : voyez la liste des participants.' },
    en: { title: 'There is nobody to write to.', next: 'Nobody is registered, or no e-mail address is known: see the list of participants.' },
  },
};
