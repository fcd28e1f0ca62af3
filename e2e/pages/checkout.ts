import { pattern, something } from '../words';
import type { Family } from '../people';
import type { Portal } from './portal';

/** Chooses the instalments and types a new card, authorized for them. */
export async function choosePlanAndCard(portal: Portal, family: Family, card: string): Promise<void> {
  await portal.page.getByRole('radio', { name: pattern(portal.say('checkout.payment.plan', { count: 3 })) }).click();
  await portal.page.getByLabel(portal.say('checkout.method.holder')).fill(`${family.parent.givenName} ${family.parent.familyName}`);
  await portal.page.getByLabel(portal.say('checkout.method.postal')).fill(family.contact.postalCode);
  await portal.typeCard(portal.say('checkout.method.newCard'), card);
  await portal.page.getByLabel(portal.say('checkout.agreement.agree'), { exact: true }).check();
}

/** Presses the button that says the amount; the family then knows the number of its invoice. */
export async function pay(portal: Portal, family: Family): Promise<void> {
  await portal.page.getByRole('button', { name: pattern(portal.say('checkout.review.payNow', { amount: something })) }).click();
  await portal.heading(portal.say('checkout.order.title')).waitFor();
  const title = await portal.heading(pattern(portal.say('checkout.order.invoice', { number: something }))).innerText();
  family.invoiceNumber = /\d+/.exec(title)?.[0];
}
