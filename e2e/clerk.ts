import { demoPassword, demoStaff, demonstration } from '../tools/seed/demonstration';
import { importsACatalogue } from './clerk-import';
import { createsAccounts, seesTheRoster, sells } from './clerk-counter';
import type { Journey } from './journey';
import { BackOffice } from './pages/back-office';
import type { Family } from './people';
import { readsReports } from './reports';
import { pattern, something } from './words';

const clerkPassword = 'un-comptoir-bien-tenu';

/** A clerk from the invitation to the counter; the administrator invites and imports. */
export class ClerkJourney {
  administrator!: BackOffice;
  clerk!: BackOffice;

  constructor(readonly journey: Journey, private readonly families: { paying: Family; refused: Family }) {}

  private async open(who: string): Promise<BackOffice> {
    return new BackOffice(await this.journey.viewer(who), this.journey.words, this.journey.device.isMobile);
  }

  /** Everything that happens before the instalments are due. */
  async works(): Promise<void> {
    const { journey } = this;
    this.administrator = await this.open('administrator');
    this.clerk = await this.open('clerk');
    await journey.step('the administrator invites a clerk', () => this.invites());
    await journey.step('the clerk follows the link', () => this.accepts());
    await journey.step('the clerk finds a client by what they say', () => this.finds());
    await journey.step('the clerk reads the account', () => this.readsTheAccount());
    await journey.step('the clerk changes and cancels a payment to come', () => this.changesAPayment());
    await createsAccounts(journey, this.clerk);
    await sells(journey, this.clerk);
    await seesTheRoster(journey, this.clerk);
    await importsACatalogue(journey, this.administrator);
    await readsReports(journey, this.administrator);
  }

  private async invites(): Promise<void> {
    const { administrator, journey } = this;
    const { page, say } = administrator;
    const account = demoStaff.find(({ group }) => group === 'administrator');
    await page.goto(`${journey.stage.site}/admin/`);
    await administrator.button('signIn.signIn.submit').waitFor();
    await administrator.look('sign-in');
    await administrator.signIn(account?.email ?? '', demoPassword);
    await administrator.heading(say('organizations.choose')).waitFor();
    await administrator.look('choose-organization');
    await page.getByRole('link', { name: demonstration[0]?.name }).click();
    await administrator.sees('organizations.today');
    await administrator.look('today');
    await administrator.goTo('staff');
    await administrator.look('staff');
    await administrator.button('staff.invite.open').first().click();
    const dialog = page.getByRole('dialog', { name: say('staff.invite.title') });
    await dialog.getByLabel(say('staff.invite.givenName')).fill('Camille');
    await dialog.getByLabel(say('staff.invite.familyName'), { exact: true }).fill('Gauthier');
    await dialog.getByLabel(say('staff.invite.email')).fill(this.clerkEmail);
    await administrator.look('invite');
    await dialog.getByRole('button', { name: say('staff.invite.send') }).click();
    await page.getByRole('row').filter({ hasText: this.clerkEmail }).getByText(say('staff.states.invited')).waitFor();
  }

  private get clerkEmail(): string {
    return `camille.gauthier.${this.journey.language}@valbois.example`;
  }

  private async accepts(): Promise<void> {
    const { clerk, journey } = this;
    const mail = await journey.stage.message(this.clerkEmail, pattern(journey.words.mail('invitation.staff.subject', { organization: something })));
    await clerk.page.goto(mail.links.find((link) => link.includes('/admin/accept-invitation')) ?? '');
    const password = clerk.page.getByLabel(pattern(clerk.say('signIn.newPassword')));
    await password.waitFor();
    await clerk.look('accept-invitation');
    await password.fill(clerkPassword);
    await clerk.button('signIn.invitation.submit').click();
    await clerk.sees('signIn.invitation.doneTitle');
    await clerk.link('signIn.signIn.submit').click();
    await clerk.signIn(this.clerkEmail, clerkPassword);
    await clerk.sees('organizations.today');
  }

