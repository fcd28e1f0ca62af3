import { demoPassword, demoStaff, demonstration } from '../tools/seed/demonstration';
import { firstSessionOf } from '../tools/seed/spreadsheet';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import { bornYearsAgo, typeDate } from './pages/fields';
import { Portal } from './pages/portal';
import { cancelsTheSlip } from './rl24-correction';
import { pattern, something } from './words';

const password = 'une-phrase-pour-le-camp';
const camp = demonstration.find((organization) => organization.offersChildcare);
const week = camp?.programs[0]?.categories[1]?.activities[0];

/** How many days the clock, moved so far already, still has to move for the week's year to be over. */
export function daysUntilYearIsOver(year: number, movedDays: number): number {
  return Math.max(0, Math.ceil((Date.parse(`${year + 1}-01-03T12:00:00Z`) - Date.now()) / 86_400_000) - movedDays);
}

/** A family that buys a week of camp, over the turn of the year or not, and gets its childcare slip once the year is over. */
export class Rl24Journey {
  private administrator!: BackOffice;
  private portal!: Portal;
  private readonly french: boolean;

  constructor(private readonly journey: Journey) {
    this.french = journey.language === 'fr';
  }

  private get parent(): { givenName: string; familyName: string; email: string } {
    return this.french ? { givenName: 'Odile', familyName: 'Charbonneau', email: 'charbonneau@courriel.example' } : { givenName: 'Hazel', familyName: 'Merriweather', email: 'merriweather@courriel.example' };
  }
  /** Each device has numbers of its own: the organization is the same. */
  private get range(): { first: string; last: string } {
    return this.french ? { first: '20000001', last: '20000050' } : { first: '30000001', last: '30000050' };
  }
  /** The year of the week's first day. */
  get year(): number {
    if (week === undefined) throw new Error('the demonstration has no camp');
    return Number(firstSessionOf(week, new Date().toISOString().slice(0, 10)).slice(0, 4));
  }

  /** Before the year is over: a week is bought, and the family says what a slip needs. */
  async buys(): Promise<void> {
    const { journey } = this;
    this.administrator = new BackOffice(await journey.viewer('administrator'), journey.words, journey.device.isMobile);
    this.portal = new Portal(await journey.viewer('family'), journey.words, journey.device.isMobile);
    await journey.step('the administrator opens the camp', () => this.opensTheCamp());
    await journey.step('a family is created and buys a week', () => this.sellsAWeek());
    await journey.step('the family activates its account', () => this.activates());
    await journey.step('the family gives its number where it is asked for', () => this.givesItsNumber());
  }

  /** In the new year: the slip is prepared, issued, found, printed again; the family has it. */
  async issues(): Promise<void> {
    const { journey } = this;
    await journey.step('the family pays at the counter', () => this.takesThePayment());
    await journey.step('the administrator registers numbers', () => this.registersNumbers());
    await journey.step('the slip is issued', () => this.emits());
    await journey.step('the slip is found and printed again', () => this.opensTheSlip());
    await journey.step('the family has its slip', () => this.findsItsSlip());
    await journey.step('the slip is cancelled, and its chain says so', () => cancelsTheSlip(this.administrator));
  }

  private async opensTheCamp(): Promise<void> {
    const { administrator, journey } = this;
    const account = demoStaff.find(({ group }) => group === 'administrator');
    await administrator.page.goto(`${journey.stage.site}/admin/`);
    const [signIn, choose] = [administrator.button('signIn.signIn.submit'), administrator.heading(administrator.say('organizations.choose'))];
    await signIn.or(choose).first().waitFor();
    if (await signIn.isVisible()) await administrator.signIn(account?.email ?? '', demoPassword);
    await choose.waitFor();
    await administrator.page.getByRole('link', { name: camp?.name ?? '' }).click();
    await administrator.sees('organizations.today');
  }

