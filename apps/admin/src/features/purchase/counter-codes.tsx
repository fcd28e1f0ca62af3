import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { Amount, Form, StatusBadge, TextField, useSubmission } from '@preau/ui';
import { IconTag, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useText } from '../../lib/text';
import { addCode, refreshPurchase, removeCode, type Buyer, type Cart } from './purchase.queries';

type Change = { add: string } | { remove: string };

/** The codes a client brings: one is typed, those in the cart say what they give, or why nothing. */
export function CounterCodes({ buyer, codes }: { buyer: Buyer; codes: Cart['codes'] }) {
  const t = useText();
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const send = useCallback(
    async (change: Change) => {
      if ('add' in change) await addCode(buyer, change.add);
      else await removeCode(buyer, change.remove);
      await refreshPurchase(queries, buyer);
      setTyped('');
      setOpened(false);
    },
    [buyer, queries],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Stack gap="xs">
      {codes.map((code) => (
        <Group key={code.promotionId} justify="space-between" wrap="nowrap">
          <span>
            <strong>{code.code}</strong>{' '}
            {code.state === 'applied' ? <span className="admin-discount">−<Amount value={code.savedCents} /></span> : <StatusBadge tone="warning">{t(`purchase.codes.states.${code.state}`)}</StatusBadge>}
          </span>
          <ActionIcon variant="subtle" color="gray" aria-label={t('purchase.codes.remove', { code: code.code })} onClick={() => void submit({ remove: code.promotionId })}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {opened ? (
        <Form problem={problem} label={t('purchase.codes.label')} onSubmit={() => void submit({ add: typed })}>
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <TextField name="code" label={t('purchase.codes.label')} value={typed} onChange={setTyped} maxLength={60} autoComplete="off" />
            <Button type="submit" loading={busy} disabled={typed.trim() === ''}>
              {t('purchase.codes.apply')}
            </Button>
          </Group>
        </Form>
      ) : (
        <Button variant="subtle" size="compact-md" style={{ alignSelf: 'start' }} leftSection={<IconTag size={18} aria-hidden />} onClick={() => setOpened(true)}>
          {t('purchase.codes.open')}
        </Button>
      )}
    </Stack>
  );
}
