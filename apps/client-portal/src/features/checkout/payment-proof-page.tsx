import { Button, Stack } from '@mantine/core';
import { AuthPage, Notice } from '@preau/ui';
import type { ReactNode } from 'react';
import { useText } from '../../lib/text';

/** The bank has answered; the purchase goes on in the window that it began in. */
export function PaymentProofPage(): ReactNode {
  const t = useText();
  return (
    <AuthPage name={t('shell.name')} title={t('checkout.proof.title')}>
      <Stack gap="lg">
        <Notice tone="info">
          <p>{t('checkout.proof.body')}</p>
        </Notice>
        <Button onClick={() => window.close()}>{t('checkout.proof.close')}</Button>
      </Stack>
    </AuthPage>
  );
}
