import { Button, Group, Modal, Title } from '@mantine/core';
import { Amount, CheckboxField, DateText, Dialog, EmptyState, Form, MoneyInput, sayDay, SelectField, StatusBadge, TextField, useLanguage, useSaying, useSubmission, useUiText } from '@preau/ui';
import { IconPlus, IconRepeat } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { methodText } from '../../lib/method-text';
import { useMay, useOrganization } from '../../lib/organization';
import { agreeRecurring, endRecurring, plannedQueries, refreshPlanned, type RecurringCharge } from '../../lib/planned-payments/planned-payments.queries';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { billingQueries } from './billing.queries';
import { ledgerCodesQuery } from './ledger-codes.queries';

/** Charges that come back, as agreed with the client: each is invoiced ten days before its day. */
export function RecurringCharges({ accountId }: { accountId: string }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const language = useLanguage();
  const saying = useSaying();
  const { organizationId } = useOrganization();
  const query = useQuery(plannedQueries.recurring(organizationId, accountId));
  const methods = useQuery(billingQueries.methods({ organizationId, accountId }));
  const [agreeing, setAgreeing] = useState(false);
  const [ending, setEnding] = useState<RecurringCharge | null>(null);
  const add = may('planned-payments.edit') ? (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAgreeing(true)}>
      {t('settle.recurring.add')}
    </Button>
  ) : undefined;
  const methodOf = (id: string | null) => {
    const method = methods.data?.find((one) => one.id === id);
    return method === undefined ? t('billing.plannedPayments.atCounter') : methodText(method);
  };
  return (
    <section>
      <Title order={2} mb="xs">
        {t('settle.recurring.title')}
      </Title>
      <CardTable<RecurringCharge>
        reading={{ ...query, data: query.data && { items: query.data, total: query.data.length } }}
        caption={t('settle.recurring.title')}
        idOf={(charge) => charge.id}
        countLabel={(total) => t('settle.recurring.count', { count: total })}
        empty={<EmptyState icon={IconRepeat} title={t('settle.recurring.none')} action={add}>{t('settle.recurring.noneWhy')}</EmptyState>}
        tools={add}
        columns={[
          { accessor: 'labelFr', title: t('billing.what'), render: (charge) => (language === 'fr' ? charge.labelFr : charge.labelEn) },
          { accessor: 'amountCents', title: t('settle.recurring.beforeTax'), textAlign: 'right', render: (charge) => <Amount value={charge.amountCents} strong /> },
          { accessor: 'everyMonths', title: t('settle.recurring.every'), render: (charge) => t('settle.recurring.months', { count: charge.everyMonths }) },
          { accessor: 'nextOn', title: t('settle.recurring.next'), render: (charge) => (charge.nextOn === null ? '—' : <DateText at={charge.nextOn} year="always" />) },
          { accessor: 'paymentMethodId', title: t('billing.method'), render: (charge) => methodOf(charge.paymentMethodId) },
          {
            accessor: 'endedOn', title: t('billing.state'),
            render: (charge) =>
              charge.endedOn !== null ? <StatusBadge tone="closed">{t('settle.recurring.ended', { date: sayDay(charge.endedOn, saying) })}</StatusBadge> : <StatusBadge tone="success">{charge.until === null ? t('settle.recurring.noEnd') : t('settle.recurring.until', { date: sayDay(charge.until, saying) })}</StatusBadge>,
          },
          {
            accessor: 'id', title: t('billing.actions'), textAlign: 'right', hidden: !may('planned-payments.edit'),
            render: (charge) =>
              charge.endedOn === null && (
                <Button size="compact-sm" variant="default" onClick={() => setEnding(charge)}>
                  {t('settle.recurring.end')}
                </Button>
              ),
          },
        ]}
      />
      <Modal opened={agreeing} onClose={() => setAgreeing(false)} title={t('settle.recurring.add')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <AgreeForm accountId={accountId} onDone={() => setAgreeing(false)} />
      </Modal>
      {ending !== null && <EndForm key={ending.id} charge={ending} onDone={() => setEnding(null)} />}
    </section>
  );
}

const fresh = { labelFr: '', labelEn: '', amountCents: null as number | null, taxable: false, ledgerCodeId: '', paymentMethodId: '', everyMonths: '1', firstOn: '', until: '' };

