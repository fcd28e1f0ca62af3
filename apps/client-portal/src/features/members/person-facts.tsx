import { Button, Group } from '@mantine/core';
import { createIntention, problemOf, type FieldProblem, type Problem } from '@preau/api-client';
import { BirthDateField, Form, formProblem, SelectField, TextField, useDraft } from '@preau/ui';
import { useState } from 'react';
import type { Person } from '../../lib/family/family.queries';
import { useText } from '../../lib/text';
import { withFindings } from './findings';
import { addPerson, editPerson } from './members.queries';

const genders = ['woman', 'man', 'non-binary', 'self-described', 'undisclosed'] as const;
type Gender = (typeof genders)[number];

interface PersonFactsProps {
  /** Null adds somebody. */
  person: Person | null;
  onSaved: (person: Person) => void;
  onCancel: () => void;
}

/** What every organization shares of a person: name, birth date, gender. */
export function PersonFactsForm({ person, onSaved, onCancel }: PersonFactsProps) {
  const t = useText();
  const [intention] = useState(createIntention);
  const draft = useDraft(`person.${person?.id ?? 'new'}`, { firstName: person?.firstName ?? '', lastName: person?.lastName ?? '', birthDate: person?.birthDate ?? '', gender: person?.gender ?? '' });
  const { firstName, lastName, birthDate, gender } = draft.values;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(evenIfAlike: boolean) {
    const errors: FieldProblem[] = [
      ...(firstName.trim() === '' ? [{ pointer: '/firstName', code: 'required', message: t('members.required.firstName') }] : []),
      ...(lastName.trim() === '' ? [{ pointer: '/lastName', code: 'required', message: t('members.required.lastName') }] : []),
    ];
    if (errors.length > 0) return setProblem(formProblem(errors));
    const body = { firstName: firstName.trim(), lastName: lastName.trim(), birthDate: birthDate === '' ? null : birthDate, gender: genders.find((one): one is Gender => one === gender) ?? null };
    const input = evenIfAlike ? { ...body, evenIfAlike } : body;
    setBusy(true);
    try {
      const saved = person === null ? await addPerson(input, intention.keyFor(input)) : await editPerson(person.id, body, person.version);
      intention.done();
      draft.clear();
      onSaved(saved);
    } catch (cause) {
      setProblem(withFindings(problemOf(cause), (word) => t(`members.contacts.problems.${word}`)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form problem={problem} onSubmit={() => void save(false)} label={person === null ? t('members.addTitle') : t('members.global')}>
      <TextField name="firstName" label={t('members.firstName')} autoComplete="off" maxLength={100} value={firstName} onChange={(value) => draft.set({ firstName: value })} />
      <TextField name="lastName" label={t('members.lastName')} autoComplete="off" maxLength={100} value={lastName} onChange={(value) => draft.set({ lastName: value })} />
      <BirthDateField name="birthDate" label={t('members.birthDate')} autoComplete={false} value={birthDate} onChange={(value) => draft.set({ birthDate: value })} />
      <SelectField
        name="gender"
        label={t('members.gender')}
        required={false}
        value={gender}
        onChange={(value) => draft.set({ gender: value })}
        choices={[{ value: '', label: t('members.genders.none') }, ...genders.map((value) => ({ value, label: t(`members.genders.${value}`) }))]}
      />
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          {t('members.save')}
        </Button>
        {problem?.code === 'household.member-looks-alike' && (
          <Button variant="default" onClick={() => void save(true)}>
            {t('members.alike')}
          </Button>
        )}
        <Button
          variant="subtle"
          onClick={() => {
            draft.clear();
            onCancel();
          }}
        >
          {t('members.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
