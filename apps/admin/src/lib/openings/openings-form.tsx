import { Button, Group, MultiSelect, Stack, TagsInput, TextInput, Title } from '@mantine/core';
import { CheckboxField, Form, LongTextField, Notice, SelectField, TextField, useFieldProps, useSubmission, type FieldProps } from '@preau/ui';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useMay } from '../organization';
import { tellDone } from '../tell';
import { useText } from '../text';
import { blankWindow, bodyOf, draftOf, isComplete, type WindowDraft } from './openings-draft';
import { openingsQueries, removeOpenings, saveOpenings, type Openings, type OpeningsSubject } from './openings.queries';
import { Timeline } from './timeline';

interface OpeningsFormProps {
  subject: OpeningsSubject;
  openings: Openings;
  programs: readonly { value: string; label: string }[];
}
const groups = ['tags', 'residents', 'returning', 'public'] as const;
const visibilities = ['public', 'link', 'none'] as const;

/** Who may register when, with what it amounts to beside it. */
export function OpeningsForm({ subject, openings, programs }: OpeningsFormProps) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(openings.own ?? openings.inherited));
  const set = (part: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...part }));
  const version = openings.own?.version ?? null;
  const done = useCallback(async () => {
    await queries.invalidateQueries({ queryKey: openingsQueries.all(subject.organizationId) });
    tellDone(t('openings.saved'));
  }, [queries, subject.organizationId, t]);
  const send = useCallback(
    async (asked: typeof draft | 'remove') => {
      if (asked === 'remove') await removeOpenings(subject, version ?? 0, draft.reason.trim());
      else await saveOpenings(subject, bodyOf(asked, version));
      await done();
    },
    [subject, version, done, draft.reason],
  );
  const { busy, problem, submit } = useSubmission(send);
  const disabled = !may('activities.edit');
  const change = (key: string, part: Partial<WindowDraft>): void => set({ windows: draft.windows.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <Form problem={problem} label={t('openings.title')} onSubmit={() => void (isComplete(draft) && submit(draft))}>
      <div className="openings-columns">
        <Stack gap="md">
          <SelectField name="visibility" disabled={disabled} label={t('openings.visibility')} help={t(`openings.visibilityHelp.${draft.visibility}`)} value={draft.visibility} choices={visibilities.map((value) => ({ value, label: t(`openings.visibilities.${value}`) }))} onChange={(value) => set({ visibility: visibilities.find((one) => one === value) ?? 'public' })} />
          <TextField name="password" required={false} disabled={disabled || draft.removesPassword} maxLength={200} label={t('openings.password')} help={t(openings.own?.hasPassword === true ? 'openings.passwordKept' : 'openings.passwordHelp')} value={draft.password} onChange={(password) => set({ password })} />
          {openings.own?.hasPassword === true && <CheckboxField name="removesPassword" disabled={disabled} label={t('openings.removePassword')} value={draft.removesPassword} onChange={(removesPassword) => set({ removesPassword, password: '' })} />}
          {draft.windows.map((window, index) => (
            <WindowFields key={window.key} window={window} number={index + 1} disabled={disabled} programs={programs} onChange={(part) => change(window.key, part)} onRemove={() => set({ windows: draft.windows.filter((one) => one.key !== window.key) })} />
          ))}
          {!disabled && (
            <Group>
              <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={draft.windows.length >= 20} onClick={() => set({ windows: [...draft.windows, blankWindow()] })}>
                {t('openings.add')}
              </Button>
            </Group>
          )}
        </Stack>
        <Stack gap="md">
          <Title order={3} size="h4">
            {t('openings.timeline.label')}
          </Title>
          <Timeline stages={draft.windows} now={openings.now} />
          <p className="preau-quiet">{t('openings.zone', { zone: openings.timeZone })}</p>
          {openings.lockedDays > 0 && (
            <Notice tone="info" title={t('openings.lockedTitle', { count: openings.lockedDays })}>{t('openings.lockedHelp')}</Notice>
          )}
          {openings.lockedDays > 0 && may('openings.override') && <LongTextField name="reason" required={false} label={t('openings.reason')} help={t('openings.reasonHelp')} value={draft.reason} onChange={(reason) => set({ reason })} />}
          <Versions openings={openings} />
        </Stack>
      </div>
      {!disabled && (
        <Group className="admin-form-end" mt="md">
          <Button type="submit" loading={busy} disabled={!isComplete(draft)}>
            {t('openings.save')}
          </Button>
          {openings.own !== null && (
            <Button variant="default" loading={busy} onClick={() => void submit('remove')}>
              {t(subject.kind === 'activity' ? 'openings.removeOfActivity' : 'openings.removeOfProgram')}
            </Button>
          )}
        </Group>
      )}
    </Form>
  );
}

interface WindowFieldsProps {
  window: WindowDraft;
  number: number;
  disabled: boolean;
  programs: OpeningsFormProps['programs'];
  onChange: (part: Partial<WindowDraft>) => void;
  onRemove: () => void;
}

function WindowFields({ window, number, disabled, programs, onChange, onRemove }: WindowFieldsProps) {
  const t = useText();
  return (
    <fieldset className="openings-window" disabled={disabled}>
      <legend>{t('openings.stage', { number })}</legend>
      <SelectField name={`windows.${number - 1}.who`} label={t('openings.for')} value={window.who} choices={groups.map((value) => ({ value, label: t(`openings.who.${value}`) }))} onChange={(value) => onChange({ who: groups.find((one) => one === value) ?? 'public' })} />
      {window.who === 'tags' && <TagsInput label={t('openings.tags')} description={t('openings.tagsHelp')} value={window.tags} onChange={(tags) => onChange({ tags })} maxTags={20} />}
      {window.who === 'returning' && <MultiSelect label={t('openings.programs')} description={t('openings.programsHelp')} data={[...programs]} value={window.programIds} onChange={(programIds) => onChange({ programIds })} searchable />}
      <div className="openings-pair">
        <WallField name={`windows.${number - 1}.opensAt`} label={t('openings.opensAt')} value={window.opensAt} onChange={(opensAt) => onChange({ opensAt })} />
        <WallField name={`windows.${number - 1}.closesAt`} required={false} label={t('openings.closesAt')} value={window.closesAt ?? ''} onChange={(closesAt) => onChange({ closesAt: closesAt === '' ? null : closesAt })} />
      </div>
      <Group justify="flex-end">
        <Button variant="subtle" size="compact-sm" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove} aria-label={t('openings.removeStage', { number })}>
          {t('openings.remove')}
        </Button>
      </Group>
    </fieldset>
  );
}

/** A moment on the organization's wall. */
function WallField({ value, onChange, ...field }: FieldProps<string>) {
  return <TextInput {...useFieldProps(field)} type="datetime-local" value={value} onChange={(event) => onChange(event.currentTarget.value.slice(0, 16))} />;
}

/** What was in force before, and why it was changed although it was locked. */
function Versions({ openings }: { openings: Openings }) {
  const t = useText();
  if (openings.versions.length === 0) return null;
  return (
    <details>
      <summary>{t('openings.versions', { count: openings.versions.length })}</summary>
      <ol className="openings-line">
        {openings.versions.map((version) => (
          <li key={version.version}>
            <strong>{t('openings.version', { number: version.version, date: version.savedAt.slice(0, 10) })}</strong>
            {version.reason !== '' && <span className="preau-quiet">{version.reason}</span>}
            <Timeline stages={version.windows} now={openings.now} />
          </li>
        ))}
      </ol>
    </details>
  );
}
