import { demoPassword } from '../tools/seed/demonstration';
import type { Locator } from 'playwright-core';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn, closes, opensTheClient, type Named } from './pages/counter';
import { Portal } from './pages/portal';
import { eventually } from './stage';
import { pattern, something, Words } from './words';

/** A neighbour whom no other journey knows, and two dates that the other device leaves alone. */
function familyOf(journey: Journey): Named & { readonly email: string; readonly firstDate: number } {
  return journey.language === 'fr'
    ? { givenName: 'Stéphane', familyName: 'Ouellet', email: 'stephane.ouellet@demo.preau.example', firstDate: 4 }
    : { givenName: 'Geneviève', familyName: 'Bergeron', email: 'genevieve.bergeron@demo.preau.example', firstDate: 7 };
}
/** A date, its taxes and its half of the service fee, as it was paid: in cash. */
const dateCents = 4_90;
const skating = (words: Words): string => words.choose('Patinage libre', 'Public skating');
/** Families are written to in their own language, whatever the screen's. */
const french = new Words('fr');

/** Of two dates that somebody bought, one is moved and the other cancelled: whoever comes is told, what was paid goes back, and the family sees both. */
export async function changesDates(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const portal = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
  await journey.step('the administrator signs in', () => administratorSignsIn(admin, journey.stage.site));
  const [moved, cancelled] = await journey.step('two dates are sold', () => sells(journey, admin));
  await journey.step('the administrator looks who comes, and prints the sheet', () => looksWhoComes(journey, admin, moved));
  await journey.step('the administrator writes to who comes', () => writes(journey, admin));
  const day = await journey.step('one date is moved', () => moves(journey, admin, moved));
  await journey.step('the other is cancelled, and what it means is shown first', () => cancels(journey, admin, cancelled));
  await journey.step('the family sees both', () => sees(journey, portal, day));
}

/** Answers the two dates. */
async function sells(journey: Journey, admin: BackOffice): Promise<readonly [string, string]> {
  const { page, say, words } = admin;
  const { firstDate, ...family } = familyOf(journey);
  const name = `${family.givenName} ${family.familyName}`;
  await opensTheClient(admin, family, family.email);
  await admin.link('household.addPurchase').click();
  const dialog = await admin.chooseActivity(skating(words));
  const choice = dialog.getByLabel(say('purchase.date'));
  const dates: string[] = [];
  for (const index of [firstDate, firstDate + 1]) {
    const date = await eventually('the date', () => choice.locator('option').nth(index).getAttribute('value', { timeout: 500 }));
    dates.push(date);
    await choice.selectOption(date);
    await dialog.getByRole('button', { name: say('purchase.addOne', { name }) }).click();
    await dialog.getByRole('listitem').filter({ hasText: name }).getByText(say('purchase.inCart'), { exact: true }).waitFor();
  }
  await closes(admin, dialog);
  await admin.look('two-dates-in-the-cart');
  await admin.button('purchase.toPayment').click();
  await page.getByRole('radio', { name: say('purchase.pay.offline') }).check();
  await page.getByRole('radiogroup', { name: say('purchase.pay.tender') }).getByText(say('purchase.tenders.cash'), { exact: true }).click();
  await page.getByRole('button', { name: pattern(say('purchase.order.pay', { amount: something })) }).click();
  await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
  await admin.button('ui.administration.leave').click();
  return [dates[0] ?? '', dates[1] ?? ''];
}

function rowOf(admin: BackOffice, date: string): Locator {
  return admin.page.locator('.activities-date').filter({ has: admin.page.locator(`a[href*="${date}"]`) });
}

async function looksWhoComes(journey: Journey, admin: BackOffice, date: string): Promise<void> {
  const { page, say, words } = admin;
  const { givenName, familyName } = familyOf(journey);
  await admin.goTo('activities');
  await page.getByLabel(say('activities.search')).fill(skating(words));
  await page.waitForURL(/search=/);
  await page.getByRole('link', { name: skating(words) }).first().click();
  await page.getByRole('heading', { level: 1, name: skating(words) }).waitFor();
  await page.getByRole('tab', { name: say('activities.tabs.dates') }).click();
  await rowOf(admin, date).waitFor();
  await admin.look('dates');
  await rowOf(admin, date).getByRole('link').first().click();
  await page.getByRole('listitem').filter({ hasText: `${familyName}, ${givenName}` }).waitFor();
  await page.getByRole('radiogroup', { name: say('activities.roster.attendanceOf', { name: `${givenName} ${familyName}` }) }).waitFor();
  await admin.look('who-comes');
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { level: 2, name: skating(words) }).waitFor();
  await admin.button('activities.roster.print').waitFor({ state: 'hidden' });
  await admin.look('the-sheet-on-paper');
  await page.emulateMedia({ media: null });
  const marks = page.getByRole('radiogroup', { name: say('activities.roster.attendanceOf', { name: `${givenName} ${familyName}` }) });
  await marks.getByText(say('activities.marks.present'), { exact: true }).click();
  await page.reload();
  await marks.getByRole('radio', { name: say('activities.marks.present'), checked: true }).waitFor({ state: 'attached' });
  await admin.look('who-came');
}

