import { Button, Group } from '@mantine/core';
import { EmptyState, keepDocument, useMoneyText } from '@preau/ui';
import { IconCircleCheck, IconFileDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { invoicePdf, type CheckOut } from './purchase.queries';

/** The purchase is made: its number, its invoice, and what to do next. */
export function Confirmation({ order, accountId, onAgain }: { order: CheckOut; accountId: string; onAgain: () => void }) {
  const t = useText();
  const to = useWorkPaths();
  const money = useMoneyText();
  const { organizationId } = useOrganization();
  const [busy, setBusy] = useState(false);
  const { invoiceId, invoiceNumber } = order;
  async function keep() {
    if (invoiceId === null) return;
    setBusy(true);
    try {
      keepDocument(await invoicePdf(organizationId, invoiceId), `${invoiceNumber ?? ''}.pdf`);
    } finally {
      setBusy(false);
    }
  }
  return (
    <div role="status">
      <EmptyState
        icon={IconCircleCheck}
        title={t('purchase.done.title', { number: order.orderNumber ?? 0 })}
        action={
          <Group mt="sm">
            {invoiceId !== null && (
              <Button variant="default" loading={busy} leftSection={<IconFileDownload size={18} aria-hidden />} onClick={() => void keep()}>
                {t('purchase.done.pdf')}
              </Button>
            )}
            <Button variant="default" onClick={onAgain}>
              {t('purchase.done.again')}
            </Button>
            <Button renderRoot={(props) => <Link to={to.client(accountId)} search={{ tab: 'billing', invoice: invoiceId ?? undefined }} {...props} />}>{t('purchase.done.account')}</Button>
          </Group>
        }
      >
        {t('purchase.done.what', { invoice: invoiceNumber ?? 0, total: money(order.totalCents ?? 0) })}
      </EmptyState>
    </div>
  );
}
