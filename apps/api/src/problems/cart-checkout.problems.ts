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
    fr: { title: 'Les inscriptions ne sont pas encore ouvertes.', next: 'Revenez à l’ouverture : le panier n’attend personne avant.' },
    en: { title: 'Registration is not open yet.', next: 'Come back when it opens: nobody can be in a cart before.' },
  },
  'cart-checkout.registration-closed': {
    status: 409,
    fr: { title: 'Les inscriptions sont terminées.', next: 'Communiquez avec l’organisation ou choisissez une autre activité.' },
    en: { title: 'Registration has closed.', next: 'Contact the organization or choose another activity.' },
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
  'cart-checkout.held-in-other-cart': {
    status: 409,
    fr: { title: 'Cette place est déjà dans un autre panier du même compte.', next: 'Terminez ou videz ce panier : celui du comptoir ou celui de la famille.' },
    en: { title: 'This place is already in another cart of the same account.', next: 'Finish or empty that cart: the counter’s, or the family’s.' },
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
};
