import { Button, Group, Stack, Title } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, ConfirmAction, ConfirmButton, DateText, EmptyState, ListSkeleton, ProblemAlert, StatusBadge, type Tone } from '@preau/ui';
import { IconListNumbers } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { offerPlace, openPlaces, registerAtCounter, removeEntry, skipEntry, waitlistQueries, type WaitingList, type WaitlistEntry } from '../../lib/waitlist/waitlist.queries';
import { refreshActivities } from './activities.queries';
import { WaitlistRulesOfActivity } from './waitlist-rules-of-activity';

const tones: Record<WaitlistEntry['status'], Tone> = {
  waiting: 'waitlist', offered: 'warning', 'in-cart': 'held', registered: 'success', declined: 'closed', expired: 'closed', left: 'closed', skipped: 'info', cancelled: 'closed', withdrawn: 'info',
};

const stillInLine: readonly WaitlistEntry['status'][] = ['waiting', 'offered', 'in-cart', 'skipped', 'withdrawn'];

/** Who waits for the session and for each date, in order of arrival, and what can be done for them. */
export function WaitlistTab({ activityId }: { activityId: string }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery({ ...waitlistQueries.ofActivity({ organizationId, activityId }), refetchInterval: 10_000 });
  return (
    <Stack gap="lg">
      <WaitlistRulesOfActivity activityId={activityId} />
      <Async
        reading={reading}
        loading={<ListSkeleton rows={4} height={56} />}
        empty={{ when: ({ entries }) => entries.length === 0, show: <EmptyState icon={IconListNumbers} title={t('waitlist.none')}>{t('waitlist.noneWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={({ lists, entries }) => (
          <>
            {lists.map((list) => (
              <OneList key={list.occurrenceId ?? 'session'} activityId={activityId} list={list} entries={entries.filter((entry) => entry.occurrenceId === list.occurrenceId)} />
            ))}
          </>
        )}
      />
    </Stack>
  );
}

function OneList({ activityId, list, entries }: { activityId: string; list: WaitingList; entries: readonly WaitlistEntry[] }) {
  const t = useText();
  const may = useMay();
  const refresh = useRefresh();
  const { organizationId } = useOrganization();
  if (entries.length === 0) return null;
  const inLine = entries.filter((entry) => stillInLine.includes(entry.status));
  const ended = entries.filter((entry) => !stillInLine.includes(entry.status));
  return (
    <section>
      <Group justify="space-between" gap="sm">
        <Title order={2}>{list.startsAt === null ? t('waitlist.ofSession') : <DateText at={list.startsAt} show="day-and-time" />}</Title>
        {list.kept > 0 && may('activities.edit') && (
          <ConfirmButton
            label={t('waitlist.open')}
            title={t('waitlist.openTitle')}
            undo={t('waitlist.openUndo')}
            onConfirm={async () => {
              const { places } = await openPlaces({ organizationId, activityId }, list.occurrenceId);
              await refresh();
              tellDone(t('waitlist.opened', { count: places }));
            }}
          >
            <p>{t('waitlist.openWhat', { count: list.kept })}</p>
          </ConfirmButton>
        )}
      </Group>
      <p className="preau-quiet" role="status">
        {list.waiting === 0 ? t('waitlist.waitingNone') : t('waitlist.waiting', { count: list.waiting })}
        {list.kept > 0 && <> · {t('waitlist.kept', { count: list.kept })}</>}
        {list.callEndsAt !== null && (
          <>
            {' '}
            · {t('waitlist.called')} <DateText at={list.callEndsAt} show="day-and-time" />
          </>
        )}
      </p>
      <Entries entries={inLine} />
      {ended.length > 0 && (
        <>
          <Title order={3} mt="md">
            {t('waitlist.ended')}
          </Title>
          <Entries entries={ended} />
        </>
      )}
    </section>
  );
}

function Entries({ entries }: { entries: readonly WaitlistEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ol className="preau-list">
      {entries.map((entry) => (
        <Entry key={entry.entryId} entry={entry} />
      ))}
    </ol>
  );
}

/** Everything that shows places or who waits is asked again. */
function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  return async () => {
    await Promise.all([queries.invalidateQueries({ queryKey: waitlistQueries.all(organizationId) }), refreshActivities(queries, organizationId)]);
  };
}

function Entry({ entry }: { entry: WaitlistEntry }) {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const name = `${entry.lastName}, ${entry.firstName}`;
  return (
    <li className="roster-row">
      <div className="roster-who">
        {may('clients.view') ? (
          <Link to={to.client(entry.accountId)} search={{ tab: 'members', person: entry.personId }}>
            <strong>{name}</strong>
          </Link>
        ) : (
          <strong>{name}</strong>
        )}
        <span className="preau-quiet">
          {t('waitlist.since')} <DateText at={entry.joinedAt} show="day-and-time" />
        </span>
      </div>
      <Group gap="xs">
        <StatusBadge tone={entry.everyone ? 'warning' : tones[entry.status]} explanation={t(`waitlist.explained.${entry.everyone ? 'called' : entry.status}`)}>
          {t(`waitlist.statuses.${entry.everyone ? 'called' : entry.status}`)}
          {entry.ahead !== null && <> · {entry.ahead === 0 ? t('waitlist.next') : t('waitlist.ahead', { count: entry.ahead })}</>}
        </StatusBadge>
        {entry.deadlineAt !== null && (
          <span className="preau-quiet">
            {t('waitlist.until')} <DateText at={entry.deadlineAt} show="day-and-time" />
          </span>
        )}
      </Group>
      {may('clients.billing') && (entry.status === 'waiting' || entry.status === 'skipped' || entry.status === 'offered') && <Actions entry={entry} name={`${entry.firstName} ${entry.lastName}`} />}
    </li>
  );
}

function Actions({ entry, name }: { entry: WaitlistEntry; name: string }) {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { organizationId } = useOrganization();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function act(work: () => Promise<string | null>): Promise<void> {
    setProblem(null);
    try {
      const told = await work();
      if (told !== null) tellDone(told);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      await refresh();
    }
  }
  const skipped = entry.status === 'skipped';
  return (
    <Stack gap="xs" className="activities-no-print">
      <Group gap="xs">
        <Button
          size="compact-sm"
          aria-label={t('waitlist.registerOf', { name })}
          onClick={() =>
            void act(async () => {
              const { accountId } = await registerAtCounter(organizationId, entry.entryId);
              await navigate({ to: to.purchase(accountId) });
              return null;
            })
          }
        >
          {t('waitlist.register')}
        </Button>
        {entry.status !== 'offered' && (
          <>
            <Button size="compact-sm" variant="default" aria-label={t('waitlist.offerOf', { name })} onClick={() => void act(async () => (await offerPlace(organizationId, entry.entryId), t('waitlist.offered', { name })))}>
              {t('waitlist.offer')}
            </Button>
            <Button size="compact-sm" variant="default" aria-label={t(skipped ? 'waitlist.unskipOf' : 'waitlist.skipOf', { name })} onClick={() => void act(async () => (await skipEntry(organizationId, entry.entryId, !skipped), t(skipped ? 'waitlist.unskipped' : 'waitlist.skipped', { name })))}>
              {t(skipped ? 'waitlist.unskip' : 'waitlist.skip')}
            </Button>
          </>
        )}
        <ConfirmAction
          trigger={(open) => (
            <Button size="compact-sm" variant="default" aria-label={t('waitlist.removeOf', { name })} onClick={open}>
              {t('waitlist.remove')}
            </Button>
          )}
          title={t('waitlist.removeTitle', { name })}
          confirmLabel={t('waitlist.remove')}
          undo={t('waitlist.removeUndo')}
          onConfirm={async () => {
            await removeEntry(organizationId, entry.entryId);
            await refresh();
          }}
        >
          <p>{t('waitlist.removeWhat')}</p>
        </ConfirmAction>
      </Group>
      {problem !== null && <ProblemAlert problem={problem} />}
    </Stack>
  );
}
