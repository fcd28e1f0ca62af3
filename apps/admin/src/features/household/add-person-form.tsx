import { Button, Group, SimpleGrid } from '@mantine/core';
import { BirthDateField, Form, TextField, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useFieldWords } from '../../lib/use-field-words';
import { useIntention } from '../../lib/use-intention';
import { addPerson, refreshHousehold, type AccountPerson } from './household.queries';

type NewPerson = Parameters<typeof addPerson>[1];

/** One more person of any age in the account. */
export function AddPersonForm({ accountId, onAdded }: { accountId: string; onAdded: (person: AccountPerson) => void }) {
  const t = useText();
  const queries = useQueryClient();
  const wording = useFieldWords();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [values, setValues] = useState({ firstName: '', lastName: '', birthDate: '' });
  const send = useCallback(
    async (body: NewPerson) => {
      const account = { organizationId, accountId };
      const person = await wording(() => addPerson(account, body, intention.keyFor(body)));
      intention.done();
      await refreshHousehold(queries, account);
      tellDone(t('household.person.added', { name: person.firstName }));
      onAdded(person);
    },
    [organizationId, accountId, wording, intention, queries, t, onAdded],
  );
  const { busy, problem, submit } = useSubmission(send);
  const body = { firstName: values.firstName, lastName: values.lastName, ...(values.birthDate === '' ? {} : { birthDate: values.birthDate }) };
  const field = (name: keyof typeof values) => ({ name, label: t(`household.fields.${name}`), value: values[name], onChange: (value: string) => setValues({ ...values, [name]: value }) });
  return (
    <Form problem={problem} label={t('household.person.add')} onSubmit={() => void submit(body)}>
      {problem?.code === 'household.member-looks-alike' && (
        <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => void submit({ ...body, evenIfAlike: true })}>
          {t('household.person.somebodyElse')}
        </Button>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField {...field('firstName')} autoComplete="off" />
        <TextField {...field('lastName')} autoComplete="off" />
      </SimpleGrid>
      <BirthDateField {...field('birthDate')} required={false} autoComplete={false} help={t('household.person.birthDateHelp')} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={values.firstName.trim() === '' || values.lastName.trim() === ''}>
          {t('household.person.add')}
        </Button>
      </Group>
    </Form>
  );
}
