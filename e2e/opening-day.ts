import { demoFamily, demonstration, demoPassword } from '../tools/seed/demonstration';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn } from './pages/counter';
import { Portal } from './pages/portal';
import { pattern, something } from './words';

const [city] = demonstration;
const [child] = demoFamily.members;
/** The button comes by itself at the minute: it is waited for as long as a parent would. */
const openingPatienceMs = 150_000;
/** A phone whose clock is hours ahead: only the server's counts. */
const wrongClock = 'const real = Date.now.bind(Date); Date.now = () => real() + 3 * 3600000;';

/** The opening minute: staff write who may register when, a parent waits on a phone with its wish list, takes all of it in one tap, and reads why one place could not be had. */
export async function opensAtTheMinute(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const parent = new Portal(await journey.viewer('parent'), journey.words, journey.device.isMobile);
  const pottery = journey.words.choose('Poterie pour enfants', 'Pottery for children');
  const aquafit = journey.words.choose('Aquaforme', 'Aquafit');
  const store = `${journey.stage.site}/stores/${city?.slug ?? ''}`;
  await parent.page.addInitScript(wrongClock);
  await journey.step('the administrator opens the rules of an activity', () => administratorSignsIn(admin, journey.stage.site).then(() => opensRules(admin, pottery)));
  await journey.step('a parent puts two activities on the wish list', async () => {
    await parent.page.goto(`${journey.stage.site}/sign-in?return=${encodeURIComponent(`/stores/${city?.slug ?? ''}?text=${encodeURIComponent(pottery)}`)}`);
    await parent.signIn(demoFamily.email, demoPassword);
    await hearts(parent, pottery);
    await parent.look('heart-in-the-store');
    await parent.page.goto(`${store}?text=${encodeURIComponent(aquafit)}`);
    await hearts(parent, aquafit);
  });
  const opensAt = await journey.step('registration opens for residents within minutes, for everybody tomorrow', () => writesRules(admin, store));
  await journey.step('the parent sees the countdown to the family’s own opening', async () => {
    await parent.page.goto(`${store}?text=${encodeURIComponent(pottery)}`);
    await parent.page.getByRole('link', { name: pottery, exact: true }).click();
    await parent.page.getByRole('timer').waitFor();
    await parent.sees('opening.as.residents');
    await parent.sees('opening.stagesTitle');
    await parent.look('countdown');
  });
  await journey.step('without wish lists one follows the opening, by a button that is seen whole', async () => {
    const office = new BackOffice(await journey.viewer('settings'), journey.words, journey.device.isMobile);
    await administratorSignsIn(office, journey.stage.site);
    await keepsWishLists(office, false);
    const visitor = new Portal(await journey.viewer('visitor'), journey.words, journey.device.isMobile);
    await visitor.page.goto(parent.page.url());
    const follow = visitor.link('opening.follow.add');
    await follow.waitFor();
    const [button, box] = [await follow.boundingBox(), await visitor.page.locator('.activity-buy').boundingBox()];
    if (button === null || box === null || button.x + button.width > box.x + box.width) throw new Error('the button is cut off');
    await visitor.look('may-follow-the-opening');
    await keepsWishLists(office, true);
  });
  await journey.step('the wish list says for whom, and waits', async () => {
    await parent.page.getByRole('banner').getByRole('link', { name: pattern(parent.say('wishes.buttonCount', { count: 2 })) }).click();
    await parent.heading(parent.say('wishes.title')).waitFor();
    for (const name of [pottery, aquafit]) {
      await parent.page.getByRole('article').filter({ hasText: name }).getByText(child.firstName, { exact: true }).click();
      await parent.page.getByRole('article').filter({ hasText: name }).getByRole('checkbox', { name: child.firstName, checked: true }).waitFor({ state: 'attached' });
    }
    await parent.page.getByRole('timer').first().waitFor();
    await parent.look('wish-list-waits');
  });
  await journey.step('at the minute the countdown is gone, without reloading', async () => {
    await parent.page.getByRole('timer').first().waitFor({ state: 'hidden', timeout: openingPatienceMs });
    const early = Date.parse(opensAt) - Date.parse(await serverNow(store));
    if (early > 0) throw new Error(`it opened ${early} ms before its time`);
  });
  await journey.step('everything is taken in one tap, and what could not be says why and what next', async () => {
    await parent.button('wishes.take.all').click();
    await parent.sees('wishes.take.result', { held: 1, all: 2 });
    await parent.page.getByText(pattern(parent.words.choose('est trop jeune pour cette activité', 'is too young for this activity'))).first().waitFor();
    await parent.look('taken-in-one-tap');
    await parent.link('wishes.take.toCart').click();
    await parent.heading(parent.say('cart.title')).waitFor();
    await parent.page.getByRole('button', { name: pattern(parent.say('cart.removeLine', { label: something, person: something })) }).first().click();
    await parent.page.getByText(pottery).first().waitFor({ state: 'hidden' });
  });
  await journey.step('hearts are taken back and the rules removed', async () => {
    await parent.page.goto(`${store}/wish-list`);
    for (const name of [pottery, aquafit]) {
      await parent.page.getByRole('button', { name: parent.say('opening.heart.remove', { name }) }).click();
      await parent.page.getByRole('article').filter({ hasText: name }).waitFor({ state: 'hidden' });
    }
    await parent.sees('wishes.empty.title');
    await parent.look('wish-list-empty');
    await admin.button('openings.removeOfActivity').click();
    await admin.sees('openings.now.none');
  });
}