async function writes(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const { email } = familyOf(journey);
  const subject = words.choose('La patinoire extérieure est prête', 'The outdoor rink is ready');
  await admin.button('activities.write.open').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('activities.write.whom', { count: 1 })).waitFor();
  await dialog.getByLabel(say('activities.write.subject')).fill(subject);
  await dialog.getByLabel(say('activities.write.text')).fill(words.choose('Apportez des bas chauds.\n\nÀ bientôt!', 'Bring warm socks.\n\nSee you soon!'));
  await admin.look('letter', 'asSeen');
  await dialog.getByRole('button', { name: say('activities.write.submit'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await admin.sees('activities.write.done', { count: 1 });
  const mail = await journey.stage.message(email, pattern(subject));
  if (!mail.text.includes(words.choose('Apportez des bas chauds.', 'Bring warm socks.'))) throw new Error(`the letter does not say what was written: ${mail.text}`);
}

/** Answers the day it is held on. */
async function moves(journey: Journey, admin: BackOffice, date: string): Promise<string> {
  const { page, say, words } = admin;
  await page.getByRole('tab', { name: say('activities.tabs.dates') }).click();
  await rowOf(admin, date).getByRole('button', { name: pattern(say('activities.move.openOne', { when: something })) }).click();
  const dialog = page.getByRole('dialog');
  const day = await dialog.getByLabel(say('activities.move.heldOn')).inputValue();
  await dialog.getByLabel(say('activities.move.startTime')).fill('15:15');
  await dialog.getByLabel(say('activities.move.endTime')).fill('16:45');
  await dialog.getByLabel(pattern(say('activities.move.reason'))).fill(words.choose('Tournoi de hockey', 'Hockey tournament'));
  await dialog.getByText(say('activities.move.people', { count: 1 })).waitFor();
  await admin.look('move-a-date', 'asSeen');
  await dialog.getByRole('button', { name: say('activities.move.submit') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await rowOf(admin, date).getByText(pattern(words.choose('15 h 15', '3:15'))).waitFor();
  const mail = await journey.stage.message(familyOf(journey).email, pattern(french.mail('dates.movedSubject', { activity: skating(french) })));
  for (const part of [/15\sh\s15/, new RegExp(words.choose('Tournoi de hockey', 'Hockey tournament'))]) if (!part.test(mail.text)) throw new Error(`the letter says nothing of ${String(part)}: ${mail.text}`);
  return day;
}

async function cancels(journey: Journey, admin: BackOffice, date: string): Promise<void> {
  const { page, say, words } = admin;
  const row = rowOf(admin, date);
  const open = row.getByRole('button', { name: pattern(say('activities.oneDate.cancelOne', { when: something })) });
  await open.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('activities.oneDate.people', { count: 1 })).waitFor();
  await dialog.getByText(say('activities.oneDate.moneyBack', { count: 1 })).waitFor();
  await dialog.getByLabel(pattern(say('activities.oneDate.reason'))).fill(words.choose('Bris de la surfaceuse', 'The ice resurfacer is broken'));
  await dialog.getByRole('row', { name: pattern(say('cancellations.atCounter')) }).getByText(pattern(words.money(dateCents))).waitFor();
  await admin.look('cancel-a-date', 'asSeen');
  await dialog.getByRole('button', { name: say('activities.oneDate.confirm'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await row.getByText(say('activities.oneDate.cancelled'), { exact: true }).waitFor();
  await open.waitFor({ state: 'detached' });
  await admin.look('date-cancelled');
  const mail = await journey.stage.message(familyOf(journey).email, pattern(french.mail('cancellation.cancelled.dateSubject', { organization: something, activity: skating(french) })));
  for (const part of [/13\sh/, new RegExp(words.choose('Bris de la surfaceuse', 'The ice resurfacer is broken')), pattern(french.mail('cancellation.cancelled.atCounter'))]) if (!part.test(mail.text)) throw new Error(`the letter says nothing of ${String(part)}: ${mail.text}`);
}

async function sees(journey: Journey, portal: Portal, day: string): Promise<void> {
  const { page, say, words } = portal;
  const { email, givenName } = familyOf(journey);
  await page.goto(`${journey.stage.site}/sign-in?return=${encodeURIComponent('/registrations')}`);
  await portal.signIn(email, demoPassword);
  await portal.heading(say('cancellation.registrations.title')).waitFor();
  const ended = page.getByRole('region', { name: say('cancellation.registrations.ended') });
  await ended.getByRole('listitem').filter({ hasText: skating(words) }).filter({ hasText: givenName }).waitFor();
  await portal.look('registrations-with-one-cancelled');
  await ended.getByRole('link', { name: pattern(say('cancellation.registrations.detailOf', { activity: skating(words), person: something })) }).first().click();
  await portal.sees('cancellation.cancelled');
  await portal.look('why-it-was-cancelled');
  await page.goto(`${journey.stage.site}/calendar?view=list&date=${day}`);
  await portal.heading(say('calendar.title')).waitFor();
  await page.getByText(pattern(words.choose('15 h 15', '3:15'))).first().waitFor();
  await portal.look('calendar-with-the-new-time');
}