function AgreeForm({ accountId, onDone }: { accountId: string; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [values, setValues] = useState(fresh);
  const methods = useQuery(billingQueries.methods({ organizationId, accountId }));
  const codes = useQuery(ledgerCodesQuery(organizationId));
  const set = (part: Partial<typeof fresh>) => setValues((before) => ({ ...before, ...part }));
  const send = useCallback(
    async (input: typeof fresh) => {
      const body = {
        labelFr: input.labelFr.trim(), labelEn: input.labelEn.trim() === '' ? input.labelFr.trim() : input.labelEn.trim(), amountCents: input.amountCents ?? 0, taxable: input.taxable, everyMonths: Number(input.everyMonths), firstOn: input.firstOn,
        ...(input.ledgerCodeId === '' ? {} : { ledgerCodeId: input.ledgerCodeId }), ...(input.paymentMethodId === '' ? {} : { paymentMethodId: input.paymentMethodId }), ...(input.until === '' ? {} : { until: input.until }),
      };
      await agreeRecurring(organizationId, accountId, body, intention.keyFor(body));
      intention.done();
      await refreshPlanned(queries, organizationId);
      tellDone(t('settle.recurring.agreed'));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const authorized = (methods.data ?? []).filter((method) => method.authorized);
  return (
    <Form problem={problem} onSubmit={() => void submit(values)} label={t('settle.recurring.add')}>
      <TextField name="labelFr" label={t('settle.recurring.labelFr')} maxLength={200} value={values.labelFr} onChange={(labelFr) => set({ labelFr })} />
      <TextField name="labelEn" label={t('settle.recurring.labelEn')} required={false} maxLength={200} value={values.labelEn} onChange={(labelEn) => set({ labelEn })} />
      <MoneyInput name="amountCents" label={t('settle.recurring.beforeTax')} value={values.amountCents} onChange={(amountCents) => set({ amountCents })} />
      <CheckboxField name="taxable" label={t('settle.recurring.taxable')} value={values.taxable} onChange={(taxable) => set({ taxable })} />
      <SelectField name="everyMonths" label={t('settle.recurring.every')} choices={[1, 2, 3, 4, 6, 12].map((count) => ({ value: String(count), label: t('settle.recurring.months', { count }) }))} value={values.everyMonths} onChange={(everyMonths) => set({ everyMonths })} />
      <TextField name="firstOn" type="date" label={t('settle.recurring.firstOn')} help={t('settle.recurring.firstHelp')} value={values.firstOn} onChange={(firstOn) => set({ firstOn })} />
      <TextField name="until" type="date" label={t('settle.recurring.lastDay')} required={false} value={values.until} onChange={(until) => set({ until })} />
      <SelectField
        name="paymentMethodId" label={t('billing.method')} help={t('billing.plannedPayments.authorizedOnly')} required={false}
        choices={[{ value: '', label: t('billing.plannedPayments.atCounter') }, ...authorized.map((method) => ({ value: method.id, label: methodText(method) }))]} value={values.paymentMethodId} onChange={(paymentMethodId) => set({ paymentMethodId })}
      />
      <SelectField
        name="ledgerCodeId" label={t('settle.recurring.ledgerCode')} required={false}
        choices={[{ value: '', label: t('settle.recurring.noCode') }, ...(codes.data ?? []).map((code) => ({ value: code.id, label: `${code.code} · ${language === 'fr' ? code.nameFr : code.nameEn}` }))]} value={values.ledgerCodeId} onChange={(ledgerCodeId) => set({ ledgerCodeId })}
      />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={values.labelFr.trim() === '' || !values.amountCents || values.firstOn === ''}>
          {t('settle.recurring.agree')}
        </Button>
      </Group>
    </Form>
  );
}

function EndForm({ charge, onDone }: { charge: RecurringCharge; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [values, setValues] = useState({ from: '', because: '' });
  const send = useCallback(
    async ({ from, because }: { from: string; because: string }) => {
      const { credited } = await endRecurring(organizationId, charge.id, { version: charge.version, from, because: because.trim() });
      await refreshPlanned(queries, organizationId);
      tellDone(t('settle.recurring.endedNow', { count: credited }));
      onDone();
    },
    [organizationId, charge, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Dialog onClose={onDone} title={t('settle.recurring.endTitle')}>
      <Form problem={problem} onSubmit={() => void submit(values)} label={t('settle.recurring.end')}>
        <p>{t('settle.recurring.endWhat')}</p>
        <TextField name="from" type="date" label={t('settle.recurring.from')} value={values.from} onChange={(from) => setValues({ ...values, from })} />
        <TextField name="because" label={t('billing.reason')} maxLength={200} value={values.because} onChange={(because) => setValues({ ...values, because })} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={values.from === '' || values.because.trim() === ''}>
            {t('settle.recurring.end')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
