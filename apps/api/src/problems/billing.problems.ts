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
  'billing.retry-schedule-invalid': {
    status: 422,
    fr: { title: 'Ces dates de reprise ne peuvent pas servir.', next: 'Indiquez au plus trois jours, croissants, de 1 à 28.' },
    en: { title: 'These days cannot be used for trying again.', next: 'Give at most three days, rising, from 1 to 28.' },
  },
  'billing.ledger-code-unknown': {
    status: 422,
    fr: { title: 'Ce code de grand livre n’existe pas.', next: 'Choisissez un code de la liste.' },
    en: { title: 'This ledger code does not exist.', next: 'Choose a code from the list.' },
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
