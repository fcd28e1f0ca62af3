import type { OrganizationRefusalCode } from '@preau/organization';
import type { Problems } from './problem';

export const organizationProblems: Problems<OrganizationRefusalCode> = {
  'organization.not-found': {
    status: 404,
    fr: { title: 'Cette organisation est introuvable.', next: 'Cherchez-la dans la liste des boutiques.' },
    en: { title: 'This organization was not found.', next: 'Look for it in the list of stores.' },
  },
  'organization.settings-invalid': {
    status: 422,
    fr: { title: 'Certains réglages ne sont pas valides.', next: 'Corrigez les champs indiqués. Une date d’inscription aux taxes demande les deux numéros.' },
    en: { title: 'Some settings are not valid.', next: 'Correct the fields shown. A tax registration date needs both numbers.' },
  },
  'organization.ledger-code-taken': {
    status: 409,
    fr: { title: 'Le code comptable {code} existe déjà.', next: 'Choisissez un autre code, ou renommez celui qui existe.' },
    en: { title: 'The ledger code {code} exists already.', next: 'Choose another code, or rename the one that exists.' },
  },
  'organization.ledger-code-not-found': {
    status: 404,
    fr: { title: 'Ce code comptable est introuvable.' },
    en: { title: 'This ledger code was not found.' },
  },
  'organization.closing-day-taken': {
    status: 409,
    fr: { title: 'Le {closedOn} est déjà un jour de fermeture.' },
    en: { title: '{closedOn} is a closing day already.' },
  },
  'organization.closing-day-not-found': {
    status: 404,
    fr: { title: 'Ce jour de fermeture est introuvable.' },
    en: { title: 'This closing day was not found.' },
  },
  'organization.permission-group-not-found': {
    status: 404,
    fr: { title: 'Ce groupe de permissions est introuvable.' },
    en: { title: 'This permission group was not found.' },
  },
  'organization.permission-group-is-built-in': {
    status: 409,
    fr: { title: 'Ce groupe de permissions ne peut pas être modifié.', next: 'Créez un groupe propre à votre organisation.' },
    en: { title: 'This permission group cannot be changed.', next: 'Make a group of your organization’s own.' },
  },
  'organization.permission-unknown': {
    status: 422,
    fr: { title: 'La permission « {permission} » n’existe pas.' },
    en: { title: 'There is no permission “{permission}”.' },
  },
  'organization.staff-member-not-found': {
    status: 404,
    fr: { title: 'Cette personne ne fait pas partie de l’équipe.' },
    en: { title: 'This person is not on the staff.' },
  },
  'organization.staff-member-known': {
    status: 409,
    fr: { title: 'Cette personne fait déjà partie de l’équipe.', next: 'Cherchez-la dans la liste; si elle est désactivée, réactivez-la.' },
    en: { title: 'This person is on the staff already.', next: 'Look for them in the list; if they are disabled, enable them.' },
  },
  'organization.cannot-grant-more-than-own': {
    status: 403,
    fr: { title: 'Vous ne pouvez ni donner ni retirer plus de permissions que vous n’en avez.', next: 'Demandez-le à une personne qui les a.' },
    en: { title: 'You can neither give nor take away more permissions than you have.', next: 'Ask somebody who has them.' },
  },
  'organization.cannot-change-own-level': {
    status: 403,
    fr: { title: 'Vous ne pouvez pas changer votre propre accès.', next: 'Demandez-le à une autre personne de l’équipe.' },
    en: { title: 'You cannot change your own access.', next: 'Ask somebody else on the staff.' },
  },
  'organization.invitation-not-open': {
    status: 410,
    fr: { title: 'Cette invitation n’est plus ouverte.', next: 'Demandez une nouvelle invitation à l’organisation.' },
    en: { title: 'This invitation is no longer open.', next: 'Ask the organization for a new one.' },
  },
  'organization.not-staff': {
    status: 403,
    fr: { title: 'Vous ne faites plus partie de cette équipe.' },
    en: { title: 'You are no longer on this staff.' },
  },
};
