import type { BillingRefusalCode } from '@preau/billing';
import { chargingProblems } from './charging.problems';
import type { Problems } from './problem';
import { rl24Problems } from './rl24.problems';

export const billingProblems: Problems<BillingRefusalCode> = {
  ...chargingProblems,
  ...rl24Problems,
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
  'billing.refund-exceeds-money': {
    status: 409,
    fr: { title: 'Ce crédit n’a pas été payé en argent.', next: 'Remboursez au plus ce que le client a payé ; le reste demeure à son compte et règle ses factures.' },
    en: { title: 'No money paid for this credit.', next: 'Refund at most what the client has paid; the rest stays on account and settles invoices.' },
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
  'billing.scholarship-insufficient': {
    status: 409,
    fr: { title: 'Il ne reste pas assez de cette bourse.', next: 'Revoyez le panier : ce que la bourse peut encore payer y est recalculé.' },
    en: { title: 'Not enough is left of this scholarship.', next: 'Look at the cart again: what the scholarship can still pay is worked out afresh.' },
  },
  'billing.scholarship-exceeds-invoice': {
    status: 422,
    fr: { title: 'La bourse dépasse ce qui reste à payer de la facture.', next: 'Appliquez au plus le montant encore dû.' },
    en: { title: 'The scholarship is more than what is left to pay of the invoice.', next: 'Apply at most the amount still owed.' },
  },
  'billing.scholarship-already-used': {
    status: 409,
    fr: { title: 'Cette bourse a déjà payé sa part de cet article.', next: 'Choisissez une autre bourse, ou payez le reste autrement.' },
    en: { title: 'This scholarship has already paid its part of this item.', next: 'Choose another scholarship, or pay the rest another way.' },
  },
  'billing.scholarship-invalid': {
    status: 422,
    fr: { title: 'Cette bourse n’est pas complète.', next: 'Donnez un nom, un fonds, et soit un pourcentage, soit un montant par article.' },
    en: { title: 'This scholarship is not complete.', next: 'Give a name, a fund, and either a percentage or an amount per item.' },
  },
  'billing.scholarship-already-given': {
    status: 409,
    fr: { title: 'Cette bourse a déjà été donnée à ce client.', next: 'Retirez l’attribution qui existe avant d’en faire une autre.' },
    en: { title: 'This client already has this scholarship.', next: 'Take the existing award back before making another.' },
  },
  'billing.scholarship-expired': {
    status: 409,
    fr: { title: 'Le dernier jour de cette bourse est passé.', next: 'Reportez son dernier jour, ou choisissez-en une autre.' },
    en: { title: 'The last day of this scholarship has passed.', next: 'Move its last day, or choose another one.' },
  },
  'billing.scholarship-fund-empty': {
    status: 409,
    fr: { title: 'Il ne reste rien dans le fonds de cette bourse.', next: 'Augmentez le fonds, ou choisissez une autre bourse.' },
    en: { title: 'Nothing is left in the fund of this scholarship.', next: 'Raise the fund, or choose another scholarship.' },
  },
  'billing.scholarship-fund-below-use': {
    status: 409,
    fr: { title: 'Le fonds ne peut pas être plus petit que ce qui en a été utilisé.', next: 'Écrivez au moins ce qui a été utilisé.' },
    en: { title: 'The fund cannot be smaller than what has been used of it.', next: 'Write at least what has been used.' },
  },
  'billing.scholarship-fund-fixed': {
    status: 409,
    fr: { title: 'Cette bourse a déjà été donnée : elle garde son fonds.', next: 'Changez le montant de ce fonds, ou faites une autre bourse.' },
    en: { title: 'This scholarship has been given already: it keeps its fund.', next: 'Change the amount of that fund, or make another scholarship.' },
  },
  'billing.reason-missing': {
    status: 422,
    fr: { title: 'Il manque le motif.', next: 'Écrivez en quelques mots pourquoi.' },
    en: { title: 'The reason is missing.', next: 'Write in a few words why.' },
  },
  'billing.write-off-exceeds-open': {
    status: 422,
    fr: { title: 'C’est plus que ce qui reste dû sur la facture.', next: 'Radiez au plus le solde de la facture.' },
    en: { title: 'This is more than the invoice still asks for.', next: 'Write off at most what is still owed.' },
  },
  'billing.recovery-exceeds-write-off': {
    status: 422,
    fr: { title: 'C’est plus que ce qui avait été radié.', next: 'Enregistrez le surplus comme un paiement ordinaire.' },
    en: { title: 'This is more than had been written off.', next: 'Record the rest as an ordinary payment.' },
  },
  'billing.settlement-not-money': {
    status: 422,
    fr: { title: 'Une bourse ou une radiation ne redevient pas de l’argent au compte.', next: 'Faites une note de crédit : ce que le fonds a payé y retourne de lui-même.' },
    en: { title: 'A scholarship or a write-off does not become money on account.', next: 'Make a credit memo: what the fund had paid goes back to it by itself.' },
  },
  'billing.report-period-invalid': {
    status: 422,
    fr: { title: 'Cette période ne convient pas.', next: 'Choisissez une fin après le début, et au plus {daysMax} jours.' },
    en: { title: 'This period does not work.', next: 'Choose an end after the beginning, and at most {daysMax} days.' },
  },
  'billing.payout-already-recorded': {
    status: 409,
    fr: { title: 'Ce virement du processeur est déjà inscrit.', next: 'Vérifiez sa référence.' },
    en: { title: 'This payout is already recorded.', next: 'Check its reference.' },
  },
  'billing.payout-date-to-come': {
    status: 422,
    fr: { title: 'Un virement ne s’inscrit qu’une fois reçu.', next: 'Choisissez aujourd’hui ou une date passée.' },
    en: { title: 'A payout is recorded once it has arrived.', next: 'Choose today or a date in the past.' },
  },
  'billing.payout-exceeds-clearing': {
    status: 409,
    fr: { title: 'Le virement dépasse ce que le processeur détient selon le grand livre.', next: 'Vérifiez le montant et les frais.' },
    en: { title: 'The payout is more than the ledger says the processor holds.', next: 'Check the amount and the fees.' },
  },
  'billing.ledger-code-unknown': {
    status: 422,
    fr: { title: 'Ce code de grand livre n’existe pas.', next: 'Choisissez un code de la liste.' },
    en: { title: 'This ledger code does not exist.', next: 'Choose a code from the list.' },
  },
  'billing.match-exceeds-invoice': {
    status: 409,
    fr: { title: 'La facture ne demande pas autant.', next: 'Rapprochez un montant plus petit.' },
    en: { title: 'The invoice does not ask for that much.', next: 'Match a smaller amount.' },
  },
  'billing.match-exceeds-source': {
    status: 409,
    fr: { title: 'Il ne reste pas autant de ce paiement ou de ce crédit.', next: 'Rapprochez un montant plus petit.' },
    en: { title: 'There is not that much left of this payment or credit.', next: 'Match a smaller amount.' },
  },
  'billing.statement-period-invalid': {
    status: 422,
    fr: { title: 'La période du relevé n’est pas valide.', next: 'Un relevé commence avant sa fin et se termine au plus tard hier.' },
    en: { title: 'The period of the statement is not valid.', next: 'A statement begins before it ends and ends yesterday at the latest.' },
  },
  'billing.statement-empty': {
    status: 409,
    fr: { title: 'Il n’y a rien à mettre sur ce relevé.', next: 'Choisissez une autre période.' },
    en: { title: 'There is nothing to put on this statement.', next: 'Choose another period.' },
  },
  'billing.nobody-to-send-to': {
    status: 409,
    fr: { title: 'Ce client n’a aucune adresse courriel.', next: 'Inscrivez une adresse, ou imprimez le document.' },
    en: { title: 'This client has no e-mail address.', next: 'Enter an address, or print the document.' },
  },
  'billing.bulk-nobody': {
    status: 422,
    fr: { title: 'Aucun client ne correspond à ce choix.', next: 'Changez le filtre ou choisissez des clients.' },
    en: { title: 'No client fits this choice.', next: 'Change the filter or choose clients.' },
  },
  'billing.bulk-too-many': {
    status: 422,
    fr: { title: 'Ce choix compte trop de clients pour une seule opération.', next: 'Resserrez le filtre.' },
    en: { title: 'This choice holds too many clients for one operation.', next: 'Narrow the filter.' },
  },
  'billing.service-period-invalid': {
    status: 422,
    fr: { title: 'La période du service n’est pas valide.', next: 'Indiquez le premier et le dernier jour, dans cet ordre, à trois ans au plus l’un de l’autre, ou laissez les deux vides.' },
    en: { title: 'The period of the service is not valid.', next: 'Give its first and last day, in that order, at most three years apart, or leave both empty.' },
  },
  'billing.bulk-job-over': {
    status: 409,
    fr: { title: 'Cette opération est déjà terminée.', next: 'Rien ne reste à annuler.' },
    en: { title: 'This operation is over already.', next: 'There is nothing left to cancel.' },
  },
  'billing.no-invoice-to-credit': {
    status: 409,
    fr: { title: 'Aucune facture de ce client ne peut porter ce crédit.', next: 'Réduisez le montant, ou créditez une facture à la main.' },
    en: { title: 'No invoice of this client can bear this credit.', next: 'Lower the amount, or credit an invoice by hand.' },
  },
};
