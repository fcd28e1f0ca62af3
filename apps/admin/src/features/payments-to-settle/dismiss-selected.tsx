import { Button, Group, Modal } from '@mantine/core';
import { Form, LongTextField, useSubmission, useUiText } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { dismissActions, refreshPlanned, type PaymentToSettle } from '../../lib/planned-payments/planned-payments.queries';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';

/** Leaves some as they are, with the reason; they come back when it happens again. */
export function DismissSelected({ chosen, compact = false, onDone }: { chosen: readonly PaymentToSettle[]; compact?: boolean; onDone: () => void }) {
  const t = useText();
  const ui = useUiText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const send = useCallback(
    async (why: string) => {
      await dismissActions(organizationId, chosen.map((one) => one.key), why);
      setOpened(false);
      setReason('');
      tellDone(t('settle.dismissed', { count: chosen.length }));
      onDone();
      await refreshPlanned(queries, organizationId);
    },
    [organizationId, chosen, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const [first] = chosen;
  return (
    <>
      <Button size={compact ? 'compact-sm' : 'sm'} variant="default" disabled={chosen.length === 0} aria-label={compact && first !== undefined ? t('settle.dismissOne', { client: first.clientName }) : undefined} onClick={() => setOpened(true)}>
        {t('settle.dismiss')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('settle.dismissTitle', { count: chosen.length })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <Form problem={problem} onSubmit={() => void submit(reason.trim())} label={t('settle.dismiss')}>
          <p>{t('settle.dismissWhat')}</p>
          <LongTextField name="reason" label={t('billing.reason')} value={reason} onChange={setReason} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
              {t('settle.dismiss')}
            </Button>
          </Group>
        </Form>
      </Modal>
    </>
  );
}
