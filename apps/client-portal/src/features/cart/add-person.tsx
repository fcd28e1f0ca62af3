import { Button, Group } from '@mantine/core';
import { createIntention, problemOf, type FieldProblem, type Problem } from '@preau/api-client';
import { BirthDateField, Form, formProblem, TextField, useDraft } from '@preau/ui';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useText } from '../../lib/text';
import { useAddMember } from './cart.mutations';

const blank = { firstName: '', lastName: '', birthDate: '' };

/** Adds somebody to the family for good, without leaving what is being bought. */
export function AddPerson() {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const draft = useDraft('add-person', blank);
  const { firstName, lastName, birthDate } = draft.values;
  const intention = useRef(createIntention());
  const add = useAddMember();

  async function save(evenIfAlike: boolean) {
    const wanted: [boolean, string, string][] = [
      [firstName.trim() !== '', 'firstName', t('access.signUp.required.givenName')],
      [lastName.trim() !== '', 'lastName', t('access.signUp.required.familyName')],
      [birthDate !== '', 'birthDate', t('access.signUp.required.birthDate')],
    ];
    const errors: FieldProblem[] = wanted.filter(([given]) => !given).map(([, name, message]) => ({ pointer: `/${name}`, code: 'required', message }));
    if (errors.length > 0) return setProblem(formProblem(errors));
    const input = { firstName: firstName.trim(), lastName: lastName.trim(), birthDate, ...(evenIfAlike ? { evenIfAlike } : {}) };
    try {
      await add.mutateAsync({ ...input, key: intention.current.keyFor(input) });
      intention.current.done();
      draft.set(blank);
      draft.clear();
      setProblem(null);
      setOpened(false);
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  }

  if (!opened) {
    return (
      <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t('cart.who.another')}
      </Button>
    );
  }
  return (
    <div className="add-person">
      <Form problem={problem} onSubmit={() => void save(false)} label={t('cart.who.another')}>
        <p className="preau-quiet">{t('cart.who.anotherHelp')}</p>
        <TextField name="firstName" autoComplete="off" label={t('access.signUp.givenName')} value={firstName} onChange={(value) => draft.set({ firstName: value })} />
        <TextField name="lastName" autoComplete="off" label={t('access.signUp.familyName')} value={lastName} onChange={(value) => draft.set({ lastName: value })} />
        <BirthDateField name="birthDate" autoComplete={false} label={t('access.signUp.birthDate')} value={birthDate} onChange={(value) => draft.set({ birthDate: value })} />
        <Group gap="sm">
          <Button type="submit" loading={add.isPending}>
            {t('cart.who.saveMember')}
          </Button>
          {problem?.code === 'household.member-looks-alike' && (
            <Button variant="default" onClick={() => void save(true)}>
              {t('cart.who.evenIfAlike')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => setOpened(false)}>
            {t('cart.who.cancel')}
          </Button>
        </Group>
      </Form>
    </div>
  );
}
