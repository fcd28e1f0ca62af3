import { Button, Card, Group, Loader, Stack, Title } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { ProblemAlert } from '@preau/ui';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../text';

/** How far a charge is: `paying` while the bank thinks, `needs-client` when the family has to prove who it is at `actionUrl`. */
interface ChargeProgress {
  readonly state: string;
  readonly actionUrl?: string | null;
}
interface BankThinksProps<T extends ChargeProgress> {
  queryKey: QueryKey;
  /** What the last request said, when there was one; else it is asked for. */
  known: T | null;
  /** Asks our own books, or through them the bank. */
  ask: (whom: 'books' | 'bank') => Promise<T>;
  /** What is safe meanwhile, in a sentence. */
  help: string;
  onSettled: (progress: T) => void;
}

const askEveryMs = 2_000;
/** After this many asks the person is told that they may leave; the worker goes on without the page. */
const patientAsks = 45;
/** The bank itself is asked again now and then, not only our own books. */
const bankEvery = 8;

/** While the bank thinks: asks until it has answered. The page may be left; nothing is paid twice. */
export function BankThinks<T extends ChargeProgress>({ queryKey, known, ask, help, onSettled }: BankThinksProps<T>) {
  const t = useText();
  const [asks, setAsks] = useState(0);
  const [action, setAction] = useState(known?.actionUrl ?? null);
  const progress = useQuery({
    queryKey: [...queryKey, asks],
    queryFn: () => (asks === 0 && known !== null ? known : ask(asks % bankEvery === 0 ? 'bank' : 'books')),
    gcTime: 0,
    staleTime: Infinity,
    retry: 3,
  });
  const { data } = progress;
  useEffect(() => {
    if (data === undefined) return;
    if (data.state === 'needs-client') setAction(data.actionUrl ?? null);
    if (data.state !== 'paying' && data.state !== 'needs-client') return onSettled(data);
    const timer = setTimeout(() => setAsks((before) => before + 1), askEveryMs);
    return () => clearTimeout(timer);
  }, [data, onSettled]);

  return (
    <Card padding="xl" maw="40rem" mx="auto" ta="center">
      <Stack gap="md" align="center" role="status">
        {action === null && <Loader aria-hidden />}
        <Title order={2}>{t(action === null ? 'money.paying.title' : 'money.paying.proveTitle')}</Title>
        <p>{action === null ? help : t('money.paying.proveHelp')}</p>
        {asks > patientAsks && <p className="preau-quiet">{t('money.paying.long')}</p>}
      </Stack>
      {action !== null && (
        <Group justify="center" mt="md">
          <Button component="a" href={action} target="_blank" rel="opener" leftSection={<IconExternalLink size={18} aria-hidden />}>
            {t('money.paying.open')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setAction(null);
              // The next ask is one to the bank.
              setAsks((before) => (Math.floor(before / bankEvery) + 1) * bankEvery);
            }}
          >
            {t('money.paying.proved')}
          </Button>
        </Group>
      )}
      {progress.isError && <ProblemAlert problem={problemOf(progress.error)} onRetry={() => void progress.refetch()} />}
    </Card>
  );
}
