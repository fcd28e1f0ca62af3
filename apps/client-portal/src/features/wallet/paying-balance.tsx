import { Button, Card, Group, Loader, Stack, Title } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { ProblemAlert } from '@preau/ui';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../../lib/text';
import { continueBalance, lookAtBalance, payBalanceQueries, type BalanceProgress } from './pay-balance.queries';

const askEveryMs = 2_000;
/** The bank itself is asked again now and then, not only our own books. */
const bankEvery = 8;

interface PayingBalanceProps {
  organizationId: string;
  attemptId: string;
  /** What the last request said, when there was one. */
  known: BalanceProgress | null;
  onSettled: (progress: BalanceProgress) => void;
}

/** While the bank thinks: asks until it has answered. The page may be left; nothing is paid twice. */
export function PayingBalance({ organizationId, attemptId, known, onSettled }: PayingBalanceProps) {
  const t = useText();
  const [asks, setAsks] = useState(known === null ? bankEvery : 1);
  const [action, setAction] = useState(known?.actionUrl ?? null);
  const progress = useQuery({
    queryKey: [...payBalanceQueries.all(), 'progress', attemptId, asks],
    queryFn: () => (asks % bankEvery === 0 ? continueBalance(organizationId, attemptId) : lookAtBalance(organizationId, attemptId)),
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
    <Card padding="xl" maw="40rem">
      <Stack gap="md" align="center" role="status">
        {action === null && <Loader aria-hidden />}
        <Title order={2}>{t(action === null ? 'wallet.pay.paying' : 'wallet.pay.prove')}</Title>
        <p>{t(action === null ? 'wallet.pay.payingHelp' : 'wallet.pay.proveHelp')}</p>
      </Stack>
      {action !== null && (
        <Group justify="center" mt="md">
          <Button component="a" href={action} target="_blank" rel="opener" leftSection={<IconExternalLink size={18} aria-hidden />}>
            {t('wallet.pay.open')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setAction(null);
              // The next ask is one to the bank.
              setAsks((before) => (Math.floor(before / bankEvery) + 1) * bankEvery);
            }}
          >
            {t('wallet.pay.proved')}
          </Button>
        </Group>
      )}
      {progress.isError && <ProblemAlert problem={problemOf(progress.error)} onRetry={() => void progress.refetch()} />}
    </Card>
  );
}
