import { Button, Group } from '@mantine/core';
import { problemOf, type FieldProblem, type Problem } from '@preau/api-client';
import { Form, formProblem, localeOf, SelectField, TextField, useLanguage } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { isExpired } from './expiry';
import { editMethod, walletQueries, type Method } from './wallet.queries';

const yearsAhead = 15;

/** What may change of a card or account without giving its number again. */
export function EditMethod({ method, onDone }: { method: Method; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const thisYear = new Date().getFullYear();
  const [values, setValues] = useState({ holderName: method.holderName, billingPostalCode: method.billingPostalCode, month: String(method.expiresMonth ?? 1), year: String(method.expiresYear ?? thisYear) });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const years = Array.from({ length: yearsAhead }, (_, ahead) => String(thisYear + ahead));
  if (!years.includes(values.year)) years.unshift(values.year);

  async function save() {
    const expires = { month: Number(values.month), year: Number(values.year) };
    const errors: FieldProblem[] = [
      ...(values.holderName.trim() === '' ? [{ pointer: '/holderName', code: 'required', message: t('wallet.holderMissing') }] : []),
      ...(method.kind === 'card' && isExpired({ expiresMonth: expires.month, expiresYear: expires.year }, new Date()) ? [{ pointer: '/expires/month', code: 'past', message: t('wallet.wrongExpiry') }] : []),
    ];
    if (errors.length > 0) return setProblem(formProblem(errors));
    setBusy(true);
    try {
      await editMethod(method.id, { version: method.version, holderName: values.holderName.trim(), billingPostalCode: values.billingPostalCode.trim(), ...(method.kind === 'card' ? { expires } : {}) });
      tellDone(t('wallet.saved'));
      onDone();
      await queries.invalidateQueries({ queryKey: walletQueries.all() });
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }

  const months = Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: `${String(month + 1).padStart(2, '0')} – ${new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month, 15)))}`,
  }));
  return (
    <Form problem={problem} onSubmit={() => void save()} label={t('wallet.edit')}>
      <TextField name="holderName" label={t('wallet.holderName')} autoComplete="cc-name" maxLength={120} value={values.holderName} onChange={(holderName) => change({ holderName })} />
      {method.kind === 'card' && (
        <Group gap="sm" align="flex-end" grow>
          <SelectField name="expires.month" label={`${t('wallet.expiry')} : ${t('wallet.month')}`} value={values.month} choices={months} onChange={(month) => change({ month })} />
          <SelectField name="expires.year" label={t('wallet.year')} value={values.year} choices={years.map((year) => ({ value: year, label: year }))} onChange={(year) => change({ year })} />
        </Group>
      )}
      <TextField name="billingPostalCode" label={t('wallet.postalCode')} required={false} autoComplete="postal-code" maxLength={12} value={values.billingPostalCode} onChange={(billingPostalCode) => change({ billingPostalCode })} />
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          {t('wallet.save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('wallet.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
