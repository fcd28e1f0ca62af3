import type { IdentityRefusalCode } from '@preau/identity';
import type { Problems } from './problem';

export const identityProblems: Problems<IdentityRefusalCode> = {
  'identity.sign-in-refused': {
    status: 401,
    fr: { title: 'Le courriel ou le mot de passe ne convient pas.', next: 'Vérifiez les deux, ou choisissez un nouveau mot de passe.' },
    en: { title: 'The e-mail or the password is not right.', next: 'Check both, or choose a new password.' },
  },
  'identity.email-not-verified': {
    status: 403,
    fr: { title: 'Votre adresse courriel n’est pas encore confirmée.', next: 'Suivez le lien reçu par courriel. Vous ne le trouvez pas? Inscrivez-vous de nouveau pour en recevoir un autre.' },
    en: { title: 'Your e-mail address is not confirmed yet.', next: 'Follow the link you received by e-mail. Cannot find it? Sign up again to receive another.' },
  },
  'identity.second-factor-required': {
    status: 401,
    fr: { title: 'Entrez le code à six chiffres de votre application d’authentification.', next: 'Sans votre téléphone, entrez un code de secours.' },
    en: { title: 'Enter the six-digit code of your authenticator app.', next: 'Without your phone, enter a recovery code.' },
  },
  'identity.second-factor-refused': {
    status: 403,
    fr: { title: 'Ce code ne convient pas ou a déjà servi.', next: 'Attendez le prochain code, ou entrez un code de secours.' },
    en: { title: 'This code is not right or was already used.', next: 'Wait for the next code, or enter a recovery code.' },
  },
  'identity.session-ended': {
    status: 401,
    fr: { title: 'Votre session a pris fin.', next: 'Ouvrez une session; votre saisie est conservée.' },
    en: { title: 'Your session has ended.', next: 'Sign in; what you typed is kept.' },
  },
  'identity.session-not-found': {
    status: 404,
    fr: { title: 'Cette session n’est plus ouverte.' },
    en: { title: 'This session is no longer open.' },
  },
  'identity.too-many-tries': {
    status: 429,
    fr: { title: 'Trop d’essais en peu de temps.', next: 'Attendez {retryAfterSeconds} secondes, puis réessayez.' },
    en: { title: 'Too many tries in a short time.', next: 'Wait {retryAfterSeconds} seconds, then try again.' },
  },
  'identity.email-invalid': {
    status: 422,
    fr: { title: 'Cette adresse courriel n’est pas valide.', next: 'Entrez une adresse comme nom@exemple.ca.' },
    en: { title: 'This e-mail address is not valid.', next: 'Enter an address such as name@example.com.' },
  },
  'identity.birth-date-invalid': {
    status: 422,
    fr: { title: 'Cette date de naissance n’est pas valide.', next: 'Vérifiez l’année, le mois et le jour.' },
    en: { title: 'This birth date is not valid.', next: 'Check the year, the month and the day.' },
  },
  'identity.owner-must-be-adult': {
    status: 422,
    fr: { title: 'La personne responsable d’un compte doit avoir 18 ans ou plus.', next: 'Demandez à un parent d’ouvrir le compte et de vous y ajouter.' },
    en: { title: 'The owner of an account must be 18 or older.', next: 'Ask a parent to open the account and add you to it.' },
  },
  'identity.password-too-short': {
    status: 422,
    fr: { title: 'Ce mot de passe est trop court.', next: 'Choisissez au moins {charactersMin} caractères; quelques mots font très bien l’affaire.' },
    en: { title: 'This password is too short.', next: 'Choose at least {charactersMin} characters; a few words will do very well.' },
  },
  'identity.password-too-long': {
    status: 422,
    fr: { title: 'Ce mot de passe est trop long.', next: 'Choisissez un mot de passe d’au plus {bytesMax} octets.' },
    en: { title: 'This password is too long.', next: 'Choose one of at most {bytesMax} bytes.' },
  },
  'identity.password-too-common': {
    status: 422,
    fr: { title: 'Ce mot de passe est parmi les premiers qu’un voleur essaierait.', next: 'Choisissez-en un que personne d’autre n’aurait, par exemple quelques mots sans lien.' },
    en: { title: 'This password is among the first a thief would try.', next: 'Choose one nobody else would have, for example a few unrelated words.' },
  },
  'identity.password-required': {
    status: 422,
    fr: { title: 'Choisissez un mot de passe pour votre nouveau compte.' },
    en: { title: 'Choose a password for your new account.' },
  },
  'identity.password-wrong': {
    status: 403,
    fr: { title: 'Ce n’est pas votre mot de passe actuel.', next: 'Entrez celui avec lequel vous ouvrez une session.' },
    en: { title: 'This is not your current password.', next: 'Enter the one you sign in with.' },
  },
  'identity.sign-up-password-wrong': {
    status: 403,
    fr: { title: 'Ce n’est pas le mot de passe choisi à l’inscription.', next: 'Réessayez, ouvrez le lien du dernier courriel reçu, ou choisissez votre propre mot de passe.' },
    en: { title: 'This is not the password chosen at sign-up.', next: 'Try again, open the link of the last e-mail you received, or choose a password of your own.' },
  },
  'identity.link-not-valid': {
    status: 410,
    fr: { title: 'Ce lien ne fonctionne plus: il a servi, a été remplacé ou a expiré.', next: 'Demandez un nouveau lien.' },
    en: { title: 'This link no longer works: it was used, replaced, or has lapsed.', next: 'Ask for a new link.' },
  },
  'identity.email-unchanged': {
    status: 422,
    fr: { title: 'C’est déjà l’adresse avec laquelle vous ouvrez une session.' },
    en: { title: 'This is the address you sign in with already.' },
  },
  'identity.second-factor-already-enrolled': {
    status: 409,
    fr: { title: 'La validation en deux étapes est déjà active.', next: 'Désactivez-la d’abord pour changer d’appareil.' },
    en: { title: 'Two-step verification is already on.', next: 'Turn it off first to change devices.' },
  },
  'identity.second-factor-not-enrolled': {
    status: 409,
    fr: { title: 'La validation en deux étapes n’est pas active.' },
    en: { title: 'Two-step verification is not on.' },
  },
  'identity.api-client-not-found': {
    status: 404,
    fr: { title: 'Ce client de l’API est introuvable.' },
    en: { title: 'This API client was not found.' },
  },
  'identity.api-client-refused': {
    status: 401,
    fr: { title: 'Ce client de l’API est inconnu ou désactivé, ou son secret ne convient pas.' },
    en: { title: 'This API client is unknown or disabled, or its secret is not right.' },
  },
  'identity.scope-unknown': {
    status: 422,
    fr: { title: 'L’autorisation « {scope} » n’existe pas.', next: 'Choisissez parmi celles de la liste.' },
    en: { title: 'There is no scope “{scope}”.', next: 'Choose from those in the list.' },
  },
};
