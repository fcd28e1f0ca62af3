import { Button, Group } from '@mantine/core';
import { ProblemError } from '@preau/api-client';
import { ConfirmAction } from '@preau/ui';
import { IconBuildingStore, IconEyeOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { publishActivities, refreshActivities, withdrawActivities, type ActivityStatus } from './activities.queries';

interface OnSale {
  id: string;
  name: string;
  status: ActivityStatus;
}
interface SaleActionsProps {
  activities: readonly OnSale[];
  /** Who is registered and who has a place in a cart, when the screen knows. */
  people?: { registered: number; inCarts: number };
  onDone?: () => void;
}

const canLeave = (status: ActivityStatus) => status !== 'withdrawn' && status !== 'draft';

/** Puts activities in the store or takes them out, saying for how many and for whom. */
export function SaleActions({ activities, people, onDone }: SaleActionsProps) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const entering = activities.filter((activity) => activity.status !== 'published');
  const leaving = activities.filter((activity) => canLeave(activity.status));

  async function change(some: readonly OnSale[], how: typeof publishActivities, said: 'activities.publish.done' | 'activities.withdraw.done') {
    const ids = some.map((activity) => activity.id);
    await how(organizationId, ids, intention.keyFor([said, ids])).catch((cause: unknown) => {
      throw naming(cause, some);
    });
    intention.done();
    await refreshActivities(queries, organizationId);
    tellDone(t(said, { count: ids.length }));
    onDone?.();
  }

  return (
    <Group gap="xs">
      {entering.length > 0 && (
        <ConfirmAction
          tone="plain"
          trigger={(open) => (
            <Button size="compact-md" leftSection={<IconBuildingStore size={16} aria-hidden />} onClick={open}>
              {t('activities.publish.open', { count: entering.length })}
            </Button>
          )}
          title={t('activities.publish.title', { count: entering.length })}
          confirmLabel={t('activities.publish.open', { count: entering.length })}
          undo={t('activities.publish.undo')}
          onConfirm={() => change(entering, publishActivities, 'activities.publish.done')}
        >
          <p>{t('activities.publish.what', { count: entering.length })}</p>
          <Names of={entering} />
        </ConfirmAction>
      )}
      {leaving.length > 0 && (
        <ConfirmAction
          trigger={(open) => (
            <Button size="compact-md" variant="default" leftSection={<IconEyeOff size={16} aria-hidden />} onClick={open}>
              {t('activities.withdraw.open', { count: leaving.length })}
            </Button>
          )}
          title={t('activities.withdraw.title', { count: leaving.length })}
          confirmLabel={t('activities.withdraw.open', { count: leaving.length })}
          undo={t('activities.withdraw.undo')}
          onConfirm={() => change(leaving, withdrawActivities, 'activities.withdraw.done')}
        >
          <p>{t('activities.withdraw.what', { count: leaving.length })}</p>
          {people === undefined ? <p>{t('activities.withdraw.stay')}</p> : <p>{people.registered === 0 ? t('activities.withdraw.peopleNone') : t('activities.withdraw.people', { count: people.registered })} {people.inCarts === 0 ? t('activities.withdraw.cartsNone') : t('activities.withdraw.carts', { count: people.inCarts })}</p>}
          <Names of={leaving} />
        </ConfirmAction>
      )}
    </Group>
  );
}

/** All or none: the refusal says which of several activities it is about. */
function naming(cause: unknown, some: readonly OnSale[]): unknown {
  if (!(cause instanceof ProblemError) || some.length < 2) return cause;
  const named = some.find((activity) => activity.id === cause.problem.details?.['activityId']);
  return named === undefined ? cause : new ProblemError({ ...cause.problem, detail: named.name });
}

const namesMax = 8;
function Names({ of }: { of: readonly OnSale[] }) {
  const t = useText();
  if (of.length < 2) return null;
  return (
    <ul>
      {of.slice(0, namesMax).map((activity) => (
        <li key={activity.id}>{activity.name}</li>
      ))}
      {of.length > namesMax && <li>{t('activities.andMore', { count: of.length - namesMax })}</li>}
    </ul>
  );
}
