import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { alertWithRetry, Amount, Async, DateText, DownloadButton, EmptyState, ListSkeleton, Notice, PageHeader } from '@preau/ui';
import { IconCalendar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { useSession } from '../../lib/use-session';
import { invoicePdf } from './checkout-requests';
import { checkoutQueries, type Invoice } from './checkout.queries';
import './checkout.css';

interface OrderPageProps {
  slug: string;
  organizationId: string;
  orderId: string;
}

/** It is done: what was bought, what was paid, what will be charged and when. */
export function OrderPage({ slug, organizationId, orderId }: OrderPageProps): ReactNode {
  const t = useText();
  const orders = useQuery(checkoutQueries.orders(organizationId));
  return (
    <Async
      reading={orders}
      loading={<ListSkeleton rows={3} height={90} />}
      empty={{ when: ({ rows }) => !rows.some((order) => order.id === orderId), show: <EmptyState title={t('checkout.order.unknown')} action={<Button renderRoot={(props) => <Link to={paths.stores} {...props} />}>{t('cart.empty.action')}</Button>} /> }}
      error={alertWithRetry}
      ready={({ rows }) => {
        const order = rows.find((one) => one.id === orderId);
        return order === undefined ? null : <Placed slug={slug} number={order.number} invoiceId={order.invoiceId} />;
      }}
    />
  );
}

function Placed({ slug, number, invoiceId }: { slug: string; number: number; invoiceId: string }) {
  const t = useText();
  const session = useSession();
  const invoice = useQuery(checkoutQueries.invoice(invoiceId));
  return (
    <div className="order-page">
      <PageHeader title={t('checkout.order.title')}>{t('checkout.order.number', { number })}</PageHeader>
      <Notice tone="success" title={t('checkout.order.done')}>
        {session.status === 'signed-in' && <p>{t('checkout.order.mailed', { email: session.user.email })}</p>}
      </Notice>
      <Async reading={invoice} loading={<ListSkeleton rows={2} height={120} />} empty="never" error={alertWithRetry} ready={(found) => <Document invoice={found} />} />
      <Group gap="sm">
        <Button variant="default" leftSection={<IconCalendar size={18} aria-hidden />} renderRoot={(props) => <Link to={paths.calendar} {...props} />}>
          {t('checkout.order.calendar')}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to={paths.store} params={{ slug }} {...props} />}>
          {t('cart.who.keepShopping')}
        </Button>
      </Group>
    </div>
  );
}

function Document({ invoice }: { invoice: Invoice }) {
  const t = useText();
  const say = useBilingual();
  const planned = invoice.plannedPayments.filter((payment) => payment.status === 'planned' || payment.status === 'processing');
  const helps = invoice.settlements.filter(({ kind }) => kind === 'scholarship');
  const paidCents = invoice.settlements.reduce((sum, settlement) => sum + (settlement.kind === 'scholarship' ? 0 : settlement.amountCents), 0);
  return (
    <Card padding="lg">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{t('checkout.order.invoice', { number: invoice.number })}</Title>
          <DownloadButton size="compact-md" fetch={() => invoicePdf(invoice.id)} fileName={`${t('checkout.order.fileName', { number: invoice.number })}.pdf`}>
            {t('checkout.order.pdf')}
          </DownloadButton>
        </Group>
        <ul className="checkout-lines">
          {invoice.lines.map((line) => (
            <li key={line.id}>
              <span>
                {say(line.labelFr, line.labelEn)}
                {line.personName !== '' && <span className="preau-quiet"> · {line.personName}</span>}
              </span>
              <Amount value={line.amountCents} />
            </li>
          ))}
        </ul>
        <dl className="checkout-plan">
          {invoice.gstCents !== 0 && <Row label={t('cart.gst')} value={invoice.gstCents} />}
          {invoice.qstCents !== 0 && <Row label={t('cart.qst')} value={invoice.qstCents} />}
          <Row label={t('cart.total')} value={invoice.totalCents} strong />
          {helps.map((help) => (
            <Row key={`${help.nameFr ?? ''}.${help.amountCents}`} label={t('checkout.aid.used', { name: say(help.nameFr ?? '', help.nameEn ?? '') })} value={help.amountCents} />
          ))}
          {paidCents > 0 && <Row label={t('checkout.order.paid')} value={paidCents} />}
        </dl>
        {planned.length > 0 && (
          <section>
            <Title order={3} mb="xs">
              {t('checkout.order.planned', { count: planned.length })}
            </Title>
            <dl className="checkout-plan">
              {planned.map((payment) => (
                <div key={payment.id}>
                  <dt>
                    <DateText at={payment.dueOn} year="always" />
                    {payment.method !== null && <span className="preau-quiet"> · •• {payment.method.last4}</span>}
                  </dt>
                  <dd>
                    <Amount value={payment.amountCents} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </Stack>
    </Card>
  );
}

function Row({ label, value, strong = false }: { label: string; value: number; strong?: boolean }) {
  return (
    <div>
      <dt>{strong ? <strong>{label}</strong> : label}</dt>
      <dd>
        <Amount value={value} strong={strong} />
      </dd>
    </div>
  );
}
