import '@mantine/core/styles/Timeline.css';
import { Button, Timeline as MantineTimeline } from '@mantine/core';
import { alertWithRetry, Amount, Async, DateText, ListSkeleton, useMoneyText } from '@preau/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { householdQueries, type AccountPerson, type JournalEntry } from './household.queries';
import { moneyOf, type Told } from './journal-notes';

/** What the journal knows how to tell; anything else is told by what it was about. */
const told = [
  'household-create-client-account', 'household-found-account', 'household-ensure-client', 'household-add-member', 'household-edit-member', 'household-archive-member', 'household-unarchive-member', 'household-delete-member',
  'household-change-owner', 'household-update-contact-details', 'household-set-tags', 'household-set-admin-note', 'household-save-contacts', 'household-edit-person-here', 'household-save-rl24-recipient', 'household-reveal-sin', 'billing-emit-rl24-slips', 'billing-amend-rl24-slip', 'billing-cancel-rl24-slip', 'billing-duplicate-rl24-slip', 'billing-prepare-rl24-return', 'org-forms-save-submission', 'org-forms-read-answers', 'cart-checkout-add-line',
  'cart-checkout-add-manual-line', 'cart-checkout-remove-service-fee', 'communications-resend-message',
  'billing-add-payment-method', 'billing-authorize-method', 'billing-revoke-method', 'billing-remove-method', 'billing-update-method', 'billing-choose-default-method', 'billing-agree-recurring', 'billing-end-recurring', 'billing-register-cheques', 'billing-deposit-cheque', 'billing-bounce-cheque', 'billing-give-cheque-back', 'billing-dismiss-actions', 'billing-give-scholarship', 'billing-revoke-scholarship', 'billing-request-payment', 'billing-retry-planned-payment', 'billing-send-statement',
  'cart-checkout-apply-code', 'cart-checkout-remove-code', 'cart-checkout-remove-line', 'cart-checkout-extend-deadline', 'cart-checkout-cancel-registration', 'cart-checkout-override-cancellation', 'cart-checkout-leave-registration', 'cart-checkout-replace-registration', 'cart-checkout-request-cancellation', 'cart-checkout-accept-cancellation-request', 'cart-checkout-decline-cancellation-request', 'cart-checkout-finish-refund-task',
] as const;

/** What is told by itself, with all its documents under it: a credit memo alone would not say that somebody left. */
const deeds: readonly string[] = [
  'cart-checkout-cancel-registration', 'cart-checkout-override-cancellation', 'cart-checkout-leave-registration', 'cart-checkout-replace-registration', 'cart-checkout-finish-refund-task', 'billing-deposit-cheque', 'billing-bounce-cheque',
];
// A key may hold no dot inside a level.
const nameOf = ({ command }: JournalEntry) => command.replace('.', '-');

interface Whose {
  accountId: string;
  people: readonly AccountPerson[];
}

/** Who did what to this account, the newest first. */
export function Timeline({ accountId, people }: Whose) {
  const t = useText();
  const { organizationId } = useOrganization();
  const pages = useInfiniteQuery(householdQueries.journal({ organizationId, accountId }));
  const reading = { ...pages, data: pages.data?.pages.flatMap((page) => page.rows) };
  return (
    <section className="admin-timeline" tabIndex={0} aria-label={t('household.journal.title')}>
      <h2>{t('household.journal.title')}</h2>
      <Async
        reading={reading}
        loading={<ListSkeleton rows={5} height={36} />}
        empty={{ when: (entries) => entries.length === 0, show: <p className="preau-quiet">{t('household.journal.none')}</p> }}
        error={alertWithRetry}
        ready={(entries) => (
          <MantineTimeline bulletSize={12} lineWidth={2} active={entries.length}>
            {entries.map((entry) => (
              <MantineTimeline.Item key={entry.id} title={<EntryTitle entry={entry} whose={{ accountId, people }} />}>
                <MoreMoney entry={entry} accountId={accountId} />
                <p className="preau-quiet">
                  <DateText at={entry.at} show="day-and-time" /> · {entry.byName ?? t(`household.journal.by.${entry.byKind}`)}
                  {entry.times > 1 && ` · ${t('household.journal.times', { count: entry.times })}`}
                </p>
              </MantineTimeline.Item>
            ))}
          </MantineTimeline>
        )}
      />
      {pages.hasNextPage && (
        <Button size="compact-sm" variant="default" mt="sm" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('household.journal.more')}
        </Button>
      )}
    </section>
  );
}

function EntryTitle({ entry, whose }: { entry: JournalEntry; whose: Whose }): ReactNode {
  const t = useText();
  const money = useMoneyText();
  const [lead] = moneyOf(entry);
  if (lead !== undefined && !deeds.includes(nameOf(entry))) return <Money told={lead} accountId={whose.accountId} />;
  const note = entry.notes[0];
  const facts = note?.facts ?? {};
  // What happened on the way to something else is told by itself.
  const name = facts['change'] === 'became-client' ? 'household-ensure-client' : facts['change'] === 'contact-details' ? 'household-update-contact-details' : nameOf(entry);
  const command = told.find((one) => one === name);
  if (facts['change'] === 'nobody-to-write-to') return t('household.journal.nobodyToWriteTo');
  const amount = typeof facts['amountCents'] === 'number' ? ` (${money(facts['amountCents'])})` : '';
  const person = whose.people.find((one) => one.id === note?.id);
  const words = facts['change'] === 'form-confirmed' ? t('household.journal.formConfirmed') : command === undefined ? t('household.journal.other') : t(`household.journal.told.${command}`);
  return `${words}${amount}${person === undefined ? '' : ` · ${person.firstName}`}`;
}

/** What came with it: the invoice and the payment of an order, the credit memo of a cancellation. */
function MoreMoney({ entry, accountId }: { entry: JournalEntry; accountId: string }) {
  const more = moneyOf(entry).slice(deeds.includes(nameOf(entry)) ? 0 : 1);
  if (more.length === 0) return null;
  return (
    <ul className="admin-facts">
      {more.map((one, position) => (
        <li key={position}>
          <Money told={one} accountId={accountId} />
        </li>
      ))}
    </ul>
  );
}

const reasons = ['insufficient-funds', 'expired-card', 'declined', 'lost-or-stolen', 'needs-authentication', 'account-closed', 'debit-not-authorized', 'returned-by-bank', 'method-removed', 'processor-unavailable'] as const;

function Money({ told: { what, number, amountCents, count, because, dueOn, opens }, accountId }: { told: Told; accountId: string }) {
  const t = useText();
  const to = useWorkPaths();
  const reason = reasons.find((one) => one === because);
  const words = what === 'planned' ? t('household.journal.planned', { count }) : t(`household.journal.money.${what}`, { number: number ?? '' });
  return (
    <>
      {opens === null ? words : <Link to={to.client(accountId)} search={opens === 'planned' ? { tab: 'planned' } : { tab: 'billing', ...(opens === 'billing' ? {} : opens) }}>{words}</Link>}
      {amountCents !== null && <> · <Amount value={amountCents} /></>}
      {dueOn !== null && <> · <DateText at={dueOn} year="always" /></>}
      {reason !== undefined && ` · ${t(`billing.refusedBecause.${reason}`)}`}
    </>
  );
}
