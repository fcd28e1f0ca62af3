import { reaction, type Tx } from '@preau/kernel';
import { actionsToTake, chargeUnresolved, chequeBounced, watchersOf } from '@preau/billing';
import { findOrganization, listStaff, type Organization } from '@preau/organization';
import { nameIn, writeAbout, writeTo, type Addressee } from '../message/write-message';
import { linkTo } from '../settings';
import { amountFact, numberFact } from './payment-facts';

/** The cheque came back: the family is told what is owed, the fee, and by when. */
export const whenChequeBounced = reaction('communications.when-cheque-bounced', chequeBounced, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'cheque-bounced', subjectKey: fact.chequeId,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      return {
        subject: words.say('settling.cheque.subject', { ...name, amount: words.amount(fact.amountCents) }),
        blocks: [
          { kind: 'text', text: words.say('settling.cheque.text', { number: fact.number, bank: fact.bank }) },
          {
            kind: 'facts',
            rows: [
              amountFact(words, fact.amountCents), numberFact(words, words.say('payment.invoice'), fact.invoiceNumber),
              ...(fact.feeCents === 0 ? [] : [{ label: words.say('settling.cheque.fee'), value: words.amount(fact.feeCents) }]),
              ...(fact.feeInvoiceNumber === null ? [] : [numberFact(words, words.say('settling.cheque.feeInvoice'), fact.feeInvoiceNumber)]),
              { label: words.say('settling.cheque.by'), value: words.date(fact.plannedAgainOn) },
            ],
          },
          { kind: 'notice', text: words.say('settling.cheque.how', name) },
          { kind: 'button', label: words.say('payment.walletButton'), url: linkTo('/wallet') },
        ],
      };
    },
  });
});

/** Staff who still work there, among those named. */
async function staffNamed(tx: Tx, organization: Organization, userIds: readonly string[]): Promise<Addressee[]> {
  const staff = await listStaff.run(tx, undefined, { kind: 'system', name: 'communications' });
  return staff
    .filter((member) => member.status === 'active' && member.userId !== null && userIds.includes(member.userId))
    .map((member) => ({ email: member.email, name: `${member.givenName} ${member.familyName}`.trim(), locale: organization.defaultLocale, because: 'staff' as const }));
}

/** What happened to a charge cannot be found out, or cannot be written: staff who asked are told, or the organization's address. */
export const whenChargeUnresolved = reaction('communications.when-charge-unresolved', chargeUnresolved, async (tx, fact, { eventId }) => {
  const organization = await findOrganization(tx);
  const asked = await staffNamed(tx, organization, await watchersOf(tx));
  const to: Addressee[] = asked.length > 0 || organization.email === '' ? asked : [{ email: organization.email, name: '', locale: organization.defaultLocale, because: 'staff' }];
  if (to.length === 0) tx.note('account', fact.accountId, { change: 'nobody-to-write-to', template: 'charge-unresolved' });
  for (const addressee of to) {
    await writeTo(tx, addressee, {
      // Not in the family's archive: it is about their account, and not for them.
      template: 'charge-unresolved', subjectKey: `${fact.attemptId}:${eventId}`, accountId: null,
      content: (words) => ({
        subject: words.say('payment.unresolved.subject', { amount: words.amount(fact.amountCents) }),
        blocks: [
          { kind: 'text', text: words.say(fact.because === 'outcome-cannot-be-written' ? 'settling.stuck' : 'payment.unresolved.text', { asks: fact.asks }) },
          { kind: 'button', label: words.say('settling.digest.button'), url: linkTo(`/admin/${organization.slug}/payments-to-settle?kind=unresolved`) },
        ],
      }),
    });
  }
});

/** Once a morning, what waits for somebody, to the staff who asked. */
export const whenActionsToTake = reaction('communications.when-actions-to-take', actionsToTake, async (tx, fact) => {
  const organization = await findOrganization(tx);
  for (const addressee of await staffNamed(tx, organization, fact.userIds)) {
    await writeTo(tx, addressee, {
      template: 'actions-to-take', subjectKey: fact.on, accountId: null,
      content: (words) => {
        const count = Object.values(fact.counts).reduce((all, one) => all + one, 0);
        const kinds = ['refused', 'needs-client', 'overdue', 'unresolved', 'expiring-card', 'bounced-cheque'] as const;
        return {
          subject: words.say(count === 1 ? 'settling.digest.subjectOne' : 'settling.digest.subject', { count, organization: nameIn(words, organization) }),
          blocks: [
            { kind: 'text', text: words.say('settling.digest.text') },
            {
              kind: 'facts',
              rows: [
                ...kinds.filter((kind) => (fact.counts[kind] ?? 0) > 0).map((kind) => ({ label: words.say(`settling.digest.kind.${kind}`), value: String(fact.counts[kind]) })),
                { label: words.say('settling.digest.total'), value: words.amount(fact.amountCents) },
              ],
            },
            { kind: 'button', label: words.say('settling.digest.button'), url: linkTo(`/admin/${organization.slug}/payments-to-settle`) },
            { kind: 'text', text: words.say('settling.digest.stop') },
          ],
        };
      },
    });
  }
});
