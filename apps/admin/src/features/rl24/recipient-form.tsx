import { Button, Group } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, CheckboxField, Form, ListSkeleton, Notice, ProblemAlert, TextField, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useFieldWords } from '../../lib/use-field-words';
import { refreshRl24, revealSin, rl24Queries, saveRecipient, type Recipient, type RecipientChange } from './rl24.queries';

interface OfAccount {
  accountId: string;
  recipientKey: string;
  onDone: () => void;
}

/** What a slip needs of a recipient, written at the counter. */
export function RecipientOfAccount({ accountId, recipientKey, onDone }: OfAccount) {
  const { organizationId } = useOrganization();
  const reading = useQuery(rl24Queries.recipients(organizationId, accountId));
  const recipient = reading.data?.find((one) => one.key === recipientKey);
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={3} height={40} />}
      empty="never"
      error={alertWithRetry}
      ready={() => recipient !== undefined && <RecipientForm key={recipient.version} accountId={accountId} recipient={recipient} onDone={onDone} />}
    />
  );
}

function RecipientForm({ accountId, recipient, onDone }: { accountId: string; recipient: Recipient; onDone: () => void }) {
  const t = useText();
  const may = useMay();
  const worded = useFieldWords();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const { street, city, province, postalCode, consentAt, sinRefused } = recipient;
  const [values, setValues] = useState({ street, city, province, postalCode, sin: '', sinRefused, consents: consentAt !== null });
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const send = useCallback(
    async (body: RecipientChange) => {
      await worded(() => saveRecipient(organizationId, accountId, body));
      await refreshRl24(queries, organizationId);
      tellDone(t('rl24.saved'));
      onDone();
    },
    [worded, organizationId, accountId, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  function save() {
    const { sin, consents, sinRefused: refused, ...address } = values;
    const consentText = consents === (consentAt !== null) ? {} : { consentText: consents ? t('rl24.consentOnFile') : null };
    void submit({ key: recipient.key, ...address, ...(sin.trim() === '' ? { sinRefused: refused } : { sin }), ...consentText });
  }
  return (
    <Form problem={problem} onSubmit={save}>
      {recipient.sinLast3 !== null && <p>{t('rl24.sinKept', { last3: recipient.sinLast3 })}</p>}
      {recipient.sinLast3 !== null && may('sin.read') && <Reveal accountId={accountId} recipientKey={recipient.key} />}
      <TextField name="sin" label={t('rl24.sin')} help={t('rl24.sinHelp')} required={false} inputMode="numeric" autoComplete="off" maxLength={11} value={values.sin} onChange={(sin) => set({ sin })} disabled={values.sinRefused} />
      <CheckboxField name="sinRefused" label={t('rl24.sinRefused')} help={t('rl24.sinRefusedHelp')} value={values.sinRefused} onChange={(refused) => set({ sinRefused: refused, sin: '' })} />
      <TextField name="street" label={t('rl24.street')} autoComplete="off" maxLength={200} value={values.street} onChange={(value) => set({ street: value })} />
      <Group grow align="flex-start">
        <TextField name="city" label={t('rl24.city')} autoComplete="off" maxLength={200} value={values.city} onChange={(value) => set({ city: value })} />
        <TextField name="postalCode" label={t('rl24.postalCode')} autoComplete="off" maxLength={20} value={values.postalCode} onChange={(value) => set({ postalCode: value })} />
      </Group>
      <CheckboxField name="consentText" label={t('rl24.consent')} help={t('rl24.consentHelp')} value={values.consents} onChange={(consents) => set({ consents })} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy}>
          {t('settings.save')}
        </Button>
      </Group>
    </Form>
  );
}

/** Shows a number for as long as the form is open; the journal says who read it, and why. */
function Reveal({ accountId, recipientKey }: { accountId: string; recipientKey: string }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function reveal() {
    try {
      setShown(await revealSin(organizationId, accountId, { key: recipientKey, reason: reason.trim() }));
      setProblem(null);
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  }
  if (shown !== null) return <Notice tone="info" title={`${shown.slice(0, 3)} ${shown.slice(3, 6)} ${shown.slice(6)}`}>{t('rl24.revealed')}</Notice>;
  return (
    <>
      {problem !== null && <ProblemAlert problem={problem} />}
      <TextField name="revealReason" label={t('rl24.revealReason')} help={t('rl24.revealHelp')} required={false} maxLength={500} value={reason} onChange={setReason} />
      <div>
        <Button variant="default" disabled={reason.trim() === ''} onClick={() => void reveal()}>
          {t('rl24.reveal')}
        </Button>
      </div>
    </>
  );
}
