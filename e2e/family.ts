import { demonstration } from '../tools/seed/demonstration';
import { seedForms } from '../tools/seed/forms';
import type { Journey } from './journey';
import { choosePlanAndCard, pay } from './pages/checkout';
import { answerQuestions } from './pages/fields';
import { Portal } from './pages/portal';
import { cards, families, type Family } from './people';
import { eventually } from './stage';
import { pattern, something } from './words';


/** A family from the first page to a paid invoice, then its instalments, of which one is refused. */
export class FamilyJourney {
  readonly paying: Family;
  readonly refused: Family;
  portal!: Portal;
  /** The browser of the second family. */
  second!: Portal;

  constructor(private readonly journey: Journey) {
    ({ paying: this.paying, refused: this.refused } = families(journey.language));
  }

  async open(who: string): Promise<Portal> {
    return new Portal(await this.journey.viewer(who), this.journey.words, this.journey.device.isMobile);
  }

  get valbois(): { name: string; program: string; category: string } {
    const { words } = this.journey;
    const [city] = demonstration;
    const program = city?.programs[0];
    const category = program?.categories[1];
    if (city === undefined || program === undefined || category === undefined) throw new Error('the demonstration has no swimming for children');
    return { name: words.choose(city.name, city.nameEn), program: words.choose(program.nameFr, program.nameEn), category: words.choose(category.nameFr, category.nameEn) };
  }

  /** From the front page to the confirmation. */
  async buys(): Promise<void> {
    const { journey } = this;
    this.portal = await this.open('family');
    await journey.step('finds the store', () => this.findsTheStore());
    await journey.step('reads an activity', () => this.readsAnActivity());
    await journey.step('creates an account and comes back', () => this.createsAnAccount());
    await journey.step('adds two children and takes a place', () => this.choosesWho());
    await journey.step('takes a drop-in date for the other child', () => this.takesADropIn());
    await journey.step('looks at the cart', () => this.looksAtTheCart());
    await journey.step('confirms the contact details', () => this.confirmsContact());
    await journey.step('fills the form', () => this.fillsTheForm());
    await journey.step('chooses instalments and types a card', () => this.choosesInstalments());
    await journey.step('pays', () => this.pays());
    await journey.step('receives the confirmation with its invoice', () => this.receivesTheConfirmation());
  }

  private async findsTheStore(): Promise<void> {
    const { portal } = this;
    await portal.page.goto(this.journey.stage.site);
    await portal.heading(portal.say('store.find.title')).waitFor();
    await portal.look('find-a-store');
    await portal.page.getByLabel(portal.say('store.find.search')).fill('Valbois');
    await portal.page.getByRole('link', { name: this.valbois.name }).click();
    await portal.page.getByRole('heading', { level: 1, name: this.valbois.name }).waitFor();
    await portal.page.getByRole('article').first().waitFor();
    await portal.look('store');
    await portal.openCategory(this.valbois.program, this.valbois.category);
    await portal.filter(6, 6);
  }

  private async readsAnActivity(): Promise<void> {
    const { portal } = this;
    await portal.page.getByLabel(portal.say('store.search')).fill(this.journey.words.choose('débutant', 'beginner'));
    await portal.page.getByText(portal.say('store.count', { count: 1 })).waitFor();
    await portal.look('store-found');
    await portal.openActivity(this.journey.words.choose('Natation 3 – Débutant', 'Swimming 3 – Beginner'));
    await portal.look('activity');
  }

  private async createsAnAccount(): Promise<void> {
    const { portal, paying, journey } = this;
    await portal.link('activity.registerSession').click();
    await portal.heading(portal.say('signIn.signIn.title')).waitFor();
    await portal.look('sign-in');
    await portal.link('access.signUp.title').click();
    await portal.button('access.signUp.submit').waitFor();
    await portal.look('sign-up');
    await portal.signUp(paying.parent);
    await portal.look('sign-up-sent');
    const mail = await journey.stage.message(paying.parent.email, pattern(journey.words.mail('security.verifyEmail.subject')));
    const link = mail.links.find((one) => one.includes('/verify-email'));
    if (link === undefined) throw new Error(`no link in the e-mail: ${mail.text}`);
    await portal.page.goto(link);
    await portal.button('access.verify.submit').waitFor();
    await portal.look('e-mail-verification');
    await portal.button('access.verify.chooseOwn').click();
    await portal.button('access.verify.ownSubmit').waitFor();
    await portal.look('e-mail-of-another-sign-up');
    await portal.button('signIn.code.back').click();
    await portal.confirmEmail(paying.parent.password);
    await portal.look('e-mail-verified');
    await portal.link('signIn.signIn.submit').click();
    await portal.signIn(paying.parent.email, paying.parent.password);
  }

