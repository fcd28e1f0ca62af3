import type { BillingRefusalCode } from '@preau/billing';
import type { Problems } from './problem';

export const rl24Problems = {
  'billing.rl24-range-invalid': {
    status: 422,
    fr: { title: 'Cette plage de numéros n’est pas valide.', next: 'Saisissez les deux numéros comme l’agence les a écrits : huit ou neuf chiffres, le premier avant le dernier. Si le neuvième chiffre est refusé, saisissez les huit premiers.' },
    en: { title: 'This range of numbers is not valid.', next: 'Type both numbers as the agency wrote them: eight or nine digits, the first before the last. If the ninth digit is refused, type the first eight.' },
  },
  'billing.rl24-range-overlaps': {
    status: 409,
    fr: { title: 'Cette plage contient des numéros déjà enregistrés.', next: 'Vérifiez la lettre de l’agence et les plages de l’année.' },
    en: { title: 'This range contains numbers that are already registered.', next: 'Check the agency’s letter and the ranges of the year.' },
  },
  'billing.rl24-numbers-exhausted': {
    status: 409,
    fr: { title: 'Il ne reste pas assez de numéros de relevés pour l’année.', next: 'Enregistrez une autre plage, puis reprenez.' },
    en: { title: 'There are not enough slip numbers left for the year.', next: 'Register another range, then resume.' },
  },
  'billing.rl24-year-not-over': {
    status: 409,
    fr: { title: 'L’année {year} n’est pas terminée.', next: 'Produisez les relevés à partir du {from}.' },
    en: { title: 'The year {year} is not over.', next: 'Issue the slips from {from} on.' },
  },
  'billing.rl24-run-in-progress': {
    status: 409,
    fr: { title: 'Une production est déjà en cours pour cette année.', next: 'Attendez qu’elle se termine.' },
    en: { title: 'An emission is already under way for this year.', next: 'Wait until it has ended.' },
  },
  'billing.rl24-run-not-stopped': {
    status: 409,
    fr: { title: 'Cette production n’est pas arrêtée.', next: 'Rechargez la page.' },
    en: { title: 'This emission is not stopped.', next: 'Reload the page.' },
  },
  'billing.rl24-nothing-to-issue': {
    status: 409,
    fr: { title: 'Il n’y a aucun relevé à produire.', next: 'Regardez ce qui manque dans la préparation.' },
    en: { title: 'There is no slip to issue.', next: 'Look at what is missing in the preparation.' },
  },
  'billing.rl24-filer-incomplete': {
    status: 409,
    fr: { title: 'Il manque des renseignements sur l’organisation.', next: 'Inscrivez son numéro d’identification et son adresse complète.' },
    en: { title: 'Information about the organization is missing.', next: 'Enter its identification number and its complete address.' },
  },
  'billing.rl24-filer-invalid': {
    status: 422,
    fr: { title: 'Ces renseignements ne sont pas valides.', next: 'Le numéro de transmetteur est « NP » suivi de six chiffres.' },
    en: { title: 'This information is not valid.', next: 'The transmitter number is “NP” followed by six digits.' },
  },
  'billing.rl24-slip-followed': {
    status: 409,
    fr: { title: 'Ce relevé a déjà été modifié ou annulé.', next: 'Ouvrez le dernier relevé de la suite.' },
    en: { title: 'This slip has already been amended or cancelled.', next: 'Open the last slip of the chain.' },
  },
  'billing.rl24-nothing-to-amend': {
    status: 409,
    fr: { title: 'Ce relevé dit déjà ce que disent les comptes.' },
    en: { title: 'This slip already says what the books say.' },
  },
  'billing.rl24-cancel-instead': {
    status: 409,
    fr: { title: 'Ce relevé ne se modifie pas.', next: 'Annulez-le ; ce qui est encore dû sera produit de nouveau.' },
    en: { title: 'This slip cannot be amended.', next: 'Cancel it; what is still due will be issued again.' },
  },
  'billing.rl24-data-missing': {
    status: 409,
    fr: { title: 'Il manque des renseignements pour ce relevé.', next: 'Complétez le numéro d’assurance sociale, l’adresse ou les pourcentages des tuteurs.' },
    en: { title: 'Information is missing for this slip.', next: 'Complete the social insurance number, the address or the guardians’ percentages.' },
  },
  'billing.rl24-not-asked': {
    status: 409,
    fr: { title: 'Cette organisation n’a pas besoin de ces renseignements.' },
    en: { title: 'This organization does not need this information.' },
  },
} satisfies Partial<Problems<BillingRefusalCode>>;
