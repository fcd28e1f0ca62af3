import { Button, Group } from '@mantine/core';
import { Dialog, Form, Notice, TextField, useSubmission } from '@preau/ui';
import { IconUsersPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { changeCapacity, refreshActivities, type Places } from './activities.queries';
import { capacityEffect } from './capacity-effect';

interface CapacityProps {
  activityId: string;
  places: Places;
  /** What the places are of: the session, or one date. */
  what: string;
}

export function CapacityAction(props: CapacityProps) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" className="activities-no-print" leftSection={<IconUsersPlus size={16} aria-hidden />} aria-label={t('activities.capacity.openOne', { what: props.what })} onClick={() => setOpened(true)} style={{ alignSelf: 'start' }}>
        {t('activities.capacity.open')}
      </Button>
      {opened && <CapacityForm {...props} onDone={() => setOpened(false)} />}
    </>
  );
}

const capacityMax = 100_000;

/** Adds or takes away places, saying beforehand what becomes of them. */
function CapacityForm({ activityId, places, what, onDone }: CapacityProps & { onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [typed, setTyped] = useState(String(places.capacity));
  const wanted = typed === '' ? null : Math.min(Number(typed), capacityMax);
  const send = useCallback(
    async (capacity: number) => {
      await changeCapacity({ organizationId, activityId }, places.occurrenceId, capacity);
      await refreshActivities(queries, organizationId);
      tellDone(t('activities.capacity.done', { count: capacity }));
      onDone();
    },
    [organizationId, activityId, places.occurrenceId, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const effect = wanted === null ? null : capacityEffect(places, wanted);
  return (
    <Dialog onClose={onDone} title={t('activities.capacity.title', { what })}>
      <Form problem={problem} onSubmit={() => void (wanted !== null && submit(wanted))}>
        <p className="preau-quiet">{t('activities.capacity.now', { capacity: places.capacity, taken: places.taken, held: places.held })}</p>
        <TextField name="capacity" inputMode="numeric" label={t('activities.capacity.wanted')} value={typed} onChange={(value) => setTyped(value.replace(/\D/g, ''))} maxLength={6} />
        <div aria-live="polite" className="activities-effect">
          {effect !== null && effect.change !== 0 && (
            <Notice tone={effect.overbooked > 0 ? 'warning' : 'info'} title={t(effect.change > 0 ? 'activities.capacity.more' : 'activities.capacity.fewer', { count: Math.abs(effect.change) })}>
              {effect.keptForWaiting > 0 && <p>{t('activities.capacity.kept', { count: effect.keptForWaiting })}</p>}
              {effect.overbooked > 0 && <p>{t('activities.capacity.overbooked', { count: effect.overbooked })}</p>}
              {effect.overbooked === 0 && <p>{effect.left === 0 ? t('activities.capacity.leftNone') : t('activities.capacity.left', { count: effect.left })}</p>}
            </Notice>
          )}
        </div>
        <p className="preau-quiet">{t('activities.capacity.undo', { capacity: places.capacity })}</p>
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={effect === null || effect.change === 0}>
            {effect === null || effect.change === 0 ? t('activities.capacity.submit') : t(effect.change > 0 ? 'activities.capacity.add' : 'activities.capacity.remove', { count: Math.abs(effect.change) })}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
