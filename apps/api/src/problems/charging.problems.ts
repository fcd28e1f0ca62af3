import type { BillingRefusalCode } from '@preau/billing';
import type { Problems } from './problem';

/** Of what is charged: payment methods, planned payments, cheques, balances, processors. */
export const chargingProblems = {
  'billing.planned-payment-date-past': {
    status: 422,
    fr: { title: 'La date est passée.', next: 'Choisissez aujourd’hui ou une date à venir.' },
    en: { title: 'The date is past.', next: 'Choose today or a date to come.' },
  },
  'billing.debit-notice-too-short': {
    status: 409,
    fr: { title: 'Un débit bancaire prévu ou modifié doit être annoncé dix jours à l’avance.', next: 'Choisissez le {earliestOn} ou plus tard, ou notez le consentement du client.' },
    en: { title: 'A bank debit that is planned or changed must be announced ten days ahead.', next: 'Choose {earliestOn} or later, or record the client’s consent.' },
  },
  'billing.planned-payment-in-progress': {
    status: 409,
    fr: { title: 'Ce paiement est en cours de traitement.', next: 'Attendez la réponse de la banque, puis recommencez.' },
    en: { title: 'This payment is being processed.', next: 'Wait for the bank’s answer, then try again.' },
  },
  'billing.planned-payment-settled': {
    status: 409,
    fr: { title: 'Ce paiement est déjà réglé ou annulé.', next: 'Rechargez la page.' },
    en: { title: 'This payment is already settled or cancelled.', next: 'Reload the page.' },
  },
  'billing.planned-payment-not-yours-to-change': {
    status: 403,
    fr: { title: 'Vous pouvez changer le mode de paiement, pas la date ni le montant.', next: 'Communiquez avec l’organisation.' },
    en: { title: 'You can change the payment method, not the date or the amount.', next: 'Contact the organization.' },
  },
  'billing.payment-method-unknown': {
    status: 404,
    fr: { title: 'Ce mode de paiement n’existe plus.', next: 'Choisissez-en un autre ou ajoutez-en un.' },
    en: { title: 'This payment method no longer exists.', next: 'Choose another one or add one.' },
  },
  'billing.payment-method-not-authorized': {
    status: 409,
    fr: { title: 'L’organisation n’est pas autorisée à débiter ce mode de paiement plus tard.', next: 'Donnez l’autorisation dans le portefeuille.' },
    en: { title: 'The organization is not authorized to charge this method later.', next: 'Authorize it in the wallet.' },
  },
  'billing.payment-method-in-use': {
    status: 409,
    fr: { title: 'Des paiements prévus comptent sur ce mode de paiement.', next: 'Choisissez d’abord un autre mode pour ces paiements.' },
    en: { title: 'Planned payments rely on this payment method.', next: 'Choose another method for those payments first.' },
  },
  'billing.payment-method-refused': {
    status: 422,
    fr: { title: 'Le processeur de paiement n’a pas accepté ce mode de paiement.', next: 'Saisissez-le de nouveau ou essayez-en un autre.' },
    en: { title: 'The payment processor did not accept this method.', next: 'Type it again or try another one.' },
  },
  'billing.payment-methods-too-many': {
    status: 409,
    fr: { title: 'Vous avez déjà {max} modes de paiement de cette sorte.', next: 'Retirez-en un avant d’en ajouter.' },
    en: { title: 'You already have {max} methods of this kind.', next: 'Remove one before adding another.' },
  },
  'billing.online-payment-not-offered': {
    status: 409,
    fr: { title: 'Cette organisation n’accepte pas le paiement en ligne.', next: 'Communiquez avec l’organisation.' },
    en: { title: 'This organization does not take payments online.', next: 'Contact the organization.' },
  },
  'billing.processor-unreachable': {
    status: 503,
    fr: { title: 'Le processeur de paiement ne répond pas.', next: 'Rien n’a été débité. Réessayez dans quelques instants.' },
    en: { title: 'The payment processor is not answering.', next: 'Nothing was charged. Try again shortly.' },
  },
  'billing.charge-in-progress': {
    status: 409,
    fr: { title: 'Un paiement est déjà en cours.', next: 'Attendez sa réponse avant d’en faire un autre.' },
    en: { title: 'A payment is already in progress.', next: 'Wait for its answer before making another.' },
  },
  'billing.gateway-not-offered': {
    status: 409,
    fr: { title: 'Ce processeur de paiement n’est pas offert ici.', next: 'Choisissez-en un autre, ou demandez à la plateforme de l’offrir.' },
    en: { title: 'This payment processor is not offered here.', next: 'Choose another one, or ask the platform to offer it.' },
  },
  'billing.gateway-account-known': {
    status: 409,
    fr: { title: 'Ce compte est déjà inscrit.', next: 'Remplacez ses clés, ou mettez-le en service.' },
    en: { title: 'This account is already registered.', next: 'Replace its keys, or put it in use.' },
  },
  'billing.gateway-keys-incomplete': {
    status: 422,
    fr: { title: 'Il manque une clé.', next: 'Entrez la clé secrète du compte; pour le bac à sable, le secret des avis aussi.' },
    en: { title: 'A key is missing.', next: 'Enter the account’s secret key; for the sandbox, the notice secret too.' },
  },
  'billing.gateway-keys-refused': {
    status: 409,
    fr: { title: 'Le processeur refuse ces clés.', next: 'Vérifiez la clé secrète et le compte, puis essayez la connexion.' },
    en: { title: 'The processor refuses these keys.', next: 'Check the secret key and the account, then test the connection.' },
  },
  'billing.notice-unreadable': {
    status: 400,
    fr: { title: 'Cet avis n’est pas signé par le processeur de paiement.' },
    en: { title: 'This notice is not signed by the payment processor.' },
  },
  'billing.retry-schedule-invalid': {
    status: 422,
    fr: { title: 'Ces dates de reprise ne peuvent pas servir.', next: 'Indiquez au plus trois jours, croissants, de 1 à 28.' },
    en: { title: 'These days cannot be used for trying again.', next: 'Give at most three days, rising, from 1 to 28.' },
  },
  'billing.retry-needs-other-method': {
    status: 409,
    fr: { title: 'L’institution financière ne veut plus qu’on lui présente ce mode de paiement.', next: 'Choisissez un autre mode, ou demandez au client de mettre sa carte à jour.' },
    en: { title: 'The financial institution does not want this payment method presented again.', next: 'Choose another method, or ask the client to update the card.' },
  },
  'billing.nothing-to-retry': {
    status: 409,
    fr: { title: 'Ce paiement n’a pas à être repris.', next: 'Rechargez la liste : il a peut-être été réglé entre-temps.' },
    en: { title: 'This payment does not need another try.', next: 'Reload the list: it may have been settled meanwhile.' },
  },
  'billing.action-gone': {
    status: 409,
    fr: { title: 'Il n’y a plus rien à régler ici.', next: 'Rechargez la liste.' },
    en: { title: 'There is nothing left to settle here.', next: 'Reload the list.' },
  },
  'billing.balance-payment-not-offered': {
    status: 409,
    fr: { title: 'Cette organisation ne permet pas de payer un solde en ligne.', next: 'Communiquez avec elle pour payer.' },
    en: { title: 'This organization does not take payments of a balance on line.', next: 'Contact it to pay.' },
  },
  'billing.balance-nothing-to-pay': {
    status: 409,
    fr: { title: 'Il n’y a rien à payer maintenant.', next: 'Ce qui reste dû est déjà prévu ou en traitement.' },
    en: { title: 'There is nothing to pay now.', next: 'What is still owed is already planned or on its way.' },
  },
  'billing.balance-exceeds-owed': {
    status: 409,
    fr: { title: 'Le montant dépasse ce qui peut être payé maintenant.', next: 'Réduisez le montant : le reste est déjà prévu ou en traitement.' },
    en: { title: 'The amount is more than what can be paid now.', next: 'Lower the amount: the rest is already planned or on its way.' },
  },
  'billing.balance-only-in-full': {
    status: 422,
    fr: { title: 'Cette organisation demande de payer le montant au complet.', next: 'Payez tout le montant, ou communiquez avec elle.' },
    en: { title: 'This organization asks for the whole amount.', next: 'Pay the whole amount, or contact it.' },
  },
  'billing.balance-below-minimum': {
    status: 422,
    fr: { title: 'Le montant est inférieur au minimum de l’organisation.', next: 'Augmentez le montant.' },
    en: { title: 'The amount is below the organization’s minimum.', next: 'Raise the amount.' },
  },
  'billing.no-other-method': {
    status: 409,
    fr: { title: 'Le client n’a pas autorisé d’autre mode de paiement.', next: 'Demandez-lui d’en ajouter un dans son portefeuille.' },
    en: { title: 'The client has authorized no other payment method.', next: 'Ask them to add one to their wallet.' },
  },
  'billing.consent-date-invalid': {
    status: 422,
    fr: { title: 'La date du consentement est à venir.', next: 'Indiquez le jour où le client a consenti.' },
    en: { title: 'The date of the consent is to come.', next: 'Give the day on which the client agreed.' },
  },
  'billing.cheque-registered-already': {
    status: 409,
    fr: { title: 'Un chèque de cette banque avec ce numéro est déjà inscrit pour ce client.', next: 'Vérifiez le numéro du chèque.' },
    en: { title: 'A cheque of this bank with this number is registered for this client already.', next: 'Check the number of the cheque.' },
  },
  'billing.cheque-not-due': {
    status: 409,
    fr: { title: 'La date de ce chèque n’est pas arrivée.', next: 'Déposez-le à sa date ou après.' },
    en: { title: 'The date of this cheque has not come.', next: 'Deposit it on its date or after.' },
  },
  'billing.cheque-not-needed': {
    status: 409,
    fr: { title: 'Ce que ce chèque devait payer n’est plus dû.', next: 'Remettez-le au client.' },
    en: { title: 'What this cheque was to pay is not owed any more.', next: 'Give it back to the client.' },
  },
  'billing.cheque-not-held': {
    status: 409,
    fr: { title: 'Ce chèque n’est plus au dossier.', next: 'Rechargez la liste : il a été déposé ou remis.' },
    en: { title: 'This cheque is not held any more.', next: 'Reload the list: it was deposited or given back.' },
  },
  'billing.cheque-not-deposited': {
    status: 409,
    fr: { title: 'Seul un chèque déposé peut être retourné par la banque.', next: 'Rechargez la liste.' },
    en: { title: 'Only a deposited cheque can be returned by the bank.', next: 'Reload the list.' },
  },
  'billing.cheque-held': {
    status: 409,
    fr: { title: 'Ce paiement repose sur un chèque au dossier.', next: 'Remettez d’abord le chèque au client.' },
    en: { title: 'This payment rests on a cheque that is held.', next: 'Give the cheque back to the client first.' },
  },
  'billing.cheque-fee-needs-ledger-code': {
    status: 409,
    fr: { title: 'Les frais de chèque retourné n’ont pas de code de grand livre.', next: 'Choisissez-en un dans les paramètres de paiement, ou ne facturez pas de frais.' },
    en: { title: 'The fee for a returned cheque has no ledger code.', next: 'Choose one in the payment settings, or charge no fee.' },
  },
  'billing.recurring-dates-invalid': {
    status: 422,
    fr: { title: 'Ces dates ne peuvent pas servir.', next: 'La première date est aujourd’hui ou à venir, la dernière n’est pas avant elle.' },
    en: { title: 'These dates cannot be used.', next: 'The first date is today or to come, and the last is not before it.' },
  },
  'billing.recurring-ended': {
    status: 409,
    fr: { title: 'Ce paiement récurrent a déjà pris fin.', next: 'Rechargez la page.' },
    en: { title: 'This recurring payment has ended already.', next: 'Reload the page.' },
  },
  'billing.too-many-refusals': {
    status: 429,
    fr: { title: 'L’institution financière a refusé plusieurs paiements de suite.', next: 'Attendez une heure, ou communiquez avec l’organisation.' },
    en: { title: 'The financial institution has refused several payments in a row.', next: 'Wait an hour, or contact the organization.' },
  },
} satisfies Partial<Problems<BillingRefusalCode>>;
