import { Button, Group, MultiSelect, Radio, SegmentedControl, Stack } from '@mantine/core';
import { ConfirmAction, Form, MoneyInput, SelectField, TextField, useMoneyText, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { archiveScholarship, refreshScholarships, saveScholarship, scholarshipQueries, type Scholarship } from './scholarships.queries';
import './scholarships.css';

interface Draft {
  nameFr: string;
  nameEn: string;
  awardTo: 'person' | 'account';
  unit: 'percent' | 'amount';
  percent: string;
  amountCents: number | null;
  perItemMaxCents: number | null;
  perPersonMaxCents: number | null;
  expiresOn: string;
  programIds: string[];
  /** Empty: a fund of its own. */
  sharedWith: string;
  fundTotalCents: number | null;
}

function draftOf(known: Scholarship | null): Draft {
  return {
    nameFr: known?.nameFr ?? '', nameEn: known?.nameEn ?? '', awardTo: known?.awardTo ?? 'person', unit: known !== null && known.percent === null ? 'amount' : 'percent',
    percent: known?.percent === undefined || known.percent === null ? '50' : String(known.percent), amountCents: known?.amountCents ?? null,
    perItemMaxCents: known?.perItemMaxCents ?? null, perPersonMaxCents: known?.perPersonMaxCents ?? null, expiresOn: known?.expiresOn ?? '', programIds: known?.programIds ?? [],
    sharedWith: '', fundTotalCents: known?.fundTotalCents ?? null,
  };
}

/** A scholarship and its fund. What was used of it stands whatever is changed here. */
export function ScholarshipForm({ start, others, onDone }: { start: Scholarship | null; others: readonly Scholarship[]; onDone: () => void }): ReactNode {
  const t = useText();
  const named = useBilingual();
  const money = useMoneyText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const { data: programs = [] } = useQuery(scholarshipQueries.programs(organizationId));
  const [draft, setDraft] = useState(() => draftOf(start));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const percent = /^\d{1,3}$/.test(draft.percent) && Number(draft.percent) >= 1 && Number(draft.percent) <= 100 ? Number(draft.percent) : null;
  const send = useCallback(
    async (one: Draft & { asPercent: number | null }) => {
      await saveScholarship(organizationId, start?.id ?? null, {
        nameFr: one.nameFr.trim(), nameEn: one.nameEn.trim() === '' ? one.nameFr.trim() : one.nameEn.trim(), awardTo: one.awardTo, percent: one.unit === 'percent' ? one.asPercent : null,
        amountCents: one.unit === 'amount' ? one.amountCents : null, perItemMaxCents: one.perItemMaxCents, perPersonMaxCents: one.perPersonMaxCents, expiresOn: one.expiresOn === '' ? null : one.expiresOn,
        programIds: one.programIds, activityIds: start?.activityIds ?? [], ledgerCodeId: start?.ledgerCodeId ?? null,
        ...(one.sharedWith === '' ? { fundTotalCents: one.fundTotalCents ?? 0 } : { fundSharedWith: one.sharedWith }),
      });
      await refreshScholarships(queries, organizationId);
      tellDone(t('scholarships.saved'));
      onDone();
    },
    [onDone, organizationId, queries, start, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const sharers = others.filter((one) => start?.sharesFundWith.includes(one.id)).map((one) => named(one.nameFr, one.nameEn));
  const fundHelp = [t('scholarships.fundUsed', { amount: money(start?.fundUsedCents ?? 0) }), ...(sharers.length === 0 ? [] : [t('scholarships.fundIsShared', { names: sharers.join(', ') })])].join(' ');
  const ready = draft.nameFr.trim() !== '' && (draft.unit === 'percent' ? percent !== null : (draft.amountCents ?? 0) > 0) && (draft.sharedWith !== '' || draft.fundTotalCents !== null);
  return (
    <Form problem={problem} onSubmit={() => void submit({ ...draft, asPercent: percent })}>
      <TextField name="nameFr" label={t('scholarships.nameFr')} value={draft.nameFr} onChange={(nameFr) => change({ nameFr })} maxLength={200} />
      <TextField name="nameEn" required={false} label={t('scholarships.nameEn')} value={draft.nameEn} onChange={(nameEn) => change({ nameEn })} maxLength={200} />
      <Radio.Group label={t('scholarships.awardTo')} value={draft.awardTo} onChange={(value) => change({ awardTo: value === 'account' ? 'account' : 'person' })}>
        <Stack gap="xs" mt="xs">
          <Radio value="person" label={t('scholarships.toPerson')} />
          <Radio value="account" label={t('scholarships.toAccount')} />
        </Stack>
      </Radio.Group>
      <Group align="flex-end" gap="sm">
        <SegmentedControl aria-label={t('scholarships.unit')} value={draft.unit} onChange={(unit) => change({ unit: unit === 'amount' ? 'amount' : 'percent' })} data={[{ value: 'percent', label: '%' }, { value: 'amount', label: '$' }]} />
        {draft.unit === 'percent' ? (
          <TextField name="percent" inputMode="numeric" label={t('scholarships.percent')} value={draft.percent} onChange={(text) => change({ percent: text })} maxLength={3} />
        ) : (
          <MoneyInput name="amountCents" label={t('scholarships.amount')} value={draft.amountCents} onChange={(amountCents) => change({ amountCents })} />
        )}
      </Group>
      <div className="scholarship-maxima">
        <MoneyInput name="perItemMaxCents" required={false} label={t('scholarships.perItemMax')} value={draft.perItemMaxCents} onChange={(perItemMaxCents) => change({ perItemMaxCents })} />
        <MoneyInput name="perPersonMaxCents" required={false} label={t('scholarships.perPersonMax')} value={draft.perPersonMaxCents} onChange={(perPersonMaxCents) => change({ perPersonMaxCents })} />
      </div>
      <TextField name="expiresOn" type="date" required={false} label={t('scholarships.lastDay')} value={draft.expiresOn} onChange={(expiresOn) => change({ expiresOn })} />
      <MultiSelect label={t('scholarships.programs')} description={t('scholarships.programsHelp')} data={programs.map((program) => ({ value: program.id, label: named(program.nameFr, program.nameEn) }))} value={draft.programIds} onChange={(programIds) => change({ programIds })} searchable hidePickedOptions />
      {others.length > 0 && start?.wasGiven !== true && (
        <SelectField name="sharedWith" label={t('scholarships.fund')} value={draft.sharedWith} onChange={(sharedWith) => change({ sharedWith })} choices={[{ value: '', label: t(start !== null && start.sharesFundWith.length > 0 ? 'scholarships.sameFund' : 'scholarships.ownFund') }, ...others.map((one) => ({ value: one.id, label: t('scholarships.sharedFund', { name: named(one.nameFr, one.nameEn) }) }))]} />
      )}
      {draft.sharedWith === '' && <MoneyInput name="fundTotalCents" label={t('scholarships.fundTotal')} help={start === null ? undefined : fundHelp} value={draft.fundTotalCents} onChange={(fundTotalCents) => change({ fundTotalCents })} />}
      <Group justify="space-between">
        {start !== null && !start.archived ? (
          <ConfirmAction
            trigger={(open) => <Button variant="default" onClick={open}>{t('scholarships.archive')}</Button>}
            title={t('scholarships.archiveTitle')} confirmLabel={t('scholarships.archive')} undo={t('scholarships.archiveUndo')}
            onConfirm={async () => {
              await archiveScholarship(organizationId, start.id);
              await refreshScholarships(queries, organizationId);
              onDone();
            }}
          >
            {t('scholarships.archiveWhat')}
          </ConfirmAction>
        ) : (
          <span />
        )}
        <Button type="submit" loading={busy} disabled={!ready}>
          {t('scholarships.save')}
        </Button>
      </Group>
    </Form>
  );
}
