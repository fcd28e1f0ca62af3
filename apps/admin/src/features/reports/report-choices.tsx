import { Button, NativeSelect, TextInput } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { ProblemAlert } from '@preau/ui';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { periodOf, presetOf, presets, type Period } from './periods';
import type { Breakdown } from './report-names';
import { keepReport, type FileAsked } from './reports.queries';

/** A usual period or two days of one's own. A day that is being typed changes nothing until it is whole. */
export function PeriodPicker({ period, today, onChange }: { period: Period; today: string; onChange: (period: Period) => void }) {
  const t = useText();
  const preset = presetOf(period, today);
  return (
    <>
      <NativeSelect
        label={t('reports.period.label')}
        value={preset ?? 'own'}
        onChange={(event) => {
          const chosen = presets.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onChange(periodOf(chosen, today));
        }}
        data={[...presets.map((value) => ({ value, label: t(`reports.period.${value}`) })), ...(preset === null ? [{ value: 'own', label: t('reports.period.own') }] : [])]}
      />
      <DayField label={t('reports.period.from')} value={period.from} onChange={(from) => onChange({ ...period, from })} />
      <DayField label={t('reports.period.until')} value={period.until} onChange={(until) => onChange({ ...period, until })} />
    </>
  );
}

export function DayField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="date"
      label={label}
      value={typed ?? value}
      onChange={(event) => {
        const day = event.currentTarget.value;
        setTyped(day);
        if (/^[12]\d{3}-\d{2}-\d{2}$/.test(day)) onChange(day);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

export function BreakdownSelect({ value, choices, onChange }: { value: Breakdown; choices: readonly Breakdown[]; onChange: (by: Breakdown) => void }) {
  const t = useText();
  return (
    <NativeSelect
      label={t('reports.by.label')}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      data={choices.map((choice) => ({ value: choice, label: t(`reports.by.${choice}`) }))}
    />
  );
}

/** The report on screen as a file: one button for each kind. */
export function KeepFile({ asked }: { asked: Omit<FileAsked, 'format'> }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const [busy, setBusy] = useState<'csv' | 'xlsx' | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const keep = async (format: 'csv' | 'xlsx') => {
    setBusy(format);
    setFailed(null);
    try {
      await keepReport(organizationId, { ...asked, format }, `${t(`reports.files.${asked.report}`)}-${asked.until ?? asked.asOf ?? ''}`.replace(/-$/, ''));
    } catch (cause) {
      setFailed(cause);
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className="report-choices-end">
      {failed !== null && <ProblemAlert problem={problemOf(failed)} />}
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button key={format} variant="default" leftSection={<IconDownload size={18} aria-hidden />} loading={busy === format} disabled={busy !== null && busy !== format} onClick={() => void keep(format)}>
          {t(`reports.keep.${format}`)}
        </Button>
      ))}
    </div>
  );
}
