import type { Locale } from './locale';

interface Words {
  readonly fr: string;
  readonly en: string;
}

/** What is wrong with a field, by the name of the rule it breaks. */
const words: Readonly<Record<string, Words>> = {
  isNotEmpty: { fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  isDefined: { fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  isEmail: { fr: 'Entrez une adresse courriel valide, par exemple nom@exemple.ca.', en: 'Enter a valid e-mail address, for example name@example.com.' },
  isUuid: { fr: 'Cet identifiant n’est pas valide.', en: 'This identifier is not valid.' },
  isString: { fr: 'Entrez du texte.', en: 'Enter text.' },
  isText: { fr: 'Ce texte contient des caractères qui ne peuvent pas être conservés.', en: 'This text has characters that cannot be kept.' },
  isInt: { fr: 'Entrez un nombre entier.', en: 'Enter a whole number.' },
  isNumber: { fr: 'Entrez un nombre.', en: 'Enter a number.' },
  isBoolean: { fr: 'Répondez par oui ou non.', en: 'Answer yes or no.' },
  isIn: { fr: 'Choisissez une des valeurs proposées.', en: 'Choose one of the values offered.' },
  isEnum: { fr: 'Choisissez une des valeurs proposées.', en: 'Choose one of the values offered.' },
  isLocalDate: { fr: 'Entrez une date qui existe, par exemple 2019-04-30.', en: 'Enter a date that exists, for example 2019-04-30.' },
  isWallTime: { fr: 'Entrez une date et une heure qui existent, par exemple 2027-01-04T12:00.', en: 'Enter a date and time that exist, for example 2027-01-04T12:00.' },
  isInstant: { fr: 'Entrez une date et une heure avec leur fuseau, par exemple 2027-01-04T12:00:00Z.', en: 'Enter a date and time with their zone, for example 2027-01-04T12:00:00Z.' },
  isArray: { fr: 'Une liste est attendue ici.', en: 'A list is expected here.' },
  isObject: { fr: 'Un objet est attendu ici.', en: 'An object is expected here.' },
  nestedValidation: { fr: 'Un objet est attendu ici.', en: 'An object is expected here.' },
  unknownValue: { fr: 'Un objet est attendu ici.', en: 'An object is expected here.' },
  arrayMaxSize: { fr: 'La liste est trop longue.', en: 'The list is too long.' },
  arrayMinSize: { fr: 'La liste est trop courte.', en: 'The list is too short.' },
  arrayUnique: { fr: 'La liste contient deux fois la même valeur.', en: 'The list has the same value twice.' },
  minLength: { fr: 'Ce texte est trop court.', en: 'This text is too short.' },
  maxLength: { fr: 'Ce texte est trop long.', en: 'This text is too long.' },
  isLength: { fr: 'La longueur de ce texte ne convient pas.', en: 'The length of this text does not fit.' },
  min: { fr: 'Cette valeur est trop petite.', en: 'This value is too small.' },
  max: { fr: 'Cette valeur est trop grande.', en: 'This value is too large.' },
  matches: { fr: 'Le format ne convient pas.', en: 'The format does not fit.' },
  whitelistValidation: { fr: 'Ce champ n’est pas connu ici.', en: 'This field is not known here.' },
};
const otherwise: Words = { fr: 'Cette valeur n’est pas valide.', en: 'This value is not valid.' };

export function fieldMessage(rule: string, locale: Locale): string {
  const found = words[rule] ?? otherwise;
  return locale === 'fr-CA' ? found.fr : found.en;
}
