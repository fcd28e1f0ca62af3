import { demoPassword } from '../tools/seed/demonstration';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { administratorSignsIn, closes, isNotOffered, opensTheClient, type Named } from './pages/counter';
import { bornYearsAgo } from './pages/fields';
import { Portal } from './pages/portal';
import { pattern, something, Words } from './words';

/** A neighbour whom no other journey knows, and two of theirs for an activity that no other journey sells. */
function familyOf(journey: Journey): Named & { readonly email: string; readonly asking: string; readonly ended: string; readonly policy: string } {
  const french = journey.language === 'fr';
  const [givenName, familyName] = french ? (['Wei', 'Zhang'] as const) : (['Kim', 'Tran'] as const);
  return { givenName, familyName, email: `${givenName}.${familyName}@demo.preau.example`.toLowerCase(), asking: french ? 'Li' : 'Mai', ended: french ? 'Jun' : 'Bao', policy: french ? 'Sur demande' : 'On request' };
}
const activityOf = (words: Words): string => words.choose('Vie active 55+', 'Active life 55+');

/** What a family cannot cancel by itself it asks for: one is accepted, one declined; and staff end a registration for an amount of their own, with a reason. */
export async function cancelsByStaff(journey: Journey): Promise<void> {
  const admin = new BackOffice(await journey.viewer('staff'), journey.words, journey.device.isMobile);
  const portal = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
  await journey.step('the administrator signs in', () => administratorSignsIn(admin, journey.stage.site));
  await journey.step('the administrator writes a policy on request, and applies it', () => writesAPolicy(journey, admin));
  await journey.step('two places are sold', () => sells(journey, admin));
  await journey.step('the administrator ends one for an amount with a reason', () => endsByHand(journey, admin));
  await journey.step('the family asks to cancel the other', () => asks(journey, portal));
  if (journey.language === 'fr') await journey.step('the administrator accepts', () => accepts(journey, admin));
  else await journey.step('the administrator declines', () => declines(journey, admin));
  await journey.step('the family reads the answer', () => readsTheAnswer(journey, portal));
}

async function writesAPolicy(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const { policy } = familyOf(journey);
  await admin.goTo('cancellations');
  await page.getByRole('tab', { name: say('cancellations.tabs.policies') }).click();
  await admin.button('cancellations.policies.add').click();
  const dialog = page.getByRole('dialog', { name: say('cancellations.policies.add') });
  await dialog.getByLabel(say('cancellations.policies.name'), { exact: true }).fill(policy);
  const first = dialog.getByRole('group', { name: say('cancellations.policies.period', { number: 1 }), exact: true });
  const second = dialog.getByRole('group', { name: say('cancellations.policies.period', { number: 2 }), exact: true });
  // Who is in time for a period is in time for every later one: both give the same.
  for (const period of [first, second]) {
    await period.getByLabel(say('cancellations.policies.selfService')).uncheck();
    await period.getByLabel(say('cancellations.policies.percent')).fill('50');
  }
  // A fee has its ledger code.
  await first.getByLabel(say('cancellations.policies.fee'), { exact: true }).fill(words.choose('5,00', '5.00'));
  await dialog.getByRole('button', { name: say('cancellations.policies.save') }).click();
  await dialog.getByRole('alert').first().waitFor();
  await admin.look('policy-refused', 'asSeen');
  await first.getByLabel(say('cancellations.policies.fee'), { exact: true }).fill('0');
  await dialog.getByRole('button', { name: say('cancellations.policies.save') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: say('cancellations.policies.applyOne', { name: policy }) }).click();
  const applying = page.getByRole('dialog', { name: say('cancellations.policies.apply'), exact: true });
  await applying.getByLabel(say('cancellations.policies.where'), { exact: true }).selectOption('activity');
  await applying.getByRole('combobox', { name: say('cancellations.policies.activity') }).or(applying.getByRole('textbox', { name: say('cancellations.policies.activity') })).last().fill(activityOf(words));
  await page.getByRole('option', { name: activityOf(words) }).first().click();
  await admin.look('apply-a-policy', 'asSeen');
  await applying.getByRole('button', { name: say('cancellations.policies.apply'), exact: true }).click();
  await applying.waitFor({ state: 'hidden' });
  await admin.look('policy-on-request');
}

async function sells(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const family = familyOf(journey);
  await opensTheClient(admin, family, family.email);
  await admin.link('household.addPurchase').click();
  const dialog = await admin.chooseActivity(activityOf(words));
  for (const givenName of [family.asking, family.ended]) {
    await admin.addPerson(dialog, { givenName, familyName: family.familyName, birthDate: bornYearsAgo(61) });
    await dialog.getByRole('button', { name: say('purchase.addOne', { name: `${givenName} ${family.familyName}` }) }).click();
    await dialog.getByRole('listitem').filter({ hasText: givenName }).getByText(say('purchase.inCart'), { exact: true }).waitFor();
  }
  await closes(admin, dialog);
  await admin.button('purchase.toPayment').click();
  await page.getByRole('radio', { name: say('purchase.pay.offline') }).check();
  await page.getByRole('radiogroup', { name: say('purchase.pay.tender') }).getByText(say('purchase.tenders.cash'), { exact: true }).click();
  await page.getByRole('button', { name: pattern(say('purchase.order.pay', { amount: something })) }).click();
  await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
  await admin.button('ui.administration.leave').click();
}