  private async sellsAWeek(): Promise<void> {
    const { administrator: { page, say }, administrator, parent, journey } = this;
    await administrator.goTo('clients');
    await administrator.link('clients.add').first().click();
    const form = page.getByRole('form', { name: say('clients.new.title') });
    await form.getByLabel(say('clients.new.firstName')).fill(parent.givenName);
    await form.getByLabel(say('clients.new.lastName'), { exact: true }).fill(parent.familyName);
    await form.getByLabel(pattern(say('clients.new.email'))).fill(parent.email);
    await typeDate(form, say('ui.form.optional', { label: say('clients.new.birthDate') }), '1984-10-21', say);
    await form.getByRole('button', { name: say('clients.new.submit') }).click();
    await administrator.heading(`${parent.givenName} ${parent.familyName}`).waitFor();
    await administrator.link('household.addPurchase').click();
    const dialog = await administrator.chooseActivity(journey.words.choose(week?.nameFr ?? '', week?.nameEn ?? ''));
    const child = { givenName: this.french ? 'Mathilde' : 'Ivy', familyName: parent.familyName, birthDate: bornYearsAgo(8) };
    await administrator.addPerson(dialog, child);
    await administrator.addToCart(dialog, `${child.givenName} ${child.familyName}`);
    await administrator.button('purchase.toPayment').click();
    // The law lets nothing be taken before the first day.
    await page.getByRole('radio', { name: say('purchase.pay.later') }).check();
    await page.getByRole('button', { name: pattern(say('purchase.order.later', { amount: something })) }).click();
    await page.getByText(pattern(say('purchase.done.title', { number: something }))).first().waitFor();
  }

  private async activates(): Promise<void> {
    const { portal, journey, parent } = this;
    const mail = await journey.stage.message(parent.email, pattern(journey.words.mail('invitation.activation.subject', { organization: something })));
    await portal.page.goto(mail.links.find((link) => link.includes('/accept-invitation')) ?? '');
    await portal.page.getByLabel(pattern(portal.say('signIn.newPassword'))).fill(password);
    await portal.button('signIn.invitation.submit').click();
    await portal.sees('signIn.invitation.doneTitle');
    await portal.link('signIn.signIn.submit').click();
    await portal.signIn(parent.email, password);
  }

  private async givesItsNumber(): Promise<void> {
    const { portal, portal: { page, say }, parent } = this;
    const name = `${parent.givenName} ${parent.familyName}`;
    await portal.goTo('documents');
    await portal.heading(say('documents.title')).waitFor();
    await portal.sees('documents.sinMissing');
    await portal.look('documents-asked');
    await page.getByRole('button', { name: say('documents.editOne', { name }) }).click();
    const form = page.getByRole('form', { name: say('documents.editOne', { name }) });
    await form.getByLabel(pattern(say('documents.sinLong'))).fill('046 454 287');
    await form.getByLabel(say('documents.street')).fill('8, rang du Bord-de-l’Eau');
    await form.getByLabel(say('documents.city')).fill('Valbois');
    await form.getByLabel(say('documents.postalCode')).fill('J0V 1C4');
    await form.getByRole('checkbox', { name: pattern(say('documents.consentText', { organization: something })) }).check();
    await form.getByRole('button', { name: say('documents.save') }).click();
    await form.getByText(say('documents.sinInvalid')).first().waitFor();
    await portal.look('documents-sin-refused');
    await form.getByLabel(pattern(say('documents.sinLong'))).fill('046 454 286');
    await form.getByRole('button', { name: say('documents.save') }).click();
    await page.getByText('••• ••• 286').waitFor();
    await portal.look('documents-given');
  }

