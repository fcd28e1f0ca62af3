import { Button, Group, SimpleGrid } from '@mantine/core';
import { BirthDateField, Form, LongTextField, SelectField, TextField, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useFieldWords } from '../../lib/use-field-words';
import { editDetails, editPerson, refreshHousehold, type PersonHere } from './household.queries';

interface SectionProps {
  here: PersonHere;
  accountId: string;
}
const genders = ['woman', 'man', 'non-binary', 'self-described', 'undisclosed'] as const;

/** Saves one section, tells it, and reads the household again. */
function useSection<Input>(accountId: string, save: (input: Input) => Promise<void>) {
  const t = useText();
  const queries = useQueryClient();
  const wording = useFieldWords();
  const { organizationId } = useOrganization();
  const send = useCallback(
    async (input: Input) => {
      await wording(() => save(input));
      await refreshHousehold(queries, { organizationId, accountId });
      tellDone(t('household.saved'));
    },
    [wording, save, queries, organizationId, accountId, t],
  );
  return useSubmission(send);
}

function SaveButton({ busy }: { busy: boolean }): ReactNode {
  const t = useText();
  const may = useMay();
  if (!may('clients.edit')) return null;
  return (
    <Group justify="flex-end">
      <Button type="submit" loading={busy}>
        {t('household.save')}
      </Button>
    </Group>
  );
}

/** Names, birth date and gender: shared with every organization that knows the person. */
export function PersonForm({ here, accountId }: SectionProps) {
  const t = useText();
  const { organizationId } = useOrganization();
  const { person } = here;
  const [values, setValues] = useState({ firstName: person.firstName, lastName: person.lastName, birthDate: person.birthDate ?? '', gender: person.gender ?? '' });
  const save = useCallback(
    (input: typeof values) =>
      editPerson({ organizationId, accountId, personId: person.id }, person.version, {
        firstName: input.firstName, lastName: input.lastName, birthDate: input.birthDate === '' ? null : input.birthDate, gender: genders.find((one) => one === input.gender) ?? null,
      }),
    [organizationId, accountId, person.id, person.version],
  );
  const { busy, problem, submit } = useSection(accountId, save);
  const field = (name: keyof typeof values) => ({ name, label: t(`household.fields.${name}`), value: values[name], onChange: (value: string) => setValues({ ...values, [name]: value }) });
  return (
    <Form problem={problem} label={t('household.sections.personal')} onSubmit={() => void submit(values)}>
      <p className="preau-quiet">{t('household.person.shared')}</p>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField {...field('firstName')} autoComplete="off" />
        <TextField {...field('lastName')} autoComplete="off" />
      </SimpleGrid>
      <BirthDateField {...field('birthDate')} required={false} autoComplete={false} />
      <SelectField {...field('gender')} required={false} choices={[{ value: '', label: t('clients.new.genderUnsaid') }, ...genders.map((value) => ({ value, label: t(`clients.genders.${value}`) }))]} />
      <SaveButton busy={busy} />
    </Form>
  );
}

function useDetails<Input extends Parameters<typeof editDetails>[2]>(here: PersonHere, accountId: string) {
  const { organizationId } = useOrganization();
  const save = useCallback((input: Input) => editDetails({ organizationId, accountId, personId: here.person.id }, here.version, input), [organizationId, accountId, here.person.id, here.version]);
  return useSection(accountId, save);
}

export function AddressForm({ here, accountId }: SectionProps) {
  const t = useText();
  const [values, setValues] = useState({ street: here.street, city: here.city, province: here.province, postalCode: here.postalCode });
  const { busy, problem, submit } = useDetails<typeof values>(here, accountId);
  const field = (name: keyof typeof values) => ({ name, required: false, label: t(`household.fields.${name}`), value: values[name], onChange: (value: string) => setValues({ ...values, [name]: value }) });
  return (
    <Form problem={problem} label={t('household.sections.address')} onSubmit={() => void submit(values)}>
      <p className="preau-quiet">{t('household.person.onlyHere')}</p>
      <TextField {...field('street')} autoComplete="off" />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextField {...field('city')} autoComplete="off" />
        <TextField {...field('province')} autoComplete="off" />
        <TextField {...field('postalCode')} autoComplete="off" />
      </SimpleGrid>
      <SaveButton busy={busy} />
    </Form>
  );
}

/** Where this person is written to and called. */
export function ReachForm({ here, accountId }: SectionProps) {
  const t = useText();
  const [values, setValues] = useState({ email: here.email ?? '', phone: here.phone });
  const { busy, problem, submit } = useDetails<{ email: string | null; phone: string }>(here, accountId);
  return (
    <Form problem={problem} label={t('household.sections.communications')} onSubmit={() => void submit({ phone: values.phone, email: values.email.trim() === '' ? null : values.email.trim() })}>
      <p className="preau-quiet">{t('household.person.recipient')}</p>
      <TextField name="email" type="email" required={false} autoComplete="off" label={t('household.fields.email')} value={values.email} onChange={(email) => setValues({ ...values, email })} />
      <TextField name="phone" type="tel" required={false} autoComplete="off" label={t('household.fields.phone')} value={values.phone} onChange={(phone) => setValues({ ...values, phone })} />
      <SaveButton busy={busy} />
    </Form>
  );
}

export function NoteForm({ here, accountId }: SectionProps) {
  const t = useText();
  const [adminNote, setAdminNote] = useState(here.adminNote ?? '');
  const { busy, problem, submit } = useDetails<{ adminNote: string }>(here, accountId);
  return (
    <Form problem={problem} label={t('household.sections.note')} onSubmit={() => void submit({ adminNote })}>
      <LongTextField name="adminNote" required={false} label={t('household.sections.note')} help={t('household.note.help')} value={adminNote} onChange={setAdminNote} />
      <SaveButton busy={busy} />
    </Form>
  );
}
