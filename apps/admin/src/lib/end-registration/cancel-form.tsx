import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { alertWithRetry, Async, Form, ListSkeleton, MoneyInput, Notice, SelectField, TextField, useMoneyText, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useMay, useOrganization } from '../organization';
import { tellDone } from '../tell';
import { useText } from '../text';
import { useIntention } from '../use-intention';
import { Consequences } from './consequences';
import { endRegistration, endRegistrationQueries, refreshEverything, type Asked, type Because, type Preview } from './end-registration.queries';

interface CancelFormProps {
  claimId: string;
  /** A family's notice keeps its date. */
  fixedNoticeAt?: string;
  onDone: () => void;
  /** Does it otherwise than by itself: the answer to a request. */
  send?: (asked: Asked, preview: Preview) => Promise<void>;
  submitLabel?: string;
  children?: React.ReactNode;
}

function isoOf(local: string): string {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

/** Staff end a registration: since when, why, where the money goes, what that means; or an amount set by hand. */
export function CancelForm({ claimId, fixedNoticeAt, onDone, send, submitLabel, children }: CancelFormProps) {
  const t = useText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const [asked, setAsked] = useState<Omit<Asked, 'override' | 'noticeAt'>>({ refundTo: 'same-method', because: 'client' });
  const [notice, setNotice] = useState('');
  const [byHand, setByHand] = useState(false);
  const [creditCents, setCreditCents] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const whole: Asked = { ...asked, noticeAt: fixedNoticeAt ?? isoOf(notice), override: byHand && creditCents !== null && reason.trim() !== '' ? { creditCents, reason: reason.trim() } : null };
  const [settled] = useDebouncedValue(whole, 250);
  const reading = useQuery(endRegistrationQueries.preview({ organizationId, claimId }, settled));
  const waiting = JSON.stringify(settled) !== JSON.stringify(whole) || (byHand && whole.override === null);
  return (
    <Stack gap="md">
      {fixedNoticeAt === undefined && <TextInput type="datetime-local" label={t('cancellations.noticeAt')} description={t('cancellations.noticeAtHelp')} value={notice} onChange={(event) => setNotice(event.currentTarget.value)} />}
      <SelectField
        name="because" label={t('cancellations.because')} value={asked.because} onChange={(value) => setAsked({ ...asked, because: value as Because })}
        choices={(['client', 'death-or-medical'] as const).map((value) => ({ value, label: t(`cancellations.actors.${value}`) }))}
      />
      <Radio.Group label={t('cancellations.refundTo')} value={asked.refundTo} onChange={(value) => setAsked({ ...asked, refundTo: value === 'account' ? 'account' : 'same-method' })}>
        <Group gap="md" mt="xs">
          <Radio value="same-method" label={t('cancellations.toSameMethod')} />
          <Radio value="account" label={t('cancellations.toAccount')} />
        </Group>
      </Radio.Group>
      {may('policies.override') && <Checkbox label={t('cancellations.byHand')} description={t('cancellations.byHandHelp')} checked={byHand} onChange={(event) => setByHand(event.currentTarget.checked)} />}
      {byHand && (
        <Group align="flex-start" grow>
          <MoneyInput name="creditCents" label={t('cancellations.creditByHand')} value={creditCents} onChange={setCreditCents} />
          <TextField name="reason" label={t('cancellations.reason')} value={reason} onChange={setReason} maxLength={500} />
        </Group>
      )}
      <Async
        reading={reading}
        loading={<ListSkeleton rows={4} height={28} />}
        empty="never"
        error={alertWithRetry}
        ready={(preview) => <Confirm claimId={claimId} asked={whole} preview={preview} waiting={waiting} onDone={onDone} send={send} submitLabel={submitLabel}>{children}</Confirm>}
      />
    </Stack>
  );
}

function Confirm({ claimId, asked, preview, waiting, onDone, send, submitLabel, children }: Omit<CancelFormProps, 'fixedNoticeAt'> & { asked: Asked; preview: Preview; waiting: boolean }) {
  const t = useText();
  const may = useMay();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const undecided = preview.rule === 'no-policy' && asked.override === null;
  const doIt = useCallback(
    async (input: { asked: Asked; preview: Preview }) => {
      try {
        if (send === undefined) await endRegistration({ organizationId, claimId }, input.asked, input.preview.hash, intention.keyFor([claimId, input.asked, input.preview.hash]));
        else await send(input.asked, input.preview);
      } catch (cause) {
        await queries.invalidateQueries({ queryKey: endRegistrationQueries.all(organizationId) });
        throw cause;
      }
      intention.done();
      await refreshEverything(queries);
      tellDone(t('cancellations.done'));
      onDone();
    },
    [send, organizationId, claimId, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(doIt);
  return (
    <Form problem={problem} onSubmit={() => void submit({ asked, preview })}>
      <Consequences preview={preview} />
      {undecided && <Notice tone="warning">{t(may('policies.override') ? 'cancellations.setByHand' : 'cancellations.nobodyMay')}</Notice>}
      {preview.state !== 'live' && <Notice tone="info">{t(preview.state === 'over' ? 'cancellations.over' : 'cancellations.ended')}</Notice>}
      {children}
      <p className="preau-quiet">{t('cancellations.noUndo')}</p>
      <Group justify="flex-end">
        <Button type="submit" className="preau-danger-button" loading={busy} disabled={waiting || preview.state !== 'live' || (undecided && !may('policies.override'))}>
          {submitLabel ?? t('cancellations.submit', { amount: money(preview.creditedCents) })}
        </Button>
      </Group>
    </Form>
  );
}
