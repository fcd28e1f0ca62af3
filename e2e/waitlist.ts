import { demoFamily, demonstration, demoPassword } from '../tools/seed/demonstration';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn } from './pages/counter';
import { Portal } from './pages/portal';
import { pattern, something, Words } from './words';

const [city] = demonstration;
const [, child] = demoFamily.members;
const frenchName = 'Soccer intérieur 5–6 ans';

/** A full activity: a parent waits, a place comes free, the e-mail says so, and its link leads to the place in the cart. */
export async function waitsForAPlace(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const family = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
  const soccer = journey.words.choose(frenchName, 'Indoor soccer 5–6 years');
  let places = { capacity: 0, taken: 0 };
  await journey.step('the administrator makes the activity full', async () => {
    await administratorSignsIn(admin, journey.stage.site);
    await opensActivity(admin, soccer);
    places = await changesPlaces(admin, (now) => now.taken);
  });
  const activityId = /activities\/([0-9a-f-]{36})/.exec(admin.page.url())?.[1] ?? '';
  await journey.step('the parent puts a child on the waiting list', () => joins(journey, family, activityId));
  await journey.step('the administrator sees who waits, and adds a place', async () => {
    const { page, say } = admin;
    await page.getByRole('tab', { name: say('activities.tabs.waitlist') }).click();
    await page.getByRole('listitem').filter({ hasText: child.firstName }).filter({ hasText: say('waitlist.statuses.waiting') }).waitFor();
    await admin.look('waiting-list');
    await changesPlaces(admin, () => places.taken + 1);
    await page.getByRole('listitem').filter({ hasText: child.firstName }).filter({ hasText: say('waitlist.statuses.offered') }).waitFor();
    await admin.look('place-offered');
  });
  await journey.step('the e-mail leads to the offer, and the offer into the cart', () => accepts(journey, family));
  await journey.step('what is given back goes on, and the places are as they were', async () => {
    const line = family.page.getByRole('article').filter({ hasText: child.firstName });
    await line.getByRole('button', { name: pattern(family.say('cart.removeLine', { label: something, person: something })) }).click();
    await line.waitFor({ state: 'hidden' });
    await family.page.goto(`${journey.stage.site}/waitlists`);
    await family.page.getByText(family.say('waitlist.statuses.declined'), { exact: true }).first().waitFor();
    await family.look('given-up');
    await changesPlaces(admin, () => places.capacity);
  });
}

async function opensActivity(admin: BackOffice, name: string): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('activities');
  await page.getByLabel(say('activities.search')).fill(name);
  await page.waitForURL(/search=/);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Answers what there was before. */
async function changesPlaces({ page, say }: BackOffice, wanted: (now: { capacity: number; taken: number }) => number): Promise<{ capacity: number; taken: number }> {
  await page.getByRole('button', { name: say('activities.capacity.openOne', { what: say('activities.capacity.ofSession') }) }).click();
  const dialog = page.getByRole('dialog');
  const said = await dialog.getByText(pattern(say('activities.capacity.now', { capacity: something, taken: something, held: something }))).innerText();
  const [capacity = 0, taken = 0] = (said.match(/\d+/g) ?? []).map(Number);
  await dialog.getByLabel(say('activities.capacity.wanted')).fill(String(wanted({ capacity, taken })));
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
  return { capacity, taken };
}

async function joins(journey: Journey, family: Portal, activityId: string): Promise<void> {
  const { page, say } = family;
  await page.goto(`${journey.stage.site}/sign-in?return=${encodeURIComponent(`/stores/${city?.slug ?? ''}/activities/${activityId}`)}`);
  await family.signIn(demoFamily.email, demoPassword);
  await family.sees('waitlist.peopleNone');
  await family.look('full-with-a-waiting-list');
  await family.button('waitlist.openFor').click();
  const dialog = family.whoDialog();
  await dialog.getByRole('button', { name: say('waitlist.joinName', { name: child.firstName }) }).click();
  await dialog.getByText(say('waitlist.isNext')).waitFor();
  await family.look('on-the-list', 'asSeen');
  await page.goto(`${journey.stage.site}/waitlists`);
  await family.sees('waitlist.next');
  await family.look('my-waiting-lists');
}

async function accepts(journey: Journey, family: Portal): Promise<void> {
  const { page } = family;
  // The family is written to in its own language, whatever the screen's.
  const mail = await journey.stage.message(demoFamily.email, pattern(new Words('fr').mail('waitlist.offer.subject', { activity: frenchName })));
  const link = mail.links.find((one) => one.includes('/waitlist/'));
  if (link === undefined) throw new Error(`no link to the offer in: ${mail.links.join(', ')}`);
  await page.goto(`${journey.stage.site}${new URL(link).pathname}`);
  await family.button('waitlist.accept').waitFor();
  await family.look('offer');
  await family.button('waitlist.accept').click();
  await family.heading(family.say('cart.title')).waitFor();
  await page.getByRole('article').filter({ hasText: child.firstName }).waitFor();
  await family.look('in-the-cart');
}