  private async finds(): Promise<void> {
    const { clerk, families: { paying } } = this;
    await clerk.goTo('clients');
    await clerk.page.getByRole('row').nth(1).waitFor();
    await clerk.look('clients');
    for (const words of [`${paying.parent.givenName} ${paying.parent.familyName.slice(0, 5)}`, paying.parent.email, paying.contact.phone]) {
      await clerk.findClient(words);
      await clerk.page.getByText(clerk.say('clients.count', { count: 1 }), { exact: true }).waitFor();
      await clerk.clientLink(paying.parent).waitFor();
    }
    await clerk.look('client-found-by-phone');
    const number = paying.invoiceNumber ?? '';
    await clerk.findClient(number);
    await clerk.link('clients.openDocument.invoice', { number }).waitFor();
    await clerk.look('client-found-by-invoice');
    await clerk.link('clients.openDocument.invoice', { number }).click();
    await clerk.heading(`${paying.parent.givenName} ${paying.parent.familyName}`).waitFor();
    await clerk.page.getByLabel(clerk.say('billing.invoice.lines', { number })).first().waitFor();
    await clerk.look('account-billing');
  }

  private async readsTheAccount(): Promise<void> {
    const { clerk, families: { paying } } = this;
    const [child] = paying.children;
    await clerk.openTab('registrations');
    await clerk.page.getByRole('tabpanel').getByText(new RegExp(child?.givenName ?? '')).first().waitFor();
    await clerk.look('account-registrations');
    await clerk.openTab('members');
    await clerk.page.getByRole('tabpanel').getByRole('button', { name: `${child?.givenName} ${child?.familyName}` }).first().click();
    await clerk.look('account-members');
    await clerk.openTab('purchases');
    await clerk.page.getByRole('tabpanel').getByText(clerk.say('registrations.purchases.web')).first().waitFor();
    await clerk.look('account-purchases');
    await clerk.openTab('communications');
    await clerk.page.getByRole('tabpanel').getByText(pattern(this.journey.words.mail('order.confirmation.subject', { number: something, organization: something }))).first().waitFor();
    await clerk.look('account-communications');
  }

  private async openRefusedFamily(): Promise<void> {
    const { clerk, families: { refused } } = this;
    await clerk.goTo('clients');
    await clerk.findClient(refused.parent.email);
    await clerk.clientLink(refused.parent).click();
    await clerk.heading(`${refused.parent.givenName} ${refused.parent.familyName}`).waitFor();
    await clerk.openTab('planned');
    await clerk.page.getByRole('row').nth(2).waitFor();
  }

  private async changesAPayment(): Promise<void> {
    const { clerk } = this;
    const { page, say } = clerk;
    await this.openRefusedFamily();
    await clerk.look('account-planned');
    const second = page.getByRole('row').nth(2);
    await second.getByRole('button', { name: pattern(say('billing.plannedPayments.changeOne', { amount: something, date: something })) }).click();
    const dialog = page.getByRole('dialog', { name: pattern(say('billing.plannedPayments.changeTitle', { number: something })) });
    await dialog.getByLabel(say('billing.amount')).fill(clerk.words.choose('20,00', '20.00'));
    const due = dialog.getByLabel(say('billing.plannedPayments.due'));
    const later = new Date(`${await due.inputValue()}T12:00:00Z`);
    later.setUTCDate(later.getUTCDate() + 10);
    await due.fill(later.toISOString().slice(0, 10));
    await clerk.look('change-planned-payment');
    await dialog.getByRole('button', { name: say('billing.plannedPayments.save') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await second.getByText(clerk.words.money(2_000)).waitFor();
    await second.getByRole('button', { name: pattern(say('billing.plannedPayments.cancelOne', { amount: something, date: something })) }).click();
    const question = page.getByRole('dialog', { name: say('billing.plannedPayments.cancelTitle') });
    await clerk.look('cancel-planned-payment');
    await question.getByRole('button', { name: pattern(say('billing.plannedPayments.cancelConfirm', { amount: something })) }).click();
    await second.getByText(say('billing.plannedStates.cancelled')).waitFor();
    await clerk.look('planned-payment-cancelled');
  }

  /** A month later: the refusal is on the client's account too. */
  async seesTheRefusal(): Promise<void> {
    const { clerk, journey } = this;
    await journey.step('the clerk sees the refused instalment', async () => {
      await clerk.page.goto(`${journey.stage.site}/admin/`);
      const signIn = clerk.button('signIn.signIn.submit');
      await signIn.or(clerk.page.getByText(clerk.say('organizations.today'))).first().waitFor();
      if (await signIn.isVisible()) await clerk.signIn(this.clerkEmail, clerkPassword);
      await clerk.sees('organizations.today');
      await this.openRefusedFamily();
      await clerk.page.getByRole('row').filter({ hasText: clerk.say('billing.plannedStates.refused') }).getByText(clerk.say('billing.refusedBecause.insufficient-funds')).waitFor();
      await clerk.look('planned-payment-refused');
    });
  }
}
