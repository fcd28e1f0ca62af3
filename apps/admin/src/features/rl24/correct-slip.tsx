import { Button, Group, Modal } from '@mantine/core';
import { ConfirmAction, Form, LongTextField, Notice, SelectField, useMoneyText, useSubmission, useUiText } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { correctSlip, duplicateSlip, refreshRl24, type ListedSlip, type SlipDetail } from './rl24.queries';

/** Amends a slip from the books, or cancels it; both say why, and what will stand afterwards. */
export function CorrectSlip({ how, detail: { slip, ledger } }: { how: 'amend' | 'cancel'; detail: SlipDetail }) {
  const t = useText();
  const ui = useUiText();
  const money = useMoneyText();
  const [opened, setOpened] = useState(false);
  const told = { number: slip.number ?? '', before: money(slip.qualifyingCents), after: money(ledger?.qualifyingCents ?? 0) };
  return (
    <>
      <Button variant={how === 'amend' ? 'filled' : 'default'} onClick={() => setOpened(true)}>
        {t(`rl24.${how}.open`)}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t(`rl24.${how}.title`, told)} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <CorrectForm how={how} slip={slip} what={t(`rl24.${how}.what`, told)} />
      </Modal>
    </>
  );
}

function CorrectForm({ how, slip, what }: { how: 'amend' | 'cancel'; slip: ListedSlip; what: string }) {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [reason, setReason] = useState('');
  const send = useCallback(
    async (why: string) => {
      const slipId = await correctSlip(how, { organizationId, slipId: slip.id }, why, intention.keyFor({ how, why }));
      intention.done();
      await refreshRl24(queries, organizationId);
      tellDone(t(`rl24.${how}.done`));
      void navigate({ to: to.rl24Slip(slipId) });
    },
    [how, organizationId, slip.id, intention, queries, t, navigate, to],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit(reason.trim())}>
      <Notice tone="info">{what}</Notice>
      <LongTextField name="reason" label={t('rl24.slip.reason')} value={reason} onChange={setReason} />
      <Group justify="flex-end">
        <Button type="submit" className={how === 'cancel' ? 'preau-danger-button' : ''} loading={busy} disabled={reason.trim() === ''}>
          {t(`rl24.${how}.open`)}
        </Button>
      </Group>
    </Form>
  );
}

/** The same slip once more, for a recipient who moved or lost it. */
export function DuplicateSlip({ slip }: { slip: ListedSlip }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [reason, setReason] = useState<'address' | 'lost'>('address');
  return (
    <ConfirmAction
      tone="plain"
      trigger={(open) => (
        <Button variant="default" onClick={open}>
          {t('rl24.duplicate.open')}
        </Button>
      )}
      title={t('rl24.duplicate.title')}
      confirmLabel={t('rl24.duplicate.open')}
      undo={t('rl24.duplicate.undo')}
      onConfirm={async () => {
        await duplicateSlip({ organizationId, slipId: slip.id }, reason, intention.keyFor(reason));
        intention.done();
        await refreshRl24(queries, organizationId);
        tellDone(t('rl24.duplicate.done'));
      }}
    >
      <p>{t('rl24.duplicate.what')}</p>
      <SelectField name="reason" label={t('rl24.slip.reason')} value={reason} onChange={(value) => setReason(value === 'lost' ? 'lost' : 'address')} choices={(['address', 'lost'] as const).map((value) => ({ value, label: t(`rl24.duplicate.${value}`) }))} />
    </ConfirmAction>
  );
}
