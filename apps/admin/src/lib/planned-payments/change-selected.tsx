import { Button, Group, Menu, Stack } from '@mantine/core';
import { Amount, Dialog, Form, LongTextField, MoneyInput, Notice, TextField, useMoneyText, useSubmission } from '@preau/ui';
import { IconChevronDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../organization';
import { useText } from '../text';
import { consentOf, ConsentFields, noConsent } from './consent-fields';
import { changeMany, refreshPlanned, type Change, type DoneOrRefused, type Selected } from './planned-payments.queries';

/** A planned payment that can be chosen with others. */
export interface Choosable extends Selected {
  amountCents: number;
  /** Who and what, to recognize it in the report. */
  label: string;
}
type Kind = Change['kind'];

/** What can be done to all selected planned payments at once, and the one report of what was done and what was refused. */
export function ChangeSelected({ chosen, kinds, onDone }: { chosen: readonly Choosable[]; kinds: readonly Kind[]; onDone: () => void }) {
  const t = useText();
  const [kind, setKind] = useState<Kind | null>(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />} disabled={chosen.length === 0}>
            {chosen.length === 0 ? t('settle.selectedNone') : t('settle.selected', { count: chosen.length })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((one) => (
            <Menu.Item key={one} onClick={() => setKind(one)}>
              {t(`settle.change.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {kind !== null && (
        <ChangeModal
          kind={kind}
          chosen={chosen}
          onClose={(changed) => {
            setKind(null);
            if (changed) onDone();
          }}
        />
      )}
    </>
  );
}

export function ChangeModal({ kind, chosen, onClose }: { kind: Kind; chosen: readonly Choosable[]; onClose: (changed: boolean) => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [values, setValues] = useState({ amountCents: null as number | null, dueOn: '', days: '7', note: '', consent: noConsent });
  const [report, setReport] = useState<readonly DoneOrRefused[] | null>(null);
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const total = chosen.reduce((sum, one) => sum + one.amountCents, 0);
  const send = useCallback(
    async (change: Change) => {
      setReport(await changeMany(organizationId, chosen.map(({ plannedPaymentId, version, dueOn }) => ({ plannedPaymentId, version, dueOn })), change));
      await refreshPlanned(queries, organizationId);
    },
    [organizationId, chosen, queries],
  );
  const { busy, problem, submit } = useSubmission(send);
  const consent = consentOf(values.consent);
  const change: Change = {
    kind,
    ...(kind === 'amount' && values.amountCents !== null ? { amountCents: values.amountCents } : {}),
    ...(kind === 'date' ? { dueOn: values.dueOn } : {}),
    ...(kind === 'move' ? { days: Number(values.days) } : {}),
    ...(kind === 'ask' ? { note: values.note } : {}),
    ...(consent === undefined || !['amount', 'date', 'move'].includes(kind) ? {} : { consent }),
  };
  const incomplete = (kind === 'amount' && !values.amountCents) || (kind === 'date' && values.dueOn === '') || (kind === 'move' && !/^-?\d{1,3}$/.test(values.days));
  return (
    <Dialog onClose={() => onClose(report !== null)} title={t(`settle.change.${kind}`)} size="lg">
      {report === null ? (
        <Form problem={problem} onSubmit={() => void submit(change)} label={t(`settle.change.${kind}`)}>
          <p>{t(`settle.what.${kind}`, { count: chosen.length, amount: money(total) })}</p>
          {kind === 'amount' && <MoneyInput name="amountCents" label={t('settle.newAmount')} value={values.amountCents} onChange={(amountCents) => set({ amountCents })} />}
          {kind === 'date' && <TextField name="dueOn" type="date" label={t('settle.newDate')} value={values.dueOn} onChange={(dueOn) => set({ dueOn })} />}
          {kind === 'move' && <TextField name="days" label={t('settle.days')} help={t('settle.daysHelp')} inputMode="numeric" maxLength={4} value={values.days} onChange={(days) => set({ days })} />}
          {kind === 'ask' && <LongTextField name="note" label={t('settle.note')} help={t('settle.noteHelp')} required={false} value={values.note} onChange={(note) => set({ note })} />}
          {(kind === 'amount' || kind === 'date' || kind === 'move') && <ConsentFields values={values.consent} onChange={(part) => set({ consent: { ...values.consent, ...part } })} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={incomplete}>
              {t(`settle.confirm.${kind}`, { count: chosen.length })}
            </Button>
          </Group>
        </Form>
      ) : (
        <Report report={report} chosen={chosen} onClose={() => onClose(true)} />
      )}
    </Dialog>
  );
}

function Report({ report, chosen, onClose }: { report: readonly DoneOrRefused[]; chosen: readonly Choosable[]; onClose: () => void }) {
  const t = useText();
  const done = report.filter((row) => row.done).length;
  const refused = report.filter((row) => !row.done);
  const of = (id: string) => chosen.find((one) => one.plannedPaymentId === id);
  return (
    <Stack gap="md">
      <Notice tone={refused.length === 0 ? 'success' : 'warning'} title={t('settle.reportDone', { count: done })}>
        {refused.length > 0 && (
          <>
            <p>{t('settle.reportRefused', { count: refused.length })}</p>
            <ul>
              {refused.map((row) => (
                <li key={row.plannedPaymentId}>
                  {of(row.plannedPaymentId)?.label} · <Amount value={of(row.plannedPaymentId)?.amountCents ?? 0} /> : {row.refusedTitle}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('settle.close')}</Button>
      </Group>
    </Stack>
  );
}
