import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { alertWithRetry, Async, ConfirmButton, EmptyState, ListSkeleton, sayRange, StatusBadge, useSaying } from '@preau/ui';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { limitsQueries, refreshLimits, removeLimit, type ActivityLimits, type Limit } from '../../lib/limits/limits.queries';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import type { Activity } from './activities.queries';
import { CountingOfActivity } from './counting-of-activity';
import { LimitForm } from './limit-form';

/** What limits the places of an activity beside their number, what is used of it now, and the way to change that. */
export function LimitsTab({ activity }: { activity: Activity }) {
  const { organizationId } = useOrganization();
  const reading = useQuery(limitsQueries.one({ organizationId, activityId: activity.id }));
  return <Async reading={reading} loading={<ListSkeleton rows={2} />} empty="never" error={alertWithRetry} ready={(limits) => <Limits activity={activity} limits={limits} />} />;
}

function Limits({ activity, limits: { limits, rooms, counting } }: { activity: Activity; limits: ActivityLimits }) {
  const t = useText();
  const may = useMay();
  const [editing, setEditing] = useState<Limit | 'new' | null>(null);
  return (
    <Stack gap="md" maw="48rem">
      <Group justify="space-between" align="flex-start">
        <p className="preau-quiet" style={{ flex: '1 1 20rem' }}>{t('limits.lead')}</p>
        {may('activities.edit') && activity.places.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setEditing('new')}>
            {t('limits.add')}
          </Button>
        )}
      </Group>
      {limits.length === 0 && <EmptyState icon={IconBuildingCommunity} title={t('limits.none')}>{t('limits.noneWhy')}</EmptyState>}
      {limits.map((limit) => (
        <LimitCard key={`${limit.id} ${limit.occurrenceId ?? ''}`} activity={activity} limit={limit} onEdit={() => setEditing(limit)} />
      ))}
      {activity.places.some((places) => places.occurrenceId !== null) && <CountingOfActivity key={`${counting.ofActivity} ${counting.shared}`} activityId={activity.id} counting={counting} />}
      {editing !== null && <LimitForm activity={activity} limit={editing === 'new' ? null : editing} rooms={rooms} onDone={() => setEditing(null)} />}
    </Stack>
  );
}

function LimitCard({ activity, limit, onEdit }: { activity: Activity; limit: Limit; onEdit: () => void }) {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const named = useBilingual();
  const saying = useSaying();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const name = named(limit.nameFr, limit.nameEn);
  const date = activity.dates.find((one) => one.occurrenceId === limit.occurrenceId);
  return (
    <Card padding="md" component="section" aria-label={name}>
      <Stack gap="xs">
        <Group gap="sm">
          <Title order={2} size="h4">
            {name}
          </Title>
          <StatusBadge tone="info">{t(`limits.counts.${limit.counts}`)}</StatusBadge>
          {date !== undefined && <span className="preau-quiet">{sayRange(date.startsAt, date.endsAt, saying)}</span>}
        </Group>
        {limit.tags.length > 0 && <p className="preau-quiet">{t('limits.withTags', { tags: limit.tags.join(', ') })}</p>}
        <p className="preau-figures">{t('limits.used', { used: limit.used, capacity: limit.capacity })}</p>
        {limit.overbooked > 0 && <p>{t('limits.overbooked', { count: limit.overbooked })}</p>}
        {limit.sharedWith.length > 0 && (
          <p>
            {t('limits.sharedWith')}{' '}
            {limit.sharedWith.map((other, index) => (
              <span key={other.activityId}>
                {index > 0 && ', '}
                <Link to={to.activity(other.activityId)} search={{ tab: 'limits' }}>{named(other.nameFr, other.nameEn)}</Link>
              </span>
            ))}
          </p>
        )}
        {may('activities.edit') && (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" aria-label={t('limits.changeOne', { name })} onClick={onEdit}>
              {t('limits.change')}
            </Button>
            <ConfirmButton
              label={t('limits.lift')} aria-label={t('limits.liftOne', { name })} title={t('limits.liftOne', { name })} undo={t('limits.liftUndo')}
              onConfirm={async () => {
                await removeLimit({ organizationId, activityId: activity.id, limitId: limit.id }, limit.version);
                await refreshLimits(queries, organizationId);
                tellDone(t('limits.lifted', { name }));
              }}
            >
              <p>{t(limit.sharedWith.length > 0 ? 'limits.liftShared' : 'limits.liftAlone')}</p>
            </ConfirmButton>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
