import { Button, Group } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { CheckboxField, Form, Notice, TextField } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { documentsQueries, saveRecipient, type Recipient } from '../../lib/family/documents.queries';
import { withFieldErrors } from '../../lib/findings';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';

interface RecipientFormProps {
  recipient: Recipient;
  organizationId: string;
  organizationName: string;
  onDone: () => void;
}

/** What a slip needs of somebody. The number is typed anew or left as it is: what was typed is never shown again, and never kept in the browser. */
export function RecipientForm({ recipient, organizationId, organizationName, onDone }: RecipientFormProps) {
  const t = useText();
  const queries = useQueryClient();
  const { street, city, province, postalCode, sinRefused, consentAt, sinLast3 } = recipient;
  const [values, setValues] = useState({ street, city, province, postalCode, sin: '', sinRefused, consents: consentAt !== null });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const consentText = t('documents.consentText', { organization: organizationName });

  async function save() {
    const { sin, sinRefused: refused, consents, ...address } = values;
    const consent = consents === (consentAt !== null) ? {} : { consentText: consents ? consentText : null };
    setBusy(true);
    try {
      await saveRecipient(organizationId, { key: recipient.key, ...address, ...(sin.trim() === '' ? { sinRefused: refused } : { sin }), ...consent });
      await queries.invalidateQueries({ queryKey: documentsQueries.all() });
      tellDone(t('documents.saved'));
      onDone();
    } catch (cause) {
      const refusal = problemOf(cause);
      setProblem(refusal.code === 'household.sin-invalid' ? { ...refusal, errors: [{ pointer: '/sin', code: 'sin', message: t('documents.sinInvalid') }] } : withFieldErrors(refusal, () => t('documents.fieldInvalid')));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form problem={problem} onSubmit={() => void save()} label={t('documents.editOne', { name: `${recipient.firstName} ${recipient.lastName}` })}>
      <Notice tone="info" title={t('documents.sinWhy')}>{t('documents.sinKept')}</Notice>
      <TextField name="sin" label={t(sinLast3 === null ? 'documents.sinLong' : 'documents.sinOther')} help={sinLast3 === null ? t('documents.sinHelp') : t('documents.sinKeep', { last3: sinLast3 })} required={false} inputMode="numeric" autoComplete="off" maxLength={11} disabled={values.sinRefused} value={values.sin} onChange={(sin) => set({ sin })} />
      <CheckboxField name="sinRefused" label={t('documents.sinRefused')} help={t('documents.sinRefusedHelp')} value={values.sinRefused} onChange={(refused) => set({ sinRefused: refused, sin: '' })} />
      <TextField name="street" label={t('documents.street')} autoComplete="street-address" maxLength={200} value={values.street} onChange={(value) => set({ street: value })} />
      <Group grow align="flex-start">
        <TextField name="city" label={t('documents.city')} autoComplete="address-level2" maxLength={200} value={values.city} onChange={(value) => set({ city: value })} />
        <TextField name="postalCode" label={t('documents.postalCode')} autoComplete="postal-code" maxLength={20} value={values.postalCode} onChange={(value) => set({ postalCode: value })} />
      </Group>
      {recipient.isOwner ? <CheckboxField name="consentText" label={consentText} value={values.consents} onChange={(consents) => set({ consents })} /> : <p className="preau-quiet">{t('documents.consentOfOther')}</p>}
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          {t('documents.save')}
        </Button>
        <Button variant="subtle" disabled={busy} onClick={onDone}>
          {t('members.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