async function opensRules(admin: BackOffice, name: string): Promise<void> {
  const { page, say } = admin;
  await admin.goTo('activities');
  await page.getByLabel(say('activities.search')).fill(name);
  await page.waitForURL(/search=/);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('tab', { name: say('activities.tabs.openings'), exact: true }).click();
  await page.getByRole('form', { name: say('openings.title') }).waitFor();
}

async function keepsWishLists(office: BackOffice, kept: boolean): Promise<void> {
  await office.goTo('settings');
  await office.page.getByRole('checkbox', { name: office.say('settings.organization.wishList') }).setChecked(kept);
  await office.button('settings.save').click();
  await office.sees('settings.nothingToSave');
}

async function serverNow(store: string): Promise<string> {
  const answer = await fetch(`${store.replace('/stores/', '/api/v1/stores/')}/activities?limit=1`);
  return ((await answer.json()) as { now: string }).now;
}

/** As a clock on the wall of the city shows it. */
function wallOf(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'America/Toronto' }).format(at).replace(' ', 'T');
}

/** The next whole minute that leaves a parent half a minute to get ready. @returns its instant */
async function writesRules(admin: BackOffice, store: string): Promise<string> {
  const { page, say } = admin;
  const form = page.getByRole('form', { name: say('openings.title') });
  const fill = async (number: number, who: string, at: Date): Promise<void> => {
    await form.getByRole('button', { name: say('openings.add') }).click();
    const stage = form.getByRole('group', { name: say('openings.stage', { number }) });
    await stage.getByLabel(say('openings.for')).selectOption({ label: say(`openings.who.${who}`) });
    await stage.getByLabel(say('openings.opensAt')).fill(wallOf(at));
  };
  const opensAt = new Date(Math.ceil((Date.parse(await serverNow(store)) + 45_000) / 60_000) * 60_000);
  await fill(1, 'residents', opensAt);
  await fill(2, 'public', new Date(opensAt.getTime() + 86_400_000));
  await page.getByRole('list', { name: say('openings.timeline.label') }).waitFor();
  await form.getByRole('button', { name: say('openings.save') }).click();
  await admin.sees('openings.now.own');
  await admin.look('opening-rules');
  return opensAt.toISOString();
}

async function hearts({ page, say }: Portal, name: string): Promise<void> {
  await page.getByRole('button', { name: say('opening.heart.add', { name }) }).click();
  await page.getByRole('button', { name: say('opening.heart.remove', { name }) }).waitFor();
}
