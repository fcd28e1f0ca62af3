import type { KernelRefusalCode, Refusal } from '@preau/kernel';
import type { Problems } from './problem';

export const kernelProblems: Problems<KernelRefusalCode> = {
  'kernel.idempotency-key-reused': {
    status: 422,
    fr: { title: 'Cette clé d’idempotence a déjà servi à une autre demande.', next: 'Utilisez une nouvelle clé pour une nouvelle demande.' },
    en: { title: 'This idempotency key was already used for another request.', next: 'Use a new key for a new request.' },
  },
  'kernel.idempotency-key-in-progress': {
    status: 409,
    fr: { title: 'La même demande est encore en cours.', next: 'Attendez un instant, puis renvoyez-la avec la même clé.' },
    en: { title: 'The same request is still in progress.', next: 'Wait a moment, then send it again with the same key.' },
  },
  'kernel.idempotency-key-missing': {
    status: 400,
    fr: { title: 'L’en-tête Idempotency-Key est requis pour cette demande.', next: 'Envoyez une clé unique, par exemple un UUID.' },
    en: { title: 'The Idempotency-Key header is required for this request.', next: 'Send a unique key, for example a UUID.' },
  },
  // A crowd has one status wherever it stands: before the turnstile, in a lane, at a lock. 503 is for a service that cannot answer.
  'kernel.busy': {
    status: 429,
    fr: { title: 'Beaucoup de monde en même temps.', next: 'Rien n’est perdu. Réessayez dans quelques secondes.' },
    en: { title: 'Many people are asking at once.', next: 'Nothing is lost. Try again in a few seconds.' },
  },
  'kernel.not-found': {
    status: 404,
    fr: { title: 'Introuvable.', next: 'Vérifiez l’adresse ou revenez à la page précédente.' },
    en: { title: 'Not found.', next: 'Check the address or go back to the previous page.' },
  },
  'kernel.changed-meanwhile': {
    status: 412,
    fr: { title: 'Quelqu’un d’autre a modifié ces renseignements entre-temps.', next: 'Rechargez pour voir la version actuelle, puis refaites votre changement.' },
    en: { title: 'Somebody else changed this meanwhile.', next: 'Reload to see the current version, then make your change again.' },
  },
  'kernel.cursor-unreadable': {
    status: 400,
    fr: { title: 'Le curseur de pagination est illisible.', next: 'Recommencez à la première page.' },
    en: { title: 'The page cursor cannot be read.', next: 'Start again from the first page.' },
  },
};

export const gatewayRefusals = {
  'gateway.request-invalid': { retryMayHelp: false },
  'gateway.body-unreadable': { retryMayHelp: false },
  'gateway.body-too-large': { retryMayHelp: false },
  'gateway.media-type-unsupported': { retryMayHelp: false },
  'gateway.route-unknown': { retryMayHelp: false },
  'gateway.method-not-allowed': { retryMayHelp: false },
  'gateway.sign-in-needed': { retryMayHelp: false },
  'gateway.not-allowed': { retryMayHelp: false },
  'gateway.cross-site-refused': { retryMayHelp: false },
  'gateway.too-many-requests': { retryMayHelp: true },
  'gateway.unavailable': { retryMayHelp: true },
  'gateway.unexpected': { retryMayHelp: true },
} as const satisfies Record<string, Refusal>;
export type GatewayRefusalCode = keyof typeof gatewayRefusals;

export const gatewayProblems: Problems<GatewayRefusalCode> = {
  'gateway.request-invalid': {
    status: 422,
    fr: { title: 'Certains renseignements ne sont pas valides.', next: 'Corrigez les champs indiqués; rien de ce que vous avez saisi n’est perdu.' },
    en: { title: 'Some of the information is not valid.', next: 'Correct the fields shown; nothing you typed is lost.' },
  },
  'gateway.body-unreadable': {
    status: 400,
    fr: { title: 'Le corps de la demande n’est pas du JSON lisible.', next: 'Vérifiez la syntaxe et l’encodage UTF-8.' },
    en: { title: 'The body of the request is not readable JSON.', next: 'Check its syntax and UTF-8 encoding.' },
  },
  'gateway.body-too-large': {
    status: 413,
    fr: { title: 'La demande est trop volumineuse.', next: 'Envoyez un fichier ou un texte plus court.' },
    en: { title: 'The request is too large.', next: 'Send a shorter file or text.' },
  },
  'gateway.media-type-unsupported': {
    status: 415,
    fr: { title: 'Ce type de contenu n’est pas accepté ici.', next: 'Envoyez du JSON (application/json).' },
    en: { title: 'This type of content is not accepted here.', next: 'Send JSON (application/json).' },
  },
  'gateway.route-unknown': {
    status: 404,
    fr: { title: 'Cette adresse n’existe pas.', next: 'Consultez le document OpenAPI.' },
    en: { title: 'This address does not exist.', next: 'See the OpenAPI document.' },
  },
  'gateway.method-not-allowed': {
    status: 405,
    fr: { title: 'Cette méthode n’est pas permise ici.', next: 'Consultez le document OpenAPI.' },
    en: { title: 'This method is not allowed here.', next: 'See the OpenAPI document.' },
  },
  'gateway.sign-in-needed': {
    status: 401,
    fr: { title: 'Vous devez ouvrir une session.', next: 'Ouvrez une session, puis recommencez; votre saisie est conservée.' },
    en: { title: 'You need to sign in.', next: 'Sign in and try again; what you typed is kept.' },
  },
  'gateway.not-allowed': {
    status: 403,
    fr: { title: 'Votre rôle ne permet pas cette action.', next: 'Demandez l’accès à un administrateur de votre organisation.' },
    en: { title: 'Your role does not allow this.', next: 'Ask an administrator of your organization for access.' },
  },
  'gateway.cross-site-refused': {
    status: 403,
    fr: { title: 'Cette demande vient d’un autre site.', next: 'Ouvrez Préau directement et recommencez.' },
    en: { title: 'This request comes from another site.', next: 'Open Préau itself and try again.' },
  },
  'gateway.too-many-requests': {
    status: 429,
    fr: { title: 'Trop de demandes en peu de temps.', next: 'Attendez {retryAfterSeconds} secondes, puis réessayez.' },
    en: { title: 'Too many requests in a short time.', next: 'Wait {retryAfterSeconds} seconds, then try again.' },
  },
  'gateway.unavailable': {
    status: 503,
    fr: { title: 'Le service est momentanément indisponible.', next: 'Rien n’est perdu. Réessayez dans quelques instants.' },
    en: { title: 'The service is unavailable for a moment.', next: 'Nothing is lost. Try again shortly.' },
  },
  'gateway.unexpected': {
    status: 500,
    fr: { title: 'Une erreur inattendue est survenue de notre côté.', next: 'Réessayez. Si cela se répète, donnez le numéro {requestId} à l’équipe de soutien.' },
    en: { title: 'Something unexpected happened on our side.', next: 'Try again. If it happens again, give the number {requestId} to support.' },
  },
};
