import { Button, Group } from '@mantine/core';
import { Dialog, Form, Notice, sayRange, SelectField, TextField, useSaying, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { addLimit, changeLimit, refreshLimits, shareRoom, type ActivityLimits, type Counts, type Limit, type LimitTerms } from '../../lib/limits/limits.queries';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import type { Activity } from './activities.queries';
import { limitEffect } from './limit-effect';

const capacityMax = 100_000;
/** Of a limit that exists only the people may become others: a room stays a room. */
const groups: readonly Counts[] = ['non-residents', 'residents', 'tagged', 'untagged'];
const kinds: readonly Counts[] = ['everyone', 'online', ...groups];

interface LimitFormProps {
  activity: Activity;
  /** Null: a new one. */
  limit: Limit | null;
  rooms: ActivityLimits['rooms'];
  onDone: () => void;
}

/** Adds a limit, or changes one, saying beforehand what becomes of who has a place. */
export function LimitForm({ activity, limit, rooms, onDone }: LimitFormProps) {
  const t = useText();
  const named = useBilingual();
  const saying = useSaying();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [where, setWhere] = useState('');
  const [counts, setCounts] = useState<Counts>(limit?.counts ?? 'everyone');
  const [roomId, setRoomId] = useState('');
  const [tags, setTags] = useState(limit?.tags.join(', ') ?? '');
  const [nameFr, setNameFr] = useState(limit?.nameFr ?? '');
  const [nameEn, setNameEn] = useState(limit?.nameEn ?? '');
  const [typed, setTyped] = useState(limit === null ? '' : String(limit.capacity));
  const of = { organizationId, activityId: activity.id };
  const places = activity.places.filter((one) => one.occurrenceId === null || activity.dates.some((date) => date.occurrenceId === one.occurrenceId));
  const occurrenceId = where === '' ? (places.some((one) => one.occurrenceId === null) ? null : (places[0]?.occurrenceId ?? null)) : where;
  const shares = limit === null && counts === 'everyone' && roomId !== '';
  const asksTags = counts === 'tagged' || counts === 'untagged';
  const wantedTags = tags.split(',').map((tag) => tag.trim()).filter((tag) => tag !== '');
  const capacity = typed === '' ? null : Math.min(Number(typed), capacityMax);
  const send = useCallback(
    async (work: () => Promise<void>) => {
      await work();
      await refreshLimits(queries, organizationId);
      tellDone(t('limits.saved'));
      onDone();
    },
    [queries, organizationId, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const ready = shares || (capacity !== null && nameFr.trim() !== '' && nameEn.trim() !== '' && (!asksTags || wantedTags.length > 0));
  function save() {
    if (!ready) return;
    const terms: LimitTerms = { counts, nameFr, nameEn, capacity: capacity ?? 0, ...(asksTags ? { tags: wantedTags } : {}) };
    void submit(() => (shares ? shareRoom({ ...of, limitId: roomId }, occurrenceId) : limit === null ? addLimit(of, occurrenceId, terms) : changeLimit({ ...of, limitId: limit.id }, limit.version, terms)));
  }
  const effect = limit === null || capacity === null ? null : limitEffect(limit, capacity);
  const title = limit === null ? t('limits.add') : t('limits.changeOne', { name: named(limit.nameFr, limit.nameEn) });
  const choices = (limit === null ? kinds : limit.kind === 'people' ? groups : [limit.counts]).map((value) => ({ value, label: t(`limits.counts.${value}`) }));
  const whereChoices = places.map((one) => {
    const date = activity.dates.find((each) => each.occurrenceId === one.occurrenceId);
    return { value: one.occurrenceId ?? '', label: date === undefined ? t('activities.capacity.ofSession') : sayRange(date.startsAt, date.endsAt, saying) };
  });
  return (
    <Dialog onClose={onDone} title={title}>
      <Form problem={problem} label={title} onSubmit={save}>
        {limit === null && whereChoices.length > 1 && <SelectField name="occurrenceId" label={t('limits.where')} choices={whereChoices} value={occurrenceId ?? ''} onChange={setWhere} />}
        <SelectField name="counts" label={t('limits.what')} help={t(`limits.explained.${counts}`)} disabled={choices.length === 1} choices={choices} value={counts} onChange={(value) => setCounts(value as Counts)} />
        {limit === null && counts === 'everyone' && rooms.length > 0 && (
          <SelectField name="roomId" label={t('limits.room')} choices={[{ value: '', label: t('limits.newRoom') }, ...rooms.map((room) => ({ value: room.id, label: `${named(room.nameFr, room.nameEn)} (${room.used}/${room.capacity})` }))]} value={roomId} onChange={setRoomId} />
        )}
        {!shares && (
          <>
            {asksTags && <TextField name="tags" label={t('limits.tags')} help={t('limits.tagsHelp')} value={tags} onChange={setTags} maxLength={500} />}
            <TextField name="nameFr" label={t('limits.nameFr')} help={t('limits.nameHelp')} value={nameFr} onChange={setNameFr} maxLength={100} />
            <TextField name="nameEn" label={t('limits.nameEn')} value={nameEn} onChange={setNameEn} maxLength={100} />
            <TextField name="capacity" inputMode="numeric" label={t('limits.capacity')} value={typed} onChange={(value) => setTyped(value.replace(/\D/g, ''))} maxLength={6} />
          </>
        )}
        <div aria-live="polite" className="activities-effect">
          {effect !== null && (
            <Notice tone={effect.overbooked > 0 ? 'warning' : 'info'} title={t('limits.used', { used: effect.used, capacity: capacity ?? 0 })}>
              <p>{effect.overbooked > 0 ? t('limits.overbooked', { count: effect.overbooked }) : t('limits.left', { count: effect.left })}</p>
            </Notice>
          )}
        </div>
        <p className="preau-quiet">{t('limits.nobodyLoses')}</p>
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={!ready}>
            {t('limits.save')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
