import { demoFamily, demonstration, demoPassword } from '../tools/seed/demonstration';
import { eventually } from './stage';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn } from './pages/counter';
import { Portal } from './pages/portal';
import { pattern, something } from './words';

const [city] = demonstration;
const [elder, younger] = demoFamily.members;
const plannedPlaces = 8;

/**
 * The last places: two children together or not at all, with a visitor and the office who see each place come and go
 * without asking again; and the end of the time, said where one is, with more of it in one step.
 */
export async function sharesTheLastPlaces(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const family = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
  const visitor = new Portal(await journey.viewer('visitor'), journey.words, journey.device.isMobile);
  const swimming = journey.words.choose('Natation 3 – Débutant', 'Swimming 3 – Beginner');
  const taken = await journey.step('the administrator opens the activity', () => administratorSignsIn(admin, journey.stage.site).then(() => opensActivity(admin, swimming)));
  const address = `/stores/${city?.slug ?? ''}/activities/${/activities\/([0-9a-f-]{36})/.exec(admin.page.url())?.[1] ?? ''}`;
  await journey.step('a visitor sees the places go when the office takes some away', async () => {
    await visitor.page.goto(`${journey.stage.site}${address}`);
    await visitor.sees('offer.places', { count: plannedPlaces - taken });
    await changesPlaces(admin, taken + 1);
    await visitor.sees('offer.places', { count: 1 });
    await visitor.look('one-place-left');
  });
  await journey.step('two children wanted together leave the last place alone', () => wantsBoth(journey, family, address));
  await journey.step('one more place, and both are in the cart', async () => {
    await changesPlaces(admin, taken + 2);
    await visitor.sees('offer.places', { count: 2 });
    await family.whoDialog().getByRole('button', { name: family.say('cart.several.submit', { count: 2 }) }).click();
    await eventually('both in the cart', async () => (await family.whoDialog().getByText(family.say('cart.who.inCart'), { exact: true }).count()) === 2);
    await family.look('both-in-the-cart', 'asSeen');
    await visitor.sees('offer.held');
    await admin.sees('ui.fill.held', { count: 2 });
    await admin.look('places-in-carts');
  });
  await journey.step('the end of the time is said, and put off once', () => asksForMoreTime(journey, family));
  await journey.step('what is given back is seen by everybody', async () => {
    await family.openCart();
    for (const { firstName } of [elder, younger]) await family.page.getByRole('article').filter({ hasText: firstName }).getByRole('button', { name: pattern(family.say('cart.removeLine', { label: something, person: something })) }).click();
    await visitor.sees('offer.places', { count: 2 });
    await changesPlaces(admin, plannedPlaces);
    await visitor.sees('offer.places', { count: plannedPlaces - taken });
  });
  await journey.step('a room that is smaller than the activity is all that is promised, until the limit is lifted', () => limitsByARoom(admin, visitor, taken));
}

/** The room has one place more than are registered; the visitor sees that one, then all of them again. */
async function limitsByARoom(admin: BackOffice, visitor: Portal, taken: number): Promise<void> {
  const { page, say } = admin;
  await page.getByRole('tab', { name: say('activities.tabs.limits'), exact: true }).click();
  await admin.sees('limits.none');
  await admin.look('no-limits');
  await page.getByRole('button', { name: say('limits.add'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('limits.nameFr')).fill('Bassin');
  await dialog.getByLabel(say('limits.nameEn')).fill('Pool');
  await dialog.getByLabel(say('limits.capacity')).fill(String(taken + 1));
  await admin.look('limit-to-add', 'asSeen');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await admin.sees('limits.used', { used: taken, capacity: taken + 1 });
  await admin.sees('limits.leaves', { count: 1 });
  await visitor.sees('offer.places', { count: 1 });
  const name = admin.words.choose('Bassin', 'Pool');
  await page.getByRole('button', { name: say('limits.changeOne', { name }), exact: true }).click();
  await dialog.getByLabel(say('limits.capacity')).fill('0');
  await dialog.getByText(say('limits.used', { used: taken, capacity: 0 })).waitFor();
  await admin.look('limit-below-what-is-used', 'asSeen');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // Whoever has no mouse goes on from where the dialog was opened.
  await page.getByRole('button', { name: say('limits.changeOne', { name }), exact: true }).and(page.locator(':focus')).waitFor();
  await admin.look('limits');
  await page.getByRole('button', { name: say('limits.liftOne', { name }), exact: true }).click();
  await dialog.getByRole('button', { name: say('limits.lift'), exact: true }).click();
  await admin.sees('limits.none');
  await visitor.sees('offer.places', { count: plannedPlaces - taken });
}

/** Answers how many are registered. */
async function opensActivity(admin: BackOffice, name: string): Promise<number> {
  const { page, say } = admin;
  await admin.goTo('activities');
  await page.getByLabel(say('activities.search')).fill(name);
  await page.waitForURL(/search=/);
  await page.getByText(say('activities.count', { count: 2 })).first().waitFor();
  await admin.look('activities-with-places');
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const words = page.locator('.activities-fill .preau-fill-words');
  await words.waitFor();
  return Number(/\d+/.exec(await words.innerText())?.[0]);
}

async function changesPlaces({ page, say }: BackOffice, capacity: number): Promise<void> {
  await page.getByRole('button', { name: say('activities.capacity.openOne', { what: say('activities.capacity.ofSession') }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('activities.capacity.wanted')).fill(String(capacity));
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
}

async function wantsBoth(journey: Journey, family: Portal, address: string): Promise<void> {
  const { page, say } = family;
  await page.goto(`${journey.stage.site}/sign-in?return=${encodeURIComponent(`${address}?who=session`)}`);
  await family.signIn(demoFamily.email, demoPassword);
  const dialog = family.whoDialog();
  await dialog.getByRole('button', { name: say('cart.several.open') }).click();
  for (const { firstName } of [elder, younger]) await dialog.getByRole('checkbox', { name: pattern(firstName) }).check();
  await dialog.getByRole('switch', { name: say('cart.several.together') }).waitFor();
  await family.look('together-or-not-at-all', 'asSeen');
  await dialog.getByRole('button', { name: say('cart.several.submit', { count: 2 }) }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByText(pattern(say('cart.several.because', { name: something, why: something }))).waitFor();
  await family.look('not-together', 'asSeen');
}

async function asksForMoreTime(journey: Journey, family: Portal): Promise<void> {
  const { page, say } = family;
  const moved = await fetch(`${journey.stage.site}/api/v1/development/clock/move`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ days: 0, minutes: 13 }) });
  if (!moved.ok) throw new Error(`the clock did not move: ${moved.status}`);
  await page.goto(journey.stage.site);
  const warning = page.getByRole('region', { name: say('cart.warning.label') });
  await warning.waitFor();
  await family.look('time-nearly-up', 'asSeen');
  await warning.getByRole('button', { name: say('cart.extend') }).click();
  await warning.waitFor({ state: 'hidden' });
  await family.look('more-time', 'asSeen');
}
