import { Button, Group } from '@mantine/core';
import { Form, SelectField, TextField, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useFieldWords } from '../../lib/use-field-words';
import { refreshHousehold, saveContactDetails, type ClientAccount } from './household.queries';

/** How this organization reaches the owner. The address the owner signs in with is theirs alone to change. */
export function ContactDetailsForm({ account, onDone }: { account: ClientAccount; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const wording = useFieldWords();
  const { organizationId } = useOrganization();
  const { email, phone, street, city, province, postalCode, locale } = account.contactDetails;
  const [values, setValues] = useState({ email: email ?? '', phone, street, city, province, postalCode, locale });
  const send = useCallback(
    async (input: typeof values) => {
      const of = { organizationId, accountId: account.accountId };
      await wording(() => saveContactDetails(of, account.version, { ...input, email: input.email.trim() === '' ? null : input.email.trim() }));
      await refreshHousehold(queries, of);
      tellDone(t('household.saved'));
      onDone();
    },
    [organizationId, account, wording, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const field = (name: 'email' | 'phone' | 'street' | 'city' | 'province' | 'postalCode') => ({ name, required: false, label: t(`household.fields.${name}`), value: values[name], onChange: (value: string) => setValues({ ...values, [name]: value }) });
  return (
    <Form problem={problem} onSubmit={() => void submit(values)}>
      <p className="preau-quiet">{account.username === null ? t('household.details.noUsername') : t('household.details.username', { username: account.username })}</p>
      <TextField {...field('email')} type="email" autoComplete="off" />
      <TextField {...field('phone')} type="tel" autoComplete="off" />
      <TextField {...field('street')} autoComplete="off" />
      <TextField {...field('city')} autoComplete="off" />
      <TextField {...field('province')} autoComplete="off" />
      <TextField {...field('postalCode')} autoComplete="off" />
      <SelectField name="locale" label={t('household.details.locale')} value={values.locale} onChange={(value) => setValues({ ...values, locale: value === 'en-CA' ? 'en-CA' : 'fr-CA' })} choices={[{ value: 'fr-CA', label: t('household.details.french') }, { value: 'en-CA', label: t('household.details.english') }]} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy}>
          {t('household.save')}
        </Button>
      </Group>
    </Form>
  );
}