/** Never less than the policy gives, never more than was paid, never without a reason. */
async function endsByHand(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const family = familyOf(journey);
  const name = say('cancellations.cancelOne', { name: activityOf(words), person: `${family.ended} ${family.familyName}` });
  await opensTheClient(admin, family, family.email);
  await admin.openTab('registrations');
  await page.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByText(say('cancellations.kept'), { exact: true }).waitFor();
  await dialog.getByRole('radio', { name: say('cancellations.toAccount') }).check();
  await dialog.getByRole('checkbox', { name: say('cancellations.byHand') }).check();
  const amount = dialog.getByLabel(say('cancellations.creditByHand'));
  await amount.fill(words.choose('70,00', '70.00'));
  const submit = dialog.getByRole('button', { name: pattern(say('cancellations.submit', { amount: something })) });
  await isNotOffered(submit);
  await dialog.getByLabel(say('cancellations.reason'), { exact: true }).fill(words.choose('Déménagement', 'Moving away'));
  await dialog.getByText(say('cancellations.credited'), { exact: true }).waitFor();
  await amount.fill(words.choose('900,00', '900.00'));
  await dialog.getByRole('alert').first().waitFor();
  await admin.look('amount-out-of-bounds', 'asSeen');
  await amount.fill(words.choose('70,00', '70.00'));
  const exactly = dialog.getByRole('button', { name: pattern(say('cancellations.submit', { amount: words.money(70_00) })) });
  await exactly.waitFor();
  await admin.look('amount-by-hand', 'asSeen');
  await exactly.click();
  await dialog.waitFor({ state: 'hidden' });
}

async function asks(journey: Journey, portal: Portal): Promise<void> {
  const { page, say, words } = portal;
  const family = familyOf(journey);
  await page.goto(`${journey.stage.site}/registrations`);
  await portal.signIn(family.email, demoPassword);
  await page.getByRole('link', { name: pattern(say('cancellation.registrations.cancelOf', { activity: activityOf(words), person: family.asking })) }).click();
  await portal.heading(activityOf(words)).waitFor();
  await portal.sees('cancellation.request.title');
  await page.getByLabel(say('cancellation.request.because'), { exact: true }).selectOption('medical');
  await page.getByLabel(pattern(say('cancellation.request.message'))).fill(words.choose('Opération prévue.', 'Surgery is planned.'));
  await portal.look('request-to-cancel');
  await portal.button('cancellation.request.send').click();
  await portal.sees('cancellation.request.sent');
  await portal.look('request-sent');
}

async function accepts(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say, words } = admin;
  const { asking } = familyOf(journey);
  await admin.goTo('cancellations');
  const button = page.getByRole('button', { name: pattern(say('cancellations.requests.acceptOne', { person: asking })) });
  await button.waitFor();
  await admin.look('request-waiting');
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('cancellations.kept'), { exact: true }).waitFor();
  await dialog.getByRole('radio', { name: say('cancellations.toAccount') }).check();
  await dialog.getByLabel(pattern(say('cancellations.requests.answer'))).fill(words.choose('Prompt rétablissement.', 'Get well soon.'));
  await admin.look('request-accepted', 'asSeen');
  await dialog.getByRole('button', { name: say('cancellations.requests.acceptSubmit') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await admin.sees('cancellations.requests.none');
}

async function declines(journey: Journey, admin: BackOffice): Promise<void> {
  const { page, say } = admin;
  const { asking } = familyOf(journey);
  await admin.goTo('cancellations');
  await page.getByRole('button', { name: pattern(say('cancellations.requests.declineOne', { person: asking })) }).click();
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: say('cancellations.requests.decline'), exact: true });
  await isNotOffered(submit);
  await dialog.getByLabel(say('cancellations.requests.answer'), { exact: true }).fill('The classes are gentle: come and see.');
  await admin.look('request-declined', 'asSeen');
  await submit.click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('switch', { name: say('cancellations.requests.everything') }).check();
  await page.getByRole('row').filter({ hasText: asking }).getByText(say('cancellations.requests.states.declined')).waitFor();
  await admin.look('requests-answered');
}

/** The family is written to in its own language, whatever the screen's. */
async function readsTheAnswer(journey: Journey, portal: Portal): Promise<void> {
  const { page, words } = portal;
  const { email } = familyOf(journey);
  const answer = journey.language === 'fr' ? 'acceptedSubject' : 'declinedSubject';
  await journey.stage.message(email, pattern(new Words('fr').mail(`cancellation.answered.${answer}`, { activity: activityOf(new Words('fr')) })));
  await page.reload();
  await portal.heading(activityOf(words)).waitFor();
  await portal.sees(journey.language === 'fr' ? 'cancellation.cancelled' : 'cancellation.request.title');
  await portal.look('request-answered');
}
