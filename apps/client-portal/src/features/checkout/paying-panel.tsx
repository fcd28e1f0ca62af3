import { Button, Card, Group, Loader, Stack, Title } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { ProblemAlert } from '@preau/ui';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../../lib/text';
import { continueCheckOut, lookAtCheckOut } from './checkout-requests';
import { checkoutQueries, type CheckOutProgress } from './checkout.queries';

interface PayingPanelProps {
  organizationId: string;
  cartId: string;
  /** What the last request said, when there was one; else it is asked for. */
  known: CheckOutProgress | null;
  onSettled: (progress: CheckOutProgress) => void;
}

const askEveryMs = 2_000;
/** After this many asks the person is told that they may leave; the worker goes on without the page. */
const patientAsks = 45;
/** The bank itself is asked again now and then, not only our own books. */
const bankEvery = 8;

/** While the bank thinks: asks until it has answered. The page may be left; nothing is bought twice. */
export function PayingPanel({ organizationId, cartId, known, onSettled }: PayingPanelProps) {
  const t = useText();
  const [asks, setAsks] = useState(0);
  const [action, setAction] = useState(known?.actionUrl ?? null);
  const progress = useQuery({
    queryKey: [...checkoutQueries.all(), 'progress', cartId, asks],
    queryFn: () => (asks === 0 && known !== null ? known : asks % bankEvery === 0 ? continueCheckOut(organizationId, cartId) : lookAtCheckOut(organizationId, cartId)),
    gcTime: 0,
    staleTime: Infinity,
    retry: 3,
  });
  const { data } = progress;
  useEffect(() => {
    if (data === undefined) return;
    if (data.state === 'needs-client') setAction(data.actionUrl);
    if (data.state !== 'paying' && data.state !== 'needs-client') return onSettled(data);
    const timer = setTimeout(() => setAsks((before) => before + 1), askEveryMs);
    return () => clearTimeout(timer);
  }, [data, onSettled]);

  return (
    <Card padding="xl" className="checkout-paying">
      <Stack gap="md" align="center" role="status">
        {action === null && <Loader aria-hidden />}
        <Title order={2}>{action === null ? t('checkout.paying.title') : t('checkout.paying.proveTitle')}</Title>
        <p>{action === null ? t('checkout.paying.help') : t('checkout.paying.proveHelp')}</p>
        {asks > patientAsks && <p className="preau-quiet">{t('checkout.paying.long')}</p>}
      </Stack>
      {action !== null && (
        <Group justify="center" mt="md">
          <Button component="a" href={action} target="_blank" rel="opener" leftSection={<IconExternalLink size={18} aria-hidden />}>
            {t('checkout.paying.open')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setAction(null);
              // The next ask is one to the bank.
              setAsks((before) => (Math.floor(before / bankEvery) + 1) * bankEvery);
            }}
          >
            {t('checkout.paying.proved')}
          </Button>
        </Group>
      )}
      {progress.isError && <ProblemAlert problem={problemOf(progress.error)} onRetry={() => void progress.refetch()} />}
    </Card>
  );
}
