import { Button, Group, Modal } from '@mantine/core';
import { useUiText } from '@preau/ui';
import { IconArrowsExchange, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../organization';
import { useText } from '../text';

const CancelForm = lazy(async () => ({ default: (await import('./cancel-form')).CancelForm }));
const ReplaceForm = lazy(async () => ({ default: (await import('./replace-form')).ReplaceForm }));

/** What staff do with a registration that is in force: end it, or put another in its place. */
export function RegistrationActions({ claimId, name, person }: { claimId: string; name: string; person: string }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const [doing, setDoing] = useState<'cancel' | 'replace' | null>(null);
  if (!may('clients.billing')) return null;
  const close = () => setDoing(null);
  const holes = { name, person };
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      <Button size="compact-sm" variant="default" leftSection={<IconArrowsExchange size={15} aria-hidden />} aria-label={t('cancellations.replaceOne', holes)} onClick={() => setDoing('replace')}>
        {t('cancellations.replace.open')}
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconX size={15} aria-hidden />} aria-label={t('cancellations.cancelOne', holes)} onClick={() => setDoing('cancel')}>
        {t('cancellations.cancel')}
      </Button>
      <Modal opened={doing !== null} onClose={close} size="lg" title={t(doing === 'replace' ? 'cancellations.replaceOne' : 'cancellations.cancelOne', holes)} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <Suspense fallback={null}>
          {doing === 'cancel' && <CancelForm claimId={claimId} onDone={close} />}
          {doing === 'replace' && <ReplaceForm claimId={claimId} onDone={close} />}
        </Suspense>
      </Modal>
    </Group>
  );
}
