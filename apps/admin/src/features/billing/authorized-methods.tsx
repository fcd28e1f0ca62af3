import { Button, Group, Title } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { ConfirmButton, Dialog, EmptyState, Form, LongTextField, MoneyInput, Notice, SelectField, StatusBadge, useMoneyText, useSubmission } from '@preau/ui';
import { IconCreditCard } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { methodText } from '../../lib/method-text';
import { useMay, useOrganization } from '../../lib/organization';
import { askForBalance, chargeBalance, plannedQueries, refreshPlanned } from '../../lib/planned-payments/planned-payments.queries';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { billingQueries, makeMethodDefault, removeMethod, revokeMethod, type PaymentMethod } from './billing.queries';

/** What the client keeps here, what they authorized, and what is owed that nobody has promised. */
export function AuthorizedMethods({ accountId }: { accountId: string }) {
  const t = useText();
  const may = useMay();
  const money = useMoneyText();
  const { organizationId } = useOrganization();
  const query = useQuery(billingQueries.methods({ organizationId, accountId }));
  const balance = useQuery(plannedQueries.balance(organizationId, accountId));
  const [doing, setDoing] = useState<'charge' | 'ask' | null>(null);
  const payableCents = balance.data?.payableCents ?? 0;
  const authorized = (query.data ?? []).filter((method) => method.authorized);
  const manages = may('payment-methods.manage');
  return (
    <section>
      <Title order={2} mb="xs">
        {t('settle.methods.title')}
      </Title>
      {payableCents > 0 && (
        <Group mb="sm" gap="sm">
          <span>{t('settle.methods.payable', { amount: money(payableCents) })}</span>
          {manages && may('payments.take') && authorized.length > 0 && balance.data?.online === true && (
            <Button variant="default" onClick={() => setDoing('charge')}>
              {t('settle.methods.charge')}
            </Button>
          )}
          {may('payments.take') && (
            <Button variant="default" onClick={() => setDoing('ask')}>
              {t('settle.methods.ask')}
            </Button>
          )}
        </Group>
      )}
      <CardTable<PaymentMethod>
        reading={{ ...query, data: query.data && { items: query.data, total: query.data.length } }}
        caption={t('settle.methods.title')}
        idOf={(method) => method.id}
        countLabel={(total) => t('settle.methods.count', { count: total })}
        empty={<EmptyState icon={IconCreditCard} title={t('settle.methods.none')}>{t('settle.methods.noneWhy')}</EmptyState>}
        columns={[
          { accessor: 'last4', title: t('billing.method'), render: (method) => methodText(method) },
          { accessor: 'holderName', title: t('settle.methods.holder') },
          { accessor: 'expiresYear', title: t('settle.methods.expires'), render: (method) => (method.expiresMonth === null ? '' : `${String(method.expiresMonth).padStart(2, '0')}/${method.expiresYear}`) },
          { accessor: 'plannedPayments', title: t('settle.methods.relies'), textAlign: 'right' },
          {
            accessor: 'authorized', title: t('billing.state'),
            render: (method) => (
              <>
                <StatusBadge tone={method.authorized ? 'success' : 'closed'}>{t(method.authorized ? 'settle.methods.authorized' : 'settle.methods.notAuthorized')}</StatusBadge>
                {method.isDefault && <div className="preau-quiet">{t('settle.methods.default')}</div>}
              </>
            ),
          },
          { accessor: 'id', title: t('billing.actions'), textAlign: 'right', hidden: !manages, render: (method) => (method.authorized ? <MethodActions accountId={accountId} method={method} others={authorized.filter((one) => one.id !== method.id)} /> : null) },
        ]}
      />
      {doing === 'charge' && <ChargeForm accountId={accountId} payableCents={payableCents} methods={authorized} onDone={() => setDoing(null)} />}
      {doing === 'ask' && <AskForm accountId={accountId} payableCents={payableCents} onDone={() => setDoing(null)} />}
    </section>
  );
}