  private async choosesWho(): Promise<void> {
    const { portal, paying } = this;
    const dialog = portal.whoDialog();
    await dialog.waitFor();
    for (const child of paying.children) await portal.addPerson(dialog, child);
    await portal.look('choose-who');
    const places = await this.placesLeft();
    await portal.takePlace(dialog, paying.children[0]?.givenName ?? '');
    await dialog.getByText(pattern(portal.say('ui.countdown.left', { time: something }))).waitFor();
    await portal.look('place-taken');
    // Others may take places at the same time.
    await eventually('fewer places on the page', async () => (await this.placesLeft()) < places, 40);
    await dialog.getByRole('button', { name: portal.say('cart.who.keepShopping') }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The number that the activity's page shows. */
  private async placesLeft(): Promise<number> {
    const text = await this.portal.page.locator('aside').getByText(pattern(this.portal.say('offer.places', { count: 2 }).replace('2', something))).first().innerText();
    return Number(/\d+/.exec(text)?.[0]);
  }

  private async takesADropIn(): Promise<void> {
    const { portal, paying, journey } = this;
    await portal.page.goto(`${journey.stage.site}/stores/valbois`);
    const tab = portal.page.getByRole('navigation', { name: portal.say('store.tabs.label') }).getByRole('link', { name: portal.say('store.tabs.dropIn') });
    await tab.click();
    await portal.page.waitForURL(/kind=/);
    await portal.page.getByLabel(portal.say('store.search')).fill(journey.words.choose('Bain libre', 'Public swim'));
    await portal.page.getByText(portal.say('store.count', { count: 1 })).waitFor();
    await portal.openActivity(journey.words.choose('Bain libre familial', 'Family public swim'));
    await portal.page.getByRole('radio').nth(1).check();
    await portal.look('drop-in-dates');
    await portal.button('activity.registerDate').click();
    const dialog = portal.whoDialog();
    await portal.takePlace(dialog, paying.children[1]?.givenName ?? '');
    await dialog.getByRole('link', { name: portal.say('cart.who.toCart', { count: 2 }) }).click();
  }

  private async looksAtTheCart(): Promise<void> {
    const { portal, paying } = this;
    await portal.heading(portal.say('cart.title')).waitFor();
    for (const child of paying.children) await portal.page.getByRole('article').filter({ hasText: child.givenName }).waitFor();
    await portal.sees('ui.countdown.left', { time: something });
    await portal.look('cart');
    await portal.link('cart.order').click();
  }

  private async confirmsContact(): Promise<void> {
    const { portal, paying } = this;
    const form = portal.page.getByRole('form', { name: portal.say('checkout.contact.title') });
    await form.waitFor();
    await form.getByRole('button', { name: portal.say('checkout.contact.confirm') }).click();
    await form.getByRole('alert').waitFor();
    await portal.look('contact-refused');
    await portal.confirmContact(paying.contact);
  }

  private async fillsTheForm(): Promise<void> {
    const { portal, paying, journey } = this;
    const form = portal.page.getByRole('form', { name: portal.say('checkout.forms.of', { name: paying.children[0]?.givenName ?? '' }) });
    await form.waitFor();
    await answerQuestions(form, seedForms['aquatique']?.questions ?? [], journey.words);
    await portal.sees('checkout.forms.saving.saved');
    await portal.look('participant-form');
    await form.getByRole('button', { name: portal.say('checkout.forms.confirm') }).click();
  }

  private async choosesInstalments(): Promise<void> {
    const { portal } = this;
    await choosePlanAndCard(portal, this.paying, cards.accepted);
    await portal.look('instalments-and-card', 'asSeen');
    await portal.button('checkout.payment.next').click();
  }

  private async pays(): Promise<void> {
    const { portal } = this;
    await portal.heading(portal.say('checkout.titles.review')).waitFor();
    await portal.look('review');
    await pay(portal, this.paying);
    await portal.look('confirmation');
  }

  private async receivesTheConfirmation(): Promise<void> {
    const { journey, paying } = this;
    const mail = await journey.stage.message(paying.parent.email, pattern(journey.words.mail('order.confirmation.subject', { number: something, organization: something })));
    if (!mail.attachments.some((name) => name.endsWith('.pdf'))) throw new Error(`no invoice with the confirmation: ${mail.attachments.join(', ')}`);
  }
}
