import { Button, Group, Radio, SegmentedControl, Stack, Title } from '@mantine/core';
import { Amount, DateText, Form, MoneyInput, Notice, SelectField, TextField, useLanguage, useMoneyText } from '@preau/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { methodText } from '../../lib/method-text';
import { useMay } from '../../lib/organization';
import { useText } from '../../lib/text';
import { afterAid, type AidChosen } from './after-aid';
import { Aid } from './aid';
import { purchaseQueries, type Buyer, type Cart, type CheckOut, type CheckOutBody } from './purchase.queries';
import { usePaying } from './use-paying';

type Pay = CheckOutBody['pay'];
type Tender = NonNullable<CheckOutBody['tender']>;
const tenders: readonly Tender[] = ['cash', 'cheque', 'terminal'];

interface PaymentProps {
  buyer: Buyer;
  cart: Cart;
  ownerName: string;
  onBack: () => void;
  onOrdered: (order: CheckOut) => Promise<void>;
}

/** How the purchase is paid: at the counter, by a method the client authorized, over time, or later. */
export function Payment({ buyer, cart, ownerName, onBack, onOrdered }: PaymentProps) {
  const t = useText();
  const may = useMay();
  const money = useMoneyText();
  const methods = useQuery(purchaseQueries.methods(buyer));
  const authorized = (methods.data ?? []).filter((method) => method.authorized);
  const language = useLanguage();
  // Scholarships are for nothing else; credit may wait to be handed over, so the clerk asks first.
  const [aid, setAid] = useState<AidChosen>({ useScholarships: true, useCredit: false });
  const due = afterAid(cart, aid);
  const { full, plans } = due.choices;
  const [planKey, setPlanKey] = useState('');
  const plan = plans.find((one) => one.optionIds.join() === planKey) ?? plans[0] ?? null;
  const nothing = due.dueCents === 0;
  const choices: { value: Pay; label: string; offered: boolean }[] = [
    { value: 'offline', label: t('purchase.pay.offline'), offered: full.offered && may('payments.take') && !nothing },
    { value: 'full', label: nothing ? t('purchase.pay.nothing') : t('purchase.pay.full'), offered: full.offered && (nothing || (may('payments.take') && authorized.length > 0)) },
    { value: 'plan', label: t('purchase.pay.plan'), offered: plan !== null && may('payments.take') },
    { value: 'later', label: t('purchase.pay.later'), offered: !nothing },
  ];
  const offered = choices.filter((choice) => choice.offered);
  const [wanted, setWanted] = useState<Pay | null>(null);
  const pay = offered.find((choice) => choice.value === wanted)?.value ?? offered[0]?.value ?? 'later';
  const [tender, setTender] = useState<Tender>('cash');
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const received = typed === undefined ? due.dueCents : typed;
  const [methodId, setMethodId] = useState('');
  const [memo, setMemo] = useState('');
  const { busy, problem, waiting, start, goOn } = usePaying(buyer, cart.id ?? '', onOrdered);
  const method = authorized.find((one) => one.id === methodId) ?? authorized[0];
  const byMethod = (pay === 'full' && !nothing) || (pay === 'plan' && methodId !== 'counter' && method !== undefined);
  const dueNow = pay === 'plan' ? (plan?.todayCents ?? 0) : pay === 'offline' ? (received ?? 0) : pay === 'full' ? due.dueCents : 0;

  function submit() {
    const atCounter = pay === 'offline' || (pay === 'plan' && !byMethod);
    void start({
      cartId: cart.id ?? '',
      pay,
      expectedTotalCents: cart.totalCents,
      useScholarships: due.useScholarships,
      useCredit: due.useCredit,
      ...(pay === 'plan' || pay === 'full' ? { expectedTodayCents: dueNow } : {}),
      ...(pay === 'plan' && plan !== null ? { planOptionIds: plan.optionIds } : {}),
      ...(byMethod && method !== undefined ? { paymentMethodId: method.id } : {}),
      ...(atCounter ? { tender } : {}),
      ...(pay === 'offline' && received !== null && received !== due.dueCents ? { amountReceivedCents: received } : {}),
      ...(atCounter && memo.trim() !== '' ? { memo: memo.trim() } : {}),
    });
  }

  return (
    <Form problem={problem} label={t('purchase.payment')} onSubmit={submit}>
      <Group justify="space-between">
        <Title order={2}>{t('purchase.payment')}</Title>
        <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack} disabled={busy}>
          {t('purchase.back')}
        </Button>
      </Group>
      {full.refusedBecause !== null && <Notice tone="info">{t('purchase.pay.nothingBeforeFirst')}</Notice>}
      {cart.missingForms.length > 0 && <Notice tone="warning" title={t('purchase.forms.title', { count: cart.missingForms.length })}>{t('purchase.forms.who', { names: [...new Set(cart.missingForms.map((form) => form.firstName))].join(', ') })}</Notice>}
      <Aid cart={cart} chosen={aid} onChoose={(part) => setAid({ ...aid, ...part })} />
      <Radio.Group label={t('purchase.pay.how')} value={pay} onChange={(value) => setWanted(value as Pay)}>
        <Stack gap="xs" mt="xs">
          {offered.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </Stack>
      </Radio.Group>
      {pay === 'plan' && plans.length > 1 && (
        <SelectField name="planOptionIds" label={t('purchase.pay.whichPlan')} value={plan?.optionIds.join() ?? ''} onChange={setPlanKey} choices={plans.map((one) => ({ value: one.optionIds.join(), label: language === 'fr' ? one.labelFr : one.labelEn }))} />
      )}
      {pay === 'plan' && plan !== null && (
        <ul className="admin-facts">
          <li>{t('purchase.pay.today')} <Amount value={plan.todayCents} strong /></li>
          {plan.instalments.map((part) => (
            <li key={part.dueOn}><DateText at={part.dueOn} year="always" /> · <Amount value={part.amountCents} /></li>
          ))}
        </ul>
      )}
      {(pay === 'plan' || (pay === 'full' && !nothing)) && (
        <SelectField
          name="paymentMethodId"
          label={t('purchase.pay.method')}
          help={authorized.length === 0 ? t('purchase.pay.noMethod') : undefined}
          value={byMethod ? (method?.id ?? '') : 'counter'}
          onChange={setMethodId}
          choices={[...authorized.map((one) => ({ value: one.id, label: methodText(one) })), ...(pay === 'plan' ? [{ value: 'counter', label: t('purchase.pay.atCounter') }] : [])]}
        />
      )}
      {(pay === 'offline' || (pay === 'plan' && !byMethod)) && (
        <>
          <SegmentedControl aria-label={t('purchase.pay.tender')} value={tender} onChange={(value) => setTender(value as Tender)} data={tenders.map((value) => ({ value, label: t(`purchase.tenders.${value}`) }))} />
          {pay === 'offline' && <MoneyInput name="amountReceivedCents" label={t('purchase.pay.received')} help={t('purchase.pay.receivedHelp', { amount: money(due.dueCents) })} value={received} onChange={setTyped} />}
          <TextField name="memo" required={false} label={t(tender === 'cheque' ? 'purchase.pay.chequeNumber' : 'purchase.pay.memo')} value={memo} onChange={setMemo} maxLength={500} />
        </>
      )}
      <Notice tone="info">
        {pay === 'later' && (due.dueCents < cart.totalCents ? t('purchase.pay.whatLaterAfterAid', { amount: money(cart.totalCents), rest: money(due.dueCents), name: ownerName }) : t('purchase.pay.whatLater', { amount: money(due.dueCents), name: ownerName }))}
        {pay === 'offline' && (dueNow < due.dueCents ? t('purchase.pay.whatPart', { amount: money(dueNow), rest: money(due.dueCents - dueNow) }) : dueNow > due.dueCents ? t('purchase.pay.whatMore', { amount: money(dueNow), rest: money(dueNow - due.dueCents) }) : t('purchase.pay.whatAll', { amount: money(dueNow) }))}
        {pay === 'full' && (nothing ? t('purchase.pay.whatNothing') : t('purchase.pay.whatCharged', { amount: money(dueNow), method: method === undefined ? '' : methodText(method) }))}
        {pay === 'plan' && t('purchase.pay.whatPlan', { amount: money(dueNow), count: plan?.instalments.length ?? 0 })}
        <p>{typeof cart.contact.details?.email === 'string' ? t('purchase.pay.emailGoes', { name: ownerName }) : t('purchase.pay.noEmail')}</p>
      </Notice>
      {waiting !== null && (
        <Notice tone="held" title={t(waiting.state === 'needs-client' ? 'purchase.wait.client' : 'purchase.wait.bank')}>
          <Button size="compact-sm" variant="default" onClick={() => void goOn()}>
            {t('purchase.wait.ask')}
          </Button>
        </Notice>
      )}
      <Group justify="flex-end">
        <Button type="submit" size="md" loading={busy} disabled={offered.length === 0 || waiting !== null || (pay === 'offline' && (received === null || received === 0)) || (pay === 'full' && !nothing && method === undefined)}>
          {pay === 'later' ? t('purchase.order.later', { amount: money(due.dueCents) }) : nothing ? t('purchase.order.nothing') : t('purchase.order.pay', { amount: money(dueNow) })}
        </Button>
      </Group>
    </Form>
  );
}