function MethodActions({ accountId, method, others }: { accountId: string; method: PaymentMethod; others: readonly PaymentMethod[] }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [moveTo, setMoveTo] = useState('');
  const named = { method: methodText(method) };
  const refresh = () => refreshPlanned(queries, organizationId);
  async function first() {
    try {
      await makeMethodDefault(organizationId, method.id);
      tellDone(t('settle.methods.changed'));
    } catch (cause) {
      tellDone(problemOf(cause).title);
    }
    await refresh();
  }
  return (
    <Group gap="xs" justify="flex-end" key={accountId}>
      {!method.isDefault && (
        <Button size="compact-sm" variant="default" onClick={() => void first()}>
          {t('settle.methods.makeDefault')}
        </Button>
      )}
      <ConfirmButton
        label={t('settle.methods.revoke')} aria-label={t('settle.methods.revokeOne', named)}
        title={t('settle.methods.revokeOne', named)}
        undo={t('settle.methods.revokeUndo')}
        onConfirm={async () => {
          const { dependents } = await revokeMethod(organizationId, method.id);
          tellDone(dependents.length === 0 ? t('settle.methods.revokedAlone') : t('settle.methods.revoked', { count: dependents.length }));
          await refresh();
        }}
      >
        {method.plannedPayments === 0 ? t('settle.methods.revokeWhatAlone', named) : t('settle.methods.revokeWhat', { ...named, count: method.plannedPayments })}
      </ConfirmButton>
      <ConfirmButton
        label={t('settle.methods.remove')} aria-label={t('settle.methods.removeOne', named)}
        title={t('settle.methods.removeOne', named)}
        undo={t('settle.methods.removeUndo')}
        onConfirm={async () => {
          await removeMethod(organizationId, method.id, moveTo === '' ? undefined : moveTo);
          tellDone(t('settle.methods.removed'));
          await refresh();
        }}
      >
        {method.plannedPayments > 0 ? (
          <>
            <span>{t('settle.methods.removeRelies', { count: method.plannedPayments })}</span>
            <SelectField name="moveTo" label={t('settle.methods.moveTo')} choices={[{ value: '', label: t('settle.methods.nobody') }, ...others.map((one) => ({ value: one.id, label: methodText(one) }))]} value={moveTo} onChange={setMoveTo} />
          </>
        ) : (
          t('settle.methods.removeWhat', named)
        )}
      </ConfirmButton>
    </Group>
  );
}

function ChargeForm({ accountId, payableCents, methods, onDone }: { accountId: string; payableCents: number; methods: readonly PaymentMethod[]; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [methodId, setMethodId] = useState(methods.find((method) => method.isDefault)?.id ?? methods[0]?.id ?? '');
  const [amountCents, setAmountCents] = useState<number | null>(payableCents);
  const [refused, setRefused] = useState<string | null>(null);
  const send = useCallback(
    async (body: { paymentMethodId: string; amountCents: number }) => {
      const progress = await chargeBalance(organizationId, accountId, body, intention.keyFor(body));
      intention.done();
      await refreshPlanned(queries, organizationId);
      if (progress.state === 'refused') return setRefused(progress.refusedBecause === null || progress.refusedBecause === 'balance-changed' ? t('settle.methods.balanceChanged') : t(`settle.because.${progress.refusedBecause}`));
      tellDone(t(progress.state === 'accepted' ? 'settle.methods.charged' : 'settle.methods.chargePending', { amount: money(body.amountCents) }));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Dialog onClose={onDone} title={t('settle.methods.charge')}>
      <Form problem={problem} onSubmit={() => void submit({ paymentMethodId: methodId, amountCents: amountCents ?? 0 })} label={t('settle.methods.charge')}>
        {refused !== null && <Notice tone="danger" title={t('settle.methods.chargeRefused')}>{refused}</Notice>}
        <p>{t('settle.methods.chargeWhat')}</p>
        <SelectField name="paymentMethodId" label={t('billing.method')} choices={methods.map((method) => ({ value: method.id, label: methodText(method) }))} value={methodId} onChange={setMethodId} />
        <MoneyInput name="amountCents" label={t('billing.amount')} help={t('billing.most', { amount: money(payableCents) })} value={amountCents} onChange={setAmountCents} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={methodId === '' || !amountCents || amountCents > payableCents}>
            {t('settle.methods.chargeSubmit', { amount: money(amountCents ?? 0) })}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}

function AskForm({ accountId, payableCents, onDone }: { accountId: string; payableCents: number; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [note, setNote] = useState('');
  const send = useCallback(
    async (text: string) => {
      await askForBalance(organizationId, accountId, text, intention.keyFor({ text }));
      intention.done();
      await refreshPlanned(queries, organizationId);
      tellDone(t('settle.methods.asked'));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Dialog onClose={onDone} title={t('settle.methods.ask')}>
      <Form problem={problem} onSubmit={() => void submit(note.trim())} label={t('settle.methods.ask')}>
        <p>{t('settle.methods.askWhat', { amount: money(payableCents) })}</p>
        <LongTextField name="note" label={t('settle.note')} help={t('settle.noteHelp')} required={false} value={note} onChange={setNote} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('settle.methods.askSubmit')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
