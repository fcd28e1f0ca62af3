import { Button, Group, NativeSelect, Radio, Stack, Table, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { alertWithRetry, Amount, Async, DateText, EmptyState, Form, ListSkeleton, StatusBadge, useMoneyText, useSubmission } from '@preau/ui';
import { IconSearch } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useBilingual } from '../bilingual';
import { methodText } from '../method-text';
import { useMay, useOrganization } from '../organization';
import { consentOf, ConsentFields, noConsent, type ConsentValues } from '../planned-payments/consent-fields';
import { tellDone } from '../tell';
import { useText } from '../text';
import { useIntention } from '../use-intention';
import { AdjustmentFields } from './adjustment-fields';
import { MoneyRows } from './consequences';
import { endRegistrationQueries, refreshEverything, replaceRegistration, type Adjustment, type PayDifference, type ReplacementPreview, type Target } from './end-registration.queries';

/** The wizard: what takes its place, with the places left; then what that means; then done. */
export function ReplaceForm({ claimId, onDone }: { claimId: string; onDone: () => void }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const [target, setTarget] = useState<Target | null>(null);
  if (target === null) return <ChooseTarget claimId={claimId} onChoose={setTarget} />;
  return (
    <Stack gap="md">
      <Group>
        <Button variant="default" size="compact-sm" onClick={() => setTarget(null)}>
          {t('cancellations.replace.another')}
        </Button>
      </Group>
      <Decide claimId={claimId} target={target} organizationId={organizationId} onDone={onDone} />
    </Stack>
  );
}

