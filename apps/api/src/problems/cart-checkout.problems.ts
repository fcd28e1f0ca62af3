import type { CartCheckoutRefusalCode } from '@preau/cart-checkout';
import type { Problems } from './problem';

export const cartCheckoutProblems: Problems<CartCheckoutRefusalCode> = {
  'cart-checkout.person-unknown': {
    status: 404,
    fr: { title: 'Cette personne ne fait pas partie du compte.', next: 'Choisissez quelqu’un du compte, ou ajoutez une personne.' },
    en: { title: 'This person is not in the account.', next: 'Choose somebody of the account, or add a person.' },
  },
  'cart-checkout.person-archived': {
    status: 409,
    fr: { title: 'Cette personne est archivée.', next: 'Réactivez-la dans la page des membres, puis réessayez.' },
    en: { title: 'This person is archived.', next: 'Bring them back on the members page, then try again.' },
  },
  'cart-checkout.activity-not-for-sale': {
    status: 409,
    fr: { title: 'Cette activité n’est pas offerte en ce moment.', next: 'Choisissez une autre activité; si elle est dans votre panier, retirez-la.' },
    en: { title: 'This activity is not for sale at the moment.', next: 'Choose another one; if it is in your cart, remove it.' },
  },
  'cart-checkout.not-open-yet': {
    status: 409,
    fr: { title: 'Les inscriptions ne sont pas encore ouvertes.', next: 'Pour vous, elles ouvrent le {opensAt}. Ajoutez l’activité à vos souhaits pour être prêt.' },
    en: { title: 'Registration is not open yet.', next: 'For you it opens on {opensAt}. Add the activity to your wish list to be ready.' },
  },
  'cart-checkout.registration-closed': {
    status: 409,
    fr: { title: 'Les inscriptions sont terminées.', next: 'Communiquez avec l’organisation ou choisissez une autre activité.' },
    en: { title: 'Registration has closed.', next: 'Contact the organization or choose another activity.' },
  },
  'cart-checkout.not-in-group': {
    status: 409,
    fr: { title: 'Les inscriptions sont réservées à un groupe dont {firstName} ne fait pas partie.', next: 'Vérifiez votre adresse et vos renseignements, ou communiquez avec l’organisation.' },
    en: { title: 'Registration is for a group to which {firstName} does not belong.', next: 'Check your address and details, or contact the organization.' },
  },
  'cart-checkout.password-needed': {
    status: 403,
    fr: { title: 'Un mot de passe est demandé pour cette activité.', next: 'Entrez celui que l’organisation vous a remis.' },
    en: { title: 'This activity asks for a password.', next: 'Enter the one that the organization gave you.' },
  },
  'cart-checkout.password-wrong': {
    status: 403,
    fr: { title: 'Ce n’est pas le mot de passe de cette activité.', next: 'Vérifiez-le, ou demandez-le à l’organisation.' },
    en: { title: 'This is not the password of this activity.', next: 'Check it, or ask the organization for it.' },
  },
  'cart-checkout.barred': {
    status: 409,
    fr: { title: 'L’organisation n’accepte pas d’inscription pour {firstName} en ce moment.', next: 'Communiquez avec elle pour en connaître la raison et régler la situation.' },
    en: { title: 'The organization takes no registration for {firstName} at the moment.', next: 'Contact it to learn why and to settle it.' },
  },
  'cart-checkout.clash': {
    status: 409,
    fr: { title: '{firstName} a déjà « {nameFr} » au même moment, le {startsAt}.', next: 'Choisissez une autre personne ou un autre moment, ou retirez l’autre activité.' },
    en: { title: '{firstName} already has “{nameEn}” at the same time, on {startsAt}.', next: 'Choose somebody else or another time, or remove the other activity.' },
  },
  'cart-checkout.wish-list-off': {
    status: 409,
    fr: { title: 'Cette organisation n’offre pas de liste de souhaits.' },
    en: { title: 'This organization has no wish lists.' },
  },
  'cart-checkout.wishes-too-many': {
    status: 409,
    fr: { title: 'Votre liste de souhaits est pleine : {most} activités.', next: 'Retirez-en une, puis réessayez.' },
    en: { title: 'Your wish list is full: {most} activities.', next: 'Remove one, then try again.' },
  },
  'cart-checkout.not-without-the-others': {
    status: 409,
    fr: { title: 'Vous vouliez ces personnes ensemble, et il n’y a pas de place pour toutes.', next: 'Inscrivez-les séparément, ou choisissez une autre activité.' },
    en: { title: 'You wanted these people together, and there is not a place for each.', next: 'Register them separately, or choose another activity.' },
  },
  'cart-checkout.birth-date-missing': {
    status: 409,
    fr: { title: 'La date de naissance de {firstName} manque, et cette activité est réservée à certains âges.', next: 'Ajoutez-la dans la page des membres.' },
    en: { title: 'The birth date of {firstName} is missing, and this activity is for certain ages.', next: 'Add it on the members page.' },
  },
  'cart-checkout.too-young': {
    status: 409,
    fr: { title: '{firstName} est trop jeune pour cette activité.', next: 'L’âge compte le {on}. Choisissez une activité de son âge.' },
    en: { title: '{firstName} is too young for this activity.', next: 'Age counts on {on}. Choose an activity for that age.' },
  },
  'cart-checkout.too-old': {
    status: 409,
    fr: { title: '{firstName} a dépassé l’âge de cette activité.', next: 'L’âge compte le {on}. Choisissez une activité de son âge.' },
    en: { title: '{firstName} is past the age of this activity.', next: 'Age counts on {on}. Choose an activity for that age.' },
  },
  'cart-checkout.cart-full': {
    status: 409,
    fr: { title: 'Votre panier garde {most} places au plus à la fois.', next: 'Payez ce qu’il contient ou retirez-en une partie, puis réessayez.' },
    en: { title: 'Your cart keeps {most} places at most at a time.', next: 'Pay for what it holds, or remove some of it, then try again.' },
  },
  'cart-checkout.held-in-other-cart': {
    status: 409,
    fr: { title: 'Cette place est déjà dans un autre panier du même compte.', next: 'Terminez ou videz ce panier : celui du comptoir ou celui de la famille.' },
    en: { title: 'This place is already in another cart of the same account.', next: 'Finish or empty that cart: the counter’s, or the family’s.' },
  },
  'cart-checkout.not-together': {
    status: 409,
    fr: { title: 'Tout le monde ne peut pas avoir sa place ensemble.', next: 'Rien n’a été pris. Retirez la personne indiquée, ou demandez les places séparément.' },
    en: { title: 'Not everybody can have a place together.', next: 'Nothing was taken. Leave out the person shown, or ask for the places separately.' },
  },
  'cart-checkout.payment-in-progress': {
    status: 409,
    fr: { title: 'Le paiement de ce panier est en cours.', next: 'Attendez la réponse de la banque; rien ne sera débité deux fois.' },
    en: { title: 'This cart is being paid for.', next: 'Wait for the bank’s answer; nothing is charged twice.' },
  },
  'cart-checkout.line-unknown': {
    status: 404,
    fr: { title: 'Cet article n’est plus dans le panier.' },
    en: { title: 'This item is no longer in the cart.' },
  },
  'cart-checkout.cart-empty': {
    status: 409,
    fr: { title: 'Le panier est vide.', next: 'Choisissez une activité.' },
    en: { title: 'The cart is empty.', next: 'Choose an activity.' },
  },
  'cart-checkout.cart-expired': {
    status: 409,
    fr: { title: 'Des places ne sont plus réservées : le temps est écoulé.', next: 'Réessayez de les obtenir ou retirez-les du panier.' },
    en: { title: 'Some places are no longer held: time is up.', next: 'Try to get them again or remove them from the cart.' },
  },
  'cart-checkout.already-extended': {
    status: 409,
    fr: { title: 'Le délai a déjà été prolongé une fois.', next: 'Passez la commande avant la fin du délai.' },
    en: { title: 'The deadline was extended once already.', next: 'Order before the time is up.' },
  },
  'cart-checkout.price-changed': {
    status: 409,
    fr: { title: 'Le prix a changé depuis l’affichage.', next: 'Vérifiez le nouveau total, puis confirmez.' },
    en: { title: 'The price has changed since it was shown.', next: 'Check the new total, then confirm.' },
  },
  'cart-checkout.contact-not-confirmed': {
    status: 409,
    fr: { title: 'Vos coordonnées doivent être complètes et confirmées pour cette commande.', next: 'Vérifiez-les à l’étape « Coordonnées ».' },
    en: { title: 'Your contact details must be complete and confirmed for this order.', next: 'Check them at the “Contact” step.' },
  },
  'cart-checkout.form-missing': {
    status: 409,
    fr: { title: 'Il manque un formulaire.', next: 'Remplissez et confirmez le formulaire de chaque personne inscrite.' },
    en: { title: 'A form is missing.', next: 'Fill in and confirm the form of each person registered.' },
  },
  'cart-checkout.adult-must-buy': {
    status: 403,
    fr: { title: 'Une personne de 18 ans ou plus doit passer la commande.', next: 'Vérifiez la date de naissance du titulaire du compte, ou demandez à un adulte.' },
    en: { title: 'Somebody of 18 or more must place the order.', next: 'Check the birth date of the account’s owner, or ask an adult.' },
  },
  'cart-checkout.payment-choice-not-offered': {
    status: 409,
    fr: { title: 'Cette façon de payer n’est pas offerte pour ce panier.', next: 'Choisissez une des façons proposées.' },
    en: { title: 'This way of paying is not offered for this cart.', next: 'Choose one of those shown.' },
  },
  'cart-checkout.payment-method-missing': {
    status: 422,
    fr: { title: 'Il manque un mode de paiement.', next: 'Choisissez une carte, un compte bancaire ou, au comptoir, ce que vous recevez.' },
    en: { title: 'A payment method is missing.', next: 'Choose a card, a bank account or, at the counter, what you receive.' },
  },
  'cart-checkout.too-many-refusals': {
    status: 429,
    fr: { title: 'Trop de paiements ont été refusés en peu de temps.', next: 'Communiquez avec l’organisme pour payer autrement, ou réessayez dans une heure.' },
    en: { title: 'Too many payments were refused in a short time.', next: 'Contact the organization to pay another way, or try again in an hour.' },
  },
  'cart-checkout.total-below-zero': {
    status: 409,
    fr: { title: 'Les crédits dépassent le total du panier.', next: 'Réduisez le crédit.' },
    en: { title: 'Credits are more than the total of the cart.', next: 'Lower the credit.' },
  },
  'cart-checkout.not-allowed': {
    status: 403,
    fr: { title: 'Votre rôle ne permet pas cette opération.', next: 'Demandez la permission « {permission} ».' },
    en: { title: 'Your role does not allow this.', next: 'Ask for the permission “{permission}”.' },
  },
  'cart-checkout.code-unknown': {
    status: 404,
    fr: { title: 'Ce code n’existe pas.', next: 'Vérifiez chaque lettre : les majuscules comptent.' },
    en: { title: 'This code does not exist.', next: 'Check every letter: capitals count.' },
  },
  'cart-checkout.code-not-yet': {
    status: 409,
    fr: { title: 'Ce code n’est pas encore valable.', next: 'Il le sera à partir du {from}.' },
    en: { title: 'This code is not valid yet.', next: 'It will be from {from}.' },
  },
  'cart-checkout.code-expired': {
    status: 409,
    fr: { title: 'Ce code n’est plus valable.', next: 'S’il est dans le panier, retirez-le, puis vérifiez le total.' },
    en: { title: 'This code is no longer valid.', next: 'If it is in the cart, take it out, then check the total.' },
  },
  'cart-checkout.code-used-up': {
    status: 409,
    fr: { title: 'Ce coupon a été utilisé autant de fois qu’il pouvait l’être.', next: 'S’il est dans le panier, retirez-le, puis vérifiez le total.' },
    en: { title: 'This coupon has been used as often as it can be.', next: 'If it is in the cart, take it out, then check the total.' },
  },
  'cart-checkout.code-used-by-client': {
    status: 409,
    fr: { title: 'Ce compte a déjà utilisé ce coupon.', next: 'S’il est dans le panier, retirez-le, puis vérifiez le total.' },
    en: { title: 'This account has already used this coupon.', next: 'If it is in the cart, take it out, then check the total.' },
  },
  'cart-checkout.code-nothing-eligible': {
    status: 409,
    fr: { title: 'Ce code ne s’applique à rien dans ce panier.', next: 'Vérifiez pour quelles activités et pour qui il est offert.' },
    en: { title: 'This code applies to nothing in this cart.', next: 'Check for which activities and for whom it is offered.' },
  },
  'cart-checkout.promotion-invalid': {
    status: 422,
    fr: { title: 'Cette promotion est incomplète.', next: 'Vérifiez la réduction, les dates et les conditions.' },
    en: { title: 'This promotion is incomplete.', next: 'Check the discount, the dates and the conditions.' },
  },
  'cart-checkout.code-taken': {
    status: 409,
    fr: { title: 'Une autre promotion porte déjà le code « {code} ».', next: 'Choisissez un autre code.' },
    en: { title: 'Another promotion already has the code “{code}”.', next: 'Choose another code.' },
  },
  'cart-checkout.promotion-used': {
    status: 409,
    fr: { title: 'Cette promotion a servi : elle ne peut plus être supprimée.', next: 'Désactivez-la.' },
    en: { title: 'This promotion has been used: it can no longer be deleted.', next: 'Disable it.' },
  },
  'cart-checkout.one-time-fee-invalid': {
    status: 422,
    fr: { title: 'Ces frais uniques sont incomplets.', next: 'Vérifiez le nom, le montant et les dates.' },
    en: { title: 'This one-time fee is incomplete.', next: 'Check the name, the amount and the dates.' },
  },
  'cart-checkout.one-time-fee-used': {
    status: 409,
    fr: { title: 'Ces frais ont été facturés : ils ne peuvent plus être supprimés.', next: 'Désactivez-les.' },
    en: { title: 'This fee has been charged: it can no longer be deleted.', next: 'Disable it.' },
  },
  'cart-checkout.payment-plan-invalid': {
    status: 422,
    fr: { title: 'Ce plan de paiement n’a pas d’échéancier valable.', next: 'Donnez un intervalle ou des dates fixes, autant que de versements.' },
    en: { title: 'This payment plan has no valid schedule.', next: 'Give an interval, or fixed dates: as many as payments.' },
  },
  'cart-checkout.manual-amount-invalid': {
    status: 422,
    fr: { title: 'Le montant doit être plus grand que zéro et avoir un motif.' },
    en: { title: 'The amount must be above zero and have a reason.' },
  },
  'cart-checkout.cancellation-changed': {
    status: 409,
    fr: { title: 'Les conséquences de l’annulation ont changé depuis l’affichage.', next: 'Vérifiez les nouveaux montants, puis confirmez.' },
    en: { title: 'What the cancellation means has changed since it was shown.', next: 'Check the new amounts, then confirm.' },
  },
  'cart-checkout.registration-over': {
    status: 409,
    fr: { title: 'Toutes les séances ont été données.', next: 'Communiquez avec l’organisation s’il y a une erreur.' },
    en: { title: 'Every session has been given.', next: 'Contact the organization if this is a mistake.' },
  },
  'cart-checkout.cancellation-by-request': {
    status: 409,
    fr: { title: 'Cette inscription s’annule sur demande.', next: 'Envoyez une demande : sa date d’envoi est conservée.' },
    en: { title: 'This registration is cancelled on request.', next: 'Send a request: the date you send it is kept.' },
  },
  'cart-checkout.override-out-of-bounds': {
    status: 422,
    fr: { title: 'Le montant rendu sort des limites.', next: 'Donnez au moins {minCents}, ce qui est dû, et au plus {maxCents}, ce qui reste de la facture.' },
    en: { title: 'The amount given back is out of bounds.', next: 'Give at least {minCents}, which is due, and at most {maxCents}, which is left of the invoice.' },
  },
  'cart-checkout.notice-date-invalid': {
    status: 422,
    fr: { title: 'La date de l’avis n’est pas valable.', next: 'Donnez un moment entre l’achat et maintenant.' },
    en: { title: 'The date of the notice is not valid.', next: 'Give a moment between the purchase and now.' },
  },
  'cart-checkout.cancellation-request-answered': {
    status: 409,
    fr: { title: 'Cette demande a déjà reçu une réponse.' },
    en: { title: 'This request has been answered already.' },
  },
  'cart-checkout.refund-task-done': {
    status: 409,
    fr: { title: 'Ce remboursement est déjà réglé.' },
    en: { title: 'This refund has been seen to already.' },
  },
  'cart-checkout.cancellation-policy-invalid': {
    status: 422,
    fr: { title: 'Cette politique d’annulation n’est pas valable.', next: 'Donnez à chaque période une limite différente, et un code du grand livre à chaque frais.' },
    en: { title: 'This cancellation policy is not valid.', next: 'Give each period a different limit, and each fee its ledger code.' },
  },
  'cart-checkout.replacement-not-possible': {
    status: 409,
    fr: { title: 'Ce remplacement n’est pas possible.', next: 'Choisissez une autre activité : une session se remplace par une session ou par une date à la carte, une date par une autre date.' },
    en: { title: 'This replacement is not possible.', next: 'Choose another activity: a session is replaced with a session or a drop-in date, a date with another date.' },
  },
};
