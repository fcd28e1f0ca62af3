import { Button, Card, Checkbox, Modal, Radio, Stack } from '@mantine/core';
import { createIntention, problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Amount, Async, Form, formProblem, ListSkeleton, MoneyInput, Notice, sayDay, useMoneyText, useSaying, useUiText } from '@preau/ui';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useMethodWords } from '../../lib/planned-payments/planned-status';
import { useText } from '../../lib/text';
import { AddMethod } from './add-method';
import { chosenCents, problemOfAmount } from './balance-amount';
import { isExpired } from './expiry';
import { payBalance, type BalanceProgress, type BalanceToPay, type InvoiceToPay } from './pay-balance.queries';
import { walletQueries, type Method } from './wallet.queries';

interface PayBalanceFormProps {
  organizationId: string;
  name: string;
  balance: BalanceToPay;
  onBegan: (progress: BalanceProgress) => void;
}

/** Which invoices, how much, and with what. */
export function PayBalanceForm(props: PayBalanceFormProps) {
  const { data, ...reading } = useQuery(walletQueries.methods());
  const methods = data?.rows.filter((method) => method.organizationId === props.organizationId && !isExpired(method, new Date()));
  return <Async reading={{ ...reading, data: methods }} loading={<ListSkeleton rows={3} />} empty="never" error={alertWithRetry} ready={(own) => <Choosing {...props} methods={own} />} />;
}

function Choosing({ organizationId, name, balance, onBegan, methods }: PayBalanceFormProps & { methods: readonly Method[] }) {
  const t = useText();
  const ui = useUiText();
  const money = useMoneyText();
  const words = useMethodWords();
  const payable = balance.invoices.filter((invoice) => invoice.payableCents > 0);
  const [invoiceIds, setInvoiceIds] = useState(() => payable.map((invoice) => invoice.invoiceId));
  const [part, setPart] = useState<'all' | 'part'>('all');
  const [typedCents, setTypedCents] = useState<number | null>(null);
  const [methodId, setMethodId] = useState('');
  const [adding, setAdding] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [intention] = useState(createIntention);
  const picked = methods.find((method) => method.id === methodId) ?? methods.find((method) => method.isDefault) ?? methods[0];
  const wantedCents = chosenCents(balance, invoiceIds);
  const amountCents = part === 'all' ? wantedCents : typedCents;
  const wrong = problemOfAmount(amountCents, wantedCents, balance.minimumCents);

  async function pay() {
    if (wrong !== null || picked === undefined || amountCents === null) {
      const pointer = wrong === 'nothing-chosen' ? '/invoices' : wrong !== null ? '/amountCents' : '/method';
      const message = wrong === null ? t('wallet.pay.methodNeeded') : t(`wallet.pay.wrong.${wrong}`, { amount: money(wantedCents), minimum: money(Math.min(balance.minimumCents, wantedCents)) });
      return setProblem(formProblem([{ pointer, code: 'wrong', message }]));
    }
    const all = invoiceIds.length === payable.length;
    const body = { paymentMethodId: picked.id, amountCents, ...(all ? {} : { invoiceIds: payable.filter((invoice) => invoiceIds.includes(invoice.invoiceId)).map((invoice) => invoice.invoiceId) }) };
    setBusy(true);
    setProblem(null);
    try {
      const progress = await payBalance(organizationId, body, intention.keyFor(body));
      intention.done();
      onBegan(progress);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card padding="lg" maw="44rem">
      <Form problem={problem} onSubmit={() => void pay()} label={t('wallet.pay.title')}>
        <Checkbox.Group label={t('wallet.pay.invoices')} description={balance.allowed === 'full' ? undefined : t('wallet.pay.invoicesHelp')} value={invoiceIds} onChange={setInvoiceIds}>
          <Stack gap="xs" mt="xs">
            {balance.invoices.map((invoice) => (
              <InvoiceChoice key={invoice.invoiceId} invoice={invoice} />
            ))}
          </Stack>
        </Checkbox.Group>
        {balance.allowed === 'partial' && (
          <>
            <Radio.Group label={t('wallet.pay.howMuch')} value={part} onChange={(value) => setPart(value === 'part' ? 'part' : 'all')}>
              <Stack gap="xs" mt="xs">
                <Radio value="all" label={t('wallet.pay.all', { amount: money(wantedCents) })} />
                <Radio value="part" label={t('wallet.pay.part')} />
              </Stack>
            </Radio.Group>
            {part === 'part' && (
              <MoneyInput name="amountCents" label={t('wallet.pay.amount')} help={t('wallet.pay.minimum', { minimum: money(Math.min(balance.minimumCents, wantedCents)), amount: money(wantedCents) })} value={typedCents} onChange={setTypedCents} />
            )}
          </>
        )}
        <Radio.Group label={t('wallet.pay.method')} value={picked?.id ?? ''} onChange={setMethodId}>
          <Stack gap="xs" mt="xs">
            {methods.map((method) => (
              <Radio key={method.id} value={method.id} label={words(method)} description={t(method.kind === 'card' ? 'wallet.card' : 'wallet.bank')} />
            ))}
          </Stack>
        </Radio.Group>
        {methods.length === 0 && <Notice tone="info">{t('wallet.pay.noMethod', { organization: name })}</Notice>}
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)} style={{ alignSelf: 'start' }}>
          {t('wallet.add')}
        </Button>
        <Button type="submit" size="md" loading={busy} disabled={picked === undefined || wantedCents === 0}>
          {t('wallet.pay.submit', { amount: money(amountCents ?? 0) })}
        </Button>
      </Form>
      {/* Beside the form, not in it: what is sent there would send the payment too. */}
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('wallet.addTitle')} size="lg" closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <AddMethod only={organizationId} onDone={() => setAdding(false)} />
      </Modal>
    </Card>
  );
}

function InvoiceChoice({ invoice }: { invoice: InvoiceToPay }) {
  const t = useText();
  const chosen = useBilingual();
  const money = useMoneyText();
  const saying = useSaying();
  const labels = invoice.labelsFr.map((fr, index) => chosen(fr, invoice.labelsEn[index] ?? '')).join(', ');
  const elsewhere = [
    ...(invoice.promisedCents > 0 ? [t('wallet.pay.promised', { amount: money(invoice.promisedCents) })] : []),
    ...(invoice.pendingCents > 0 ? [t('wallet.pay.onItsWay', { amount: money(invoice.pendingCents) })] : []),
  ];
  return (
    <Checkbox
      value={invoice.invoiceId}
      disabled={invoice.payableCents === 0}
      label={
        <span className="balance-invoice">
          <span>
            {labels === '' ? t('money.invoice', { number: invoice.number }) : labels}
            <span className="preau-quiet">
              {t('money.invoice', { number: invoice.number })} · {t('wallet.pay.due', { date: sayDay(invoice.dueOn, saying) })}
              {elsewhere.length > 0 && <> · {elsewhere.join(' · ')}</>}
            </span>
          </span>
          <Amount value={invoice.payableCents} strong />
        </span>
      }
    />
  );
}
