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
};