function ChooseTarget({ claimId, onChoose }: { claimId: string; onChoose: (target: Target) => void }) {
  const t = useText();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const reading = useQuery(endRegistrationQueries.targets({ organizationId, claimId }, search));
  return (
    <Stack gap="md">
      <TextInput type="search" leftSection={<IconSearch size={16} aria-hidden />} label={t('cancellations.replace.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
      <Async
        reading={reading}
        loading={<ListSkeleton rows={4} height={40} />}
        empty={{ when: (rows) => rows.length === 0, show: <EmptyState icon={IconSearch} title={t('cancellations.replace.none')}>{t('cancellations.replace.noneWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={(rows) => (
          <ul className="preau-list">
            {rows.map((row) => (
              <li key={`${row.activityId}.${row.occurrenceId ?? ''}`}>
                <Group justify="space-between" gap="sm" py={6}>
                  <div>
                    <strong>{named(row.nameFr, row.nameEn)}</strong> {row.startsOn !== null && <DateText at={row.startsOn} year="always" />} · <Amount value={row.priceCents} />{' '}
                    <StatusBadge tone={row.left > 0 ? 'success' : 'closed'}>{t('cancellations.replace.left', { count: row.left })}</StatusBadge>
                  </div>
                  <Button size="compact-sm" variant="default" disabled={row.left === 0} aria-label={t('cancellations.replace.chooseOne', { name: named(row.nameFr, row.nameEn) })} onClick={() => onChoose(row)}>
                    {t('cancellations.replace.choose')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
      />
    </Stack>
  );
}

function Decide({ claimId, target, organizationId, onDone }: { claimId: string; target: Target; organizationId: string; onDone: () => void }) {
  const [refundTo, setRefundTo] = useState<'same-method' | 'account'>('same-method');
  const [adjustments, setAdjustments] = useState<readonly Adjustment[]>([]);
  const body = { activityId: target.activityId, occurrenceId: target.occurrenceId, refundTo, ...(adjustments.length === 0 ? {} : { adjustments: [...adjustments] }) };
  const reading = useQuery(endRegistrationQueries.replacement({ organizationId, claimId }, body));
  return (
    <Stack gap="md">
      <AdjustmentFields adjustments={adjustments} onChange={setAdjustments} />
      <Async reading={reading} loading={<ListSkeleton rows={4} height={28} />} empty="never" error={alertWithRetry} ready={(preview) => <Confirm claimId={claimId} body={body} preview={preview} onRefundTo={setRefundTo} onDone={onDone} />} />
    </Stack>
  );
}

interface ConfirmProps {
  claimId: string;
  body: { activityId: string; occurrenceId: string | null; refundTo: 'same-method' | 'account'; adjustments?: Adjustment[] };
  preview: ReplacementPreview;
  onRefundTo: (refundTo: 'same-method' | 'account') => void;
  onDone: () => void;
}
function Confirm({ claimId, body, preview, onRefundTo, onDone }: ConfirmProps) {
  const t = useText();
  const money = useMoneyText();
  const named = useBilingual();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [pay, setPay] = useState<PayDifference>({ how: 'balance' });
  const send = useCallback(
    async (input: { body: ConfirmProps['body']; pay: PayDifference; acceptedHash: string }) => {
      try {
        await replaceRegistration({ organizationId, claimId }, { ...input.body, pay: input.pay, acceptedHash: input.acceptedHash }, intention.keyFor([claimId, input]));
      } catch (cause) {
        await queries.invalidateQueries({ queryKey: endRegistrationQueries.all(organizationId) });
        throw cause;
      }
      intention.done();
      await refreshEverything(queries);
      tellDone(t('cancellations.replace.done'));
      onDone();
    },
    [organizationId, claimId, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const { toMethods, atCounterCents, onAccountCents } = preview.money;
  return (
    <Form problem={problem} onSubmit={() => void submit({ body, pay, acceptedHash: preview.hash })}>
      <p>{t('cancellations.replace.what', { person: preview.personName, old: named(preview.nameFr, preview.nameEn), next: named(preview.newNameFr, preview.newNameEn) })}</p>
      <Table aria-label={t('cancellations.consequences')}>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row" fw={500}>{t('cancellations.credited')}</Table.Th>
            <Table.Td ta="right"><Amount value={preview.creditedCents} /></Table.Td>
          </Table.Tr>
          {preview.newLines.map((line, index) => (
            <Table.Tr key={index}>
              <Table.Th scope="row" fw={500}>
                {named(line.labelFr, line.labelEn)}
                {line.discounts.map((discount) => (
                  <p key={discount.nameFr} className="preau-quiet">{named(discount.nameFr, discount.nameEn)} −{money(discount.amountCents)}</p>
                ))}
              </Table.Th>
              <Table.Td ta="right"><Amount value={line.amountCents} /></Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row" fw={500}>{t('cancellations.replace.newTotal')}</Table.Th>
            <Table.Td ta="right"><Amount value={preview.newTotalCents} strong /></Table.Td>
          </Table.Tr>
          <MoneyRows money={preview.money} />
          <Table.Tr>
            <Table.Th scope="row" fw={500}>{t('cancellations.replace.due')}</Table.Th>
            <Table.Td ta="right"><Amount value={preview.dueCents} strong /></Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      {preview.dueCents > 0 && <PayDifferenceFields preview={preview} pay={pay} onPay={setPay} />}
      {toMethods.length + atCounterCents + onAccountCents > 0 && (
        <Radio.Group label={t('cancellations.refundTo')} value={body.refundTo} onChange={(value) => onRefundTo(value === 'account' ? 'account' : 'same-method')}>
          <Group gap="md" mt="xs">
            <Radio value="same-method" label={t('cancellations.toSameMethod')} />
            <Radio value="account" label={t('cancellations.toAccount')} />
          </Group>
        </Radio.Group>
      )}
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={preview.dueCents > 0 && pay.how === 'method' && pay.paymentMethodId === undefined}>
          {t('cancellations.replace.submit')}
        </Button>
      </Group>
    </Form>
  );
}

function PayDifferenceFields({ preview, pay, onPay }: { preview: ReplacementPreview; pay: PayDifference; onPay: (pay: PayDifference) => void }) {
  const t = useText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const methods = useQuery(endRegistrationQueries.methods({ organizationId, accountId: preview.accountId }));
  const usable = methods.data?.filter((method) => method.authorizedAt !== null) ?? [];
  const ways: PayDifference['how'][] = ['balance', ...(preview.money.planned.length > 0 ? (['same-dates'] as const) : []), ...(may('payments.take') ? (['offline', ...(usable.length > 0 ? (['method'] as const) : [])] as const) : [])];
  const choose = (how: PayDifference['how']) => onPay({ how, ...(how === 'offline' ? { tender: 'cash' as const } : {}), ...(how === 'method' ? { paymentMethodId: usable[0]?.id } : {}) });
  const debitedFrom = pay.how === 'method' ? usable.find((method) => method.id === pay.paymentMethodId) : pay.how === 'same-dates' ? methodOfDates(preview, usable) : undefined;
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <NativeSelect label={t('cancellations.replace.pay')} value={pay.how} onChange={(event) => choose(ways.find((way) => way === event.currentTarget.value) ?? 'balance')} data={ways.map((value) => ({ value, label: t(`cancellations.replace.ways.${value}`) }))} />
        {pay.how === 'offline' && (
          <NativeSelect label={t('billing.tender')} value={pay.tender ?? 'cash'} onChange={(event) => onPay({ how: 'offline', tender: event.currentTarget.value as 'cash' })} data={(['cash', 'cheque', 'terminal'] as const).map((value) => ({ value, label: t(`billing.tenders.${value}`) }))} />
        )}
        {pay.how === 'method' && (
          <NativeSelect label={t('cancellations.replace.method')} value={pay.paymentMethodId ?? ''} onChange={(event) => onPay({ how: 'method', paymentMethodId: event.currentTarget.value })} data={usable.map((method) => ({ value: method.id, label: methodText(method) }))} />
        )}
      </Group>
      {debitedFrom?.kind === 'bank-account' && <ConsentToDebit key={`${pay.how}.${debitedFrom.id}`} onConsent={(consent) => onPay({ how: pay.how, paymentMethodId: pay.paymentMethodId, consent })} />}
    </Stack>
  );
}

/** The card or account of the payments that stop: the new ones are planned with it. */
function methodOfDates<Method extends { brand: string; last4: string }>(preview: ReplacementPreview, methods: readonly Method[]): Method | undefined {
  const shown = preview.money.planned[0]?.method;
  return methods.find((method) => method.brand === shown?.brand && method.last4 === shown.last4);
}

function ConsentToDebit({ onConsent }: { onConsent: (consent: PayDifference['consent']) => void }) {
  const [values, setValues] = useState(noConsent);
  const change = (part: Partial<ConsentValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    onConsent(consentOf(next));
  };
  return <ConsentFields values={values} onChange={change} />;
}
