import { Button, Menu, Modal } from '@mantine/core';
import { useMoneyText, useUiText } from '@preau/ui';
import { IconCash, IconCashBanknoteOff, IconChevronDown, IconPigMoney } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import type { Billing } from './billing.queries';
import { RecordRefundForm } from './record-refund-form';
import { SpendCreditForm } from './spend-credit-form';
import { TakePaymentForm } from './take-payment-form';

type Operation = 'payment' | 'credit' | 'refund';

/** What can be done about a client's money; each says the amount it can reach. */
export function Operations({ accountId, billing }: { accountId: string; billing: Billing | undefined }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const money = useMoneyText();
  const { organizationId } = useOrganization();
  const [operation, setOperation] = useState<Operation | null>(null);
  const balance = billing?.balances.find((one) => one.organizationId === organizationId);
  const owed = balance?.receivableCents ?? 0;
  const credit = balance?.creditCents ?? 0;
  const refundable = balance?.refundableCents ?? 0;
  const close = () => setOperation(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />} disabled={!may('payments.take') && !may('payments.refund')}>
            {t('billing.operations')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCash size={18} aria-hidden />} disabled={!may('payments.take')} onClick={() => setOperation('payment')}>
            {owed > 0 ? t('billing.take.openOwed', { amount: money(owed) }) : t('billing.take.openDeposit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPigMoney size={18} aria-hidden />} disabled={!may('payments.take') || credit === 0 || owed === 0} onClick={() => setOperation('credit')}>
            {t('billing.spend.open', { amount: money(Math.min(credit, owed)) })}
          </Menu.Item>
          <Menu.Item leftSection={<IconCashBanknoteOff size={18} aria-hidden />} disabled={!may('payments.refund') || refundable === 0} onClick={() => setOperation('refund')}>
            {t('billing.refund.open', { amount: money(refundable) })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={operation === 'payment'} onClose={close} title={t('billing.take.title')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <TakePaymentForm accountId={accountId} owedCents={owed} onDone={close} />
      </Modal>
      <Modal opened={operation === 'credit'} onClose={close} title={t('billing.spend.title')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <SpendCreditForm accountId={accountId} mostCents={Math.min(credit, owed)} onDone={close} />
      </Modal>
      <Modal opened={operation === 'refund'} onClose={close} title={t('billing.refund.title')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <RecordRefundForm accountId={accountId} mostCents={refundable} stayingCents={credit - refundable} onDone={close} />
      </Modal>
    </>
  );
}
