import { demoFamily, demoPassword } from '../tools/seed/demonstration';
import type { Journey } from './journey';
import { Portal } from './pages/portal';
import { pattern, something } from './words';

const tabsMax = 80;

/** What is asked of an element in the browser. */
interface Focusable {
  contains(other: unknown): boolean;
  readonly ownerDocument: { readonly activeElement: unknown };
}

/** Presses Tab until what is wanted has the focus; a mouse is never touched. */
async function tabTo(portal: Portal, role: string, name: RegExp | string): Promise<void> {
  const wanted = portal.page.getByRole(role as 'button', typeof name === 'string' ? { name, exact: true } : { name }).filter({ visible: true }).first();
  await wanted.waitFor();
  for (let tabs = 0; tabs < tabsMax; tabs += 1) {
    if (await wanted.evaluate((element: Focusable) => element.contains(element.ownerDocument.activeElement))) return;
    await portal.page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${role} ${String(name)}`);
}

/** Signs in, takes a date for a child, reaches the button that pays and gives the place back, with Tab, Enter, arrows and letters only. */
export async function byKeyboardOnly(journey: Journey): Promise<void> {
  const portal = new Portal(await journey.viewer('keyboard'), journey.words, journey.device.isMobile);
  const { page, say } = portal;
  const { keyboard } = page;
  const [child] = demoFamily.members;
  const press = async (role: string, name: RegExp | string): Promise<void> => {
    await tabTo(portal, role, name);
    await keyboard.press('Enter');
  };
  await journey.step('signs in by keyboard', async () => {
    await page.goto(`${journey.stage.site}/sign-in?return=${encodeURIComponent('/stores/valbois?text=patin')}`);
    await tabTo(portal, 'textbox', say('signIn.email'));
    await keyboard.type(demoFamily.email);
    await keyboard.press('Tab');
    await keyboard.type(demoPassword);
    await keyboard.press('Enter');
    await portal.button('shell.nav.account').waitFor();
  });
  await journey.step('chooses a date by keyboard', async () => {
    await press('link', journey.words.choose('Patinage libre', 'Public skating'));
    await press('button', say('activity.registerDate'));
    const add = portal.whoDialog().getByRole('button', { name: say('cart.who.addName', { name: child.firstName }) });
    await add.waitFor();
    await press('button', say('cart.who.addName', { name: child.firstName }));
    await portal.whoDialog().getByText(say('cart.who.inCart')).first().waitFor();
    await press('link', pattern(say('cart.who.toCart', { count: 2 }).replace('2', something)));
    await press('link', say('cart.order'));
  });
  await journey.step('reaches the button that pays by keyboard', async () => {
    await press('button', say('checkout.contact.confirm'));
    await tabTo(portal, 'textbox', say('checkout.method.holder'));
    await keyboard.type(`${demoFamily.givenName} ${demoFamily.familyName}`);
    await keyboard.press('Tab'); // the postal code is known already
    for (const typed of ['4242424242424242', '12/34', '123', demoFamily.postalCode]) {
      await keyboard.press('Tab');
      await keyboard.type(typed);
    }
    await press('button', say('checkout.payment.next'));
    await tabTo(portal, 'button', pattern(say('checkout.review.pay', { amount: something })));
    await portal.look('pay-button-focused');
  });
  await journey.step('gives the place back by keyboard', async () => {
    await press('link', say('checkout.review.change'));
    await press('button', pattern(say('cart.removeLine', { label: something, person: something })));
    await portal.sees('cart.empty.title');
  });
}