  private async takesThePayment(): Promise<void> {
    const { administrator: { page, say }, administrator, parent } = this;
    await this.opensTheCamp();
    await administrator.goTo('clients');
    await administrator.findClient(parent.email);
    await administrator.clientLink(parent).click();
    await administrator.openTab('billing');
    await administrator.button('billing.operations').click();
    await page.getByRole('menuitem', { name: pattern(say('billing.take.openOwed', { amount: something })) }).click();
    await page.getByRole('dialog').getByRole('button', { name: pattern(say('billing.take.submit', { amount: something })) }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  private async registersNumbers(): Promise<void> {
    const { administrator: { page, say }, administrator } = this;
    await administrator.goTo('rl24');
    await page.getByLabel(say('rl24.year')).selectOption(String(this.year));
    await page.getByRole('tab', { name: say('rl24.tabs.settings') }).click();
    await page.getByLabel(say('rl24.filer.identification'), { exact: true }).fill('1234567890');
    await page.getByRole('form', { name: say('rl24.filer.title') }).getByRole('button', { name: say('settings.save') }).click();
    await administrator.sees('settings.saved');
    const form = page.getByRole('form', { name: say('rl24.numbers.register') });
    await form.getByLabel(say('rl24.numbers.first')).fill(this.range.first);
    await form.getByLabel(say('rl24.numbers.last')).fill(this.range.last);
    await form.getByRole('button', { name: say('rl24.numbers.register') }).click();
    await page.getByRole('table').getByText(this.range.first).waitFor();
    await administrator.look('rl24-numbers');
  }

  private async emits(): Promise<void> {
    const { administrator: { page, say }, administrator, parent } = this;
    await page.getByRole('tab', { name: say('rl24.tabs.prepare') }).click();
    await page.getByRole('row').filter({ hasText: parent.familyName }).first().waitFor();
    await administrator.look('rl24-ready');
    await page.getByRole('button', { name: /\d/ }).filter({ hasText: pattern(say('rl24.emit.originals', { count: 1 }).replace('1', something)) }).click();
    await page.getByRole('dialog').getByLabel(say('shell.passwordAgain')).fill(demoPassword);
    await administrator.look('rl24-confirm');
    await page.getByRole('dialog').getByRole('button', { name: pattern(say('rl24.emit.originals', { count: 1 }).replace('1', something)) }).click();
    // An emission of before stands there as done until this one is shown: it is over when nobody is left to issue for.
    await page.getByText(`${say('rl24.groups.ready')} (0)`, { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText(say('rl24.run.states.done'), { exact: true }).first().waitFor();
    await page.getByText(pattern(`${say('rl24.groups.issued')} (${something})`)).click();
    await page.getByRole('row').filter({ hasText: parent.familyName }).first().waitFor();
    await administrator.look('rl24-issued');
  }

  private async opensTheSlip(): Promise<void> {
    const { administrator: { page, say }, administrator, parent } = this;
    await page.getByRole('tab', { name: say('rl24.tabs.slips') }).click();
    await page.getByLabel(say('rl24.search')).fill(parent.familyName);
    const row = page.getByRole('row').filter({ hasText: parent.familyName }).first();
    await row.waitFor();
    await administrator.look('rl24-slips');
    await row.getByRole('link').first().click();
    await administrator.heading(pattern(say('rl24.slip.title', { number: something }))).waitFor();
    await administrator.look('rl24-slip');
    await page.getByRole('button', { name: say('rl24.duplicate.open') }).click();
    await page.getByRole('dialog').getByLabel(say('rl24.slip.reason')).selectOption('lost');
    await administrator.look('rl24-duplicate');
    await page.getByRole('dialog').getByRole('button', { name: say('rl24.duplicate.open') }).click();
    await page.getByText(say('rl24.slip.duplicates'), { exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: say('rl24.slip.pdf') }).click();
    if (!(await download).suggestedFilename().endsWith('.pdf')) throw new Error('the working copy is no PDF');
  }

  private async findsItsSlip(): Promise<void> {
    const { portal, portal: { page, say }, journey, parent, year } = this;
    const mail = await journey.stage.message(parent.email, pattern(journey.words.mail('rl24.ready.subject', { organization: something, year: String(year) })));
    await page.goto(mail.links.find((link) => link.includes('/documents')) ?? '');
    const [signIn, title] = [portal.button('signIn.signIn.submit'), portal.heading(say('documents.ofYear', { year }))];
    await signIn.or(title).first().waitFor();
    if (await signIn.isVisible()) await portal.signIn(parent.email, password);
    await title.waitFor();
    await portal.look('documents-slip');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: pattern(say('documents.downloadOne', { number: something })) }).first().click();
    if (!(await download).suggestedFilename().endsWith('.pdf')) throw new Error('the slip is no PDF');
  }
}
