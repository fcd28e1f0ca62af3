import '@mantine/core/styles/Timeline.css';
import { Button, Timeline as MantineTimeline } from '@mantine/core';
import { alertWithRetry, Async, DateText, ListSkeleton, useMoneyText } from '@preau/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { householdQueries, type JournalEntry } from './household.queries';

/** What the journal knows how to tell; anything else is told by what it was about. */
const told = [
  'household-create-client-account', 'household-found-account', 'household-ensure-client', 'household-add-member', 'household-edit-member', 'household-archive-member', 'household-unarchive-member', 'household-delete-member',
  'household-change-owner', 'household-update-contact-details', 'household-set-tags', 'household-set-admin-note', 'household-save-contacts', 'household-edit-person-here', 'org-forms-save-submission', 'cart-checkout-add-line',
  'cart-checkout-add-manual-line', 'cart-checkout-remove-service-fee', 'communications-resend-message',
] as const;

/** Who did what to this account, the newest first. */
export function Timeline({ accountId }: { accountId: string }) {
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
              <MantineTimeline.Item key={entry.id} title={<EntryTitle entry={entry} />}>
                <p className="preau-quiet">
                  <DateText at={entry.at} show="day-and-time" /> · {entry.byName ?? t(`household.journal.by.${entry.byKind}`)}
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

function EntryTitle({ entry }: { entry: JournalEntry }) {
  const t = useText();
  const money = useMoneyText();
  // A key may hold no dot inside a level.
  const command = told.find((one) => one === entry.command.replace('.', '-'));
  const facts = entry.notes[0]?.facts ?? {};
  if (facts['change'] === 'nobody-to-write-to') return <>{t('household.journal.nobodyToWriteTo')}</>;
  const amount = typeof facts['amountCents'] === 'number' ? ` (${money(facts['amountCents'])})` : '';
  return (
    <>
      {command === undefined ? t('household.journal.other') : t(`household.journal.told.${command}`)}
      {amount}
    </>
  );
}
