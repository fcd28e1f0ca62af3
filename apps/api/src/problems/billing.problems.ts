import type { BillingRefusalCode } from '@preau/billing';
import type { Problems } from './problem';

export const billingProblems: Problems<BillingRefusalCode> = {
  'billing.not-found': {
    status: 404,
    fr: { title: 'Introuvable.', next: 'Vérifiez l’adresse ou revenez à la facturation.' },
    en: { title: 'Not found.', next: 'Check the address or go back to billing.' },
  },
  'billing.nothing-to-invoice': {
    status: 422,
    fr: { title: 'Il n’y a rien à facturer ni à créditer.', next: 'Choisissez au moins une ligne.' },
    en: { title: 'There is nothing to invoice or to credit.', next: 'Choose at least one line.' },
  },
  'billing.invoice-below-zero': {
    status: 422,
    fr: { title: 'Une facture ne peut pas être négative.', next: 'Réduisez le crédit.' },
    en: { title: 'An invoice cannot be negative.', next: 'Lower the credit.' },
  },
  'billing.client-unknown': {
    status: 404,
    fr: { title: 'Ce compte n’est pas client de l’organisation.', next: 'Recherchez le client de nouveau.' },
    en: { title: 'This account is not a client of the organization.', next: 'Search for the client again.' },
  },
  'billing.invoice-of-another-account': {
    status: 422,
    fr: { title: 'Cette facture appartient à un autre compte.', next: 'Choisissez une facture de ce client.' },
    en: { title: 'This invoice belongs to another account.', next: 'Choose an invoice of this client.' },
  },
  'billing.amount-not-positive': {
    status: 422,
    fr: { title: 'Le montant doit être supérieur à zéro.', next: 'Corrigez le montant.' },
    en: { title: 'The amount must be more than zero.', next: 'Correct the amount.' },
  },
  'billing.credit-insufficient': {
    status: 409,
    fr: { title: 'Le crédit au compte ne suffit pas.', next: 'Utilisez un montant plus petit.' },
    en: { title: 'The credit on account is not enough.', next: 'Use a smaller amount.' },
  },
  'billing.allocation-already-undone': {
    status: 409,
    fr: { title: 'Cette affectation a déjà été annulée.', next: 'Rechargez la page.' },
    en: { title: 'This allocation has already been undone.', next: 'Reload the page.' },
  },
  'billing.credit-exceeds-invoice-line': {
    status: 409,
    fr: { title: 'Le crédit dépasse ce qui reste de la ligne.', next: 'Créditez au plus ce qui reste.' },
    en: { title: 'The credit is more than what is left of the line.', next: 'Credit at most what is left.' },
  },
  'billing.credit-exceeds-invoice': {
    status: 409,
    fr: { title: 'Le crédit dépasse ce qui reste de la facture.', next: 'Créditez au plus ce qui reste.' },
    en: { title: 'The credit is more than what is left of the invoice.', next: 'Credit at most what is left.' },
  },
  'billing.refund-exceeds-credit': {
    status: 409,
    fr: { title: 'Le remboursement dépasse le crédit au compte.', next: 'Émettez d’abord une note de crédit.' },
    en: { title: 'The refund is more than the credit on account.', next: 'Issue a credit memo first.' },
  },
  'billing.refund-exceeds-payment': {
    status: 409,
    fr: { title: 'Le remboursement dépasse ce qui reste du paiement.', next: 'Remboursez au plus ce qui reste, ou remettez la différence autrement.' },
    en: { title: 'The refund is more than what is left of the payment.', next: 'Refund at most what is left, or give the difference back another way.' },
  },
  'billing.payment-not-refundable-online': {
    status: 409,
    fr: { title: 'Ce paiement ne peut pas être remboursé en ligne.', next: 'Remboursez-le en argent, par chèque ou au terminal.' },
    en: { title: 'This payment cannot be refunded online.', next: 'Refund it in cash, by cheque or at the terminal.' },
  },
  'billing.planned-payments-exceed-invoice': {
    status: 409,
    fr: { title: 'Les paiements prévus dépasseraient ce que la facture doit encore.', next: 'Réduisez le montant.' },
    en: { title: 'The planned payments would be more than the invoice still owes.', next: 'Lower the amount.' },
  },
  'billing.planned-payment-date-past': {
    status: 422,
    fr: { title: 'La date est passée.', next: 'Choisissez aujourd’hui ou une date à venir.' },
    en: { title: 'The date is past.', next: 'Choose today or a date to come.' },
  },
  'billing.debit-notice-too-short': {
    status: 409,
    fr: { title: 'Un débit bancaire modifié doit être annoncé dix jours à l’avance.', next: 'Choisissez le {earliestOn} ou plus tard.' },
    en: { title: 'A changed bank debit must be announced ten days ahead.', next: 'Choose {earliestOn} or later.' },
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
  'billing.notice-unreadable': {
    status: 400,
    fr: { title: 'Cet avis n’est pas signé par le processeur de paiement.' },
    en: { title: 'This notice is not signed by the payment processor.' },
  },
};
