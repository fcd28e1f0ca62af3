import type { HouseholdRefusalCode } from '@preau/household';
import type { Problems } from './problem';

export const householdProblems: Problems<HouseholdRefusalCode> = {
  'household.owner-not-adult': {
    status: 422,
    fr: { title: 'Le responsable du compte doit avoir 18 ans ou plus.', next: 'Inscrivez une date de naissance d’adulte, ou demandez à un adulte d’ouvrir le compte.' },
    en: { title: 'The account owner must be 18 or older.', next: 'Enter an adult’s birth date, or ask an adult to open the account.' },
  },
  'household.account-already-founded': {
    status: 409,
    fr: { title: 'Cette personne a déjà un compte.', next: 'Ouvrez une session avec ce compte.' },
    en: { title: 'This person already has an account.', next: 'Sign in with that account.' },
  },
  'household.client-unknown': {
    status: 404,
    fr: { title: 'Ce compte n’est pas parmi les clients de votre organisation.', next: 'Cherchez le client par son nom, ou envoyez-lui une offre de lien.' },
    en: { title: 'This account is not among your organization’s clients.', next: 'Search for the client by name, or send an offer to link.' },
  },
  'household.person-invalid': {
    status: 422,
    fr: { title: 'Certains renseignements sur la personne ne conviennent pas.', next: 'Corrigez les champs indiqués; rien de ce que vous avez saisi n’est perdu.' },
    en: { title: 'Some information about the person does not fit.', next: 'Correct the fields shown; nothing you typed is lost.' },
  },
  'household.person-is-owner': {
    status: 409,
    fr: { title: 'Cette personne est responsable du compte.', next: 'Nommez d’abord un autre adulte responsable du compte.' },
    en: { title: 'This person owns the account.', next: 'First make another adult the account owner.' },
  },
  'household.person-archived': {
    status: 409,
    fr: { title: 'Cette personne est archivée.', next: 'Désarchivez-la d’abord.' },
    en: { title: 'This person is archived.', next: 'Unarchive them first.' },
  },
  'household.member-has-purchases': {
    status: 409,
    fr: { title: 'Une organisation tient un dossier de cette personne : elle ne peut pas être supprimée.', next: 'Archivez-la : elle ne sera plus proposée dans les boutiques.' },
    en: { title: 'An organization keeps a record of this person: they cannot be deleted.', next: 'Archive them: no store will offer them any more.' },
  },
  'household.only-family-may-remove': {
    status: 403,
    fr: { title: 'Seule la famille peut retirer un membre d’un compte avec lequel elle ouvre une session.', next: 'Demandez au responsable du compte de le faire dans l’onglet Membres.' },
    en: { title: 'Only the family can remove a member from an account it signs in with.', next: 'Ask the account owner to do so under Members.' },
  },
  'household.member-looks-alike': {
    status: 409,
    fr: { title: 'Une personne du même nom fait déjà partie du compte.', next: 'Choisissez-la, ou confirmez qu’il s’agit de quelqu’un d’autre.' },
    en: { title: 'A person of the same name is already in the account.', next: 'Choose them, or confirm that this is somebody else.' },
  },
  'household.members-too-many': {
    status: 409,
    fr: { title: 'Le compte compte déjà {membersMax} personnes.', next: 'Supprimez une personne qui n’a aucun achat, ou écrivez-nous.' },
    en: { title: 'The account already has {membersMax} people.', next: 'Delete a person without purchases, or write to us.' },
  },
  'household.two-adults-needed': {
    status: 409,
    fr: { title: 'Il faut deux adultes dans le compte pour changer de responsable.', next: 'Vérifiez la date de naissance de la personne choisie. Un contact ne peut pas devenir responsable.' },
    en: { title: 'Changing the owner takes two adults in the account.', next: 'Check the birth date of the person chosen. A contact cannot become the owner.' },
  },
  'household.contact-details-invalid': {
    status: 422,
    fr: { title: 'Certaines coordonnées ne conviennent pas.', next: 'Corrigez les champs indiqués; rien de ce que vous avez saisi n’est perdu.' },
    en: { title: 'Some contact details do not fit.', next: 'Correct the fields shown; nothing you typed is lost.' },
  },
  'household.contacts-invalid': {
    status: 422,
    fr: { title: 'La liste des contacts n’est pas complète ou pas exacte.', next: 'Corrigez les champs indiqués. Un enfant a besoin d’un tuteur légal principal, et les parts du relevé 24 totalisent 100 %.' },
    en: { title: 'The list of contacts is not complete or not right.', next: 'Correct the fields shown. A child needs a primary guardian, and RL-24 shares add up to 100%.' },
  },
  'household.client-already-here': {
    status: 409,
    fr: { title: 'Cette adresse courriel est déjà celle d’un de vos clients.', next: 'Ouvrez ce compte client.' },
    en: { title: 'This e-mail address already belongs to one of your clients.', next: 'Open that client account.' },
  },
  'household.email-known-elsewhere': {
    status: 409,
    fr: { title: 'Une personne ouvre déjà une session avec cette adresse.', next: 'Envoyez-lui une offre de lien : elle décidera de devenir votre client. Rien de son compte ne vous est montré.' },
    en: { title: 'Somebody already signs in with this address.', next: 'Send an offer to link: they decide whether to become your client. Nothing of their account is shown to you.' },
  },
  'household.client-looks-alike': {
    status: 409,
    fr: { title: 'Un de vos clients porte le même nom.', next: 'Ouvrez ce compte, ou confirmez qu’il s’agit de quelqu’un d’autre.' },
    en: { title: 'One of your clients has the same name.', next: 'Open that account, or confirm that this is somebody else.' },
  },
  'household.tags-invalid': {
    status: 422,
    fr: { title: 'Un client a au plus {tagsMax} étiquettes de {lengthMax} caractères.', next: 'Raccourcissez ou retirez des étiquettes.' },
    en: { title: 'A client has at most {tagsMax} tags of {lengthMax} characters.', next: 'Shorten or remove tags.' },
  },
  'household.quick-access-in-use': {
    status: 409,
    fr: { title: 'Cette carte ne peut pas encore être retirée.', next: 'Réglez ce qui reste : solde, paiements à venir, panier, courriels non lus ou laissez-passer.' },
    en: { title: 'This card cannot be removed yet.', next: 'Settle what is left: balance, upcoming payments, cart, unread e-mails or passes.' },
  },
  'household.sin-invalid': {
    status: 422,
    fr: { title: 'Ce numéro d’assurance sociale n’est pas valide.', next: 'Vérifiez ses neuf chiffres.' },
    en: { title: 'This social insurance number is not valid.', next: 'Check its nine digits.' },
  },
  'household.sin-unknown': {
    status: 404,
    fr: { title: 'Aucun numéro d’assurance sociale n’est conservé pour cette personne.' },
    en: { title: 'No social insurance number is kept for this person.' },
  },
  'household.rl24-recipient-unknown': {
    status: 404,
    fr: { title: 'Cette personne ne reçoit pas de relevé 24 de ce compte.', next: 'Vérifiez les tuteurs de l’enfant et leurs pourcentages.' },
    en: { title: 'This person gets no RL-24 slip from this account.', next: 'Check the child’s guardians and their percentages.' },
  },
  'household.rl24-consent-not-yours': {
    status: 403,
    fr: { title: 'Vous ne pouvez consentir que pour vous-même.', next: 'L’autre tuteur peut remettre son consentement écrit à l’organisation.' },
    en: { title: 'You can only consent for yourself.', next: 'The other guardian can give written consent to the organization.' },
  },
};
