import { Button, Group } from '@mantine/core';
import { alertWithRetry, Async, ListSkeleton } from '@preau/ui';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../lib/text';
import { checkoutQueries, type MissingForm } from './checkout.queries';
import { PersonFormFields } from './person-form-fields';

interface FormsStepProps {
  organizationId: string;
  /** Every form of this cart, done or not: one goes back to correct. */
  forms: readonly MissingForm[];
  /** Those still to do. */
  missing: readonly MissingForm[];
  onSaved: () => Promise<void>;
  onDone: () => void;
}

const keyOf = (form: MissingForm) => `${form.personId} ${form.formId}`;

/** One form for each participant, one at a time. */
export function FormsStep({ organizationId, forms, missing, onSaved, onDone }: FormsStepProps) {
  const t = useText();
  const todo = new Set(missing.map(keyOf));
  const [chosen, setChosen] = useState(() => keyOf(missing[0] ?? forms[0] ?? { personId: '', formId: '' } as MissingForm));
  const current = forms.find((form) => keyOf(form) === chosen) ?? forms[0];
  if (current === undefined) return null;
  const position = forms.indexOf(current);

  async function next() {
    await onSaved();
    const following = [...forms.slice(position + 1), ...forms.slice(0, position)].find((form) => todo.has(keyOf(form)));
    if (following === undefined) onDone();
    else setChosen(keyOf(following));
  }

  return (
    <>
      {forms.length > 1 && (
        <Group gap="xs" mb="md" role="group" aria-label={t('checkout.forms.people')}>
          {forms.map((form) => (
            <Button key={keyOf(form)} variant={form === current ? 'filled' : 'default'} size="compact-md" aria-pressed={form === current} leftSection={todo.has(keyOf(form)) ? undefined : <IconCircleCheckFilled size={16} aria-label={t('checkout.forms.done')} />} onClick={() => setChosen(keyOf(form))}>
              {form.firstName}
            </Button>
          ))}
        </Group>
      )}
      <OneForm key={keyOf(current)} organizationId={organizationId} form={current} position={position + 1} total={forms.length} onConfirmed={next} />
    </>
  );
}

function OneForm({ organizationId, form, position, total, onConfirmed }: { organizationId: string; form: MissingForm; position: number; total: number; onConfirmed: () => Promise<void> }) {
  const reading = useQuery(checkoutQueries.form(organizationId, form.personId, form.formId));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={4} />}
      empty="never"
      error={alertWithRetry}
      ready={(found) => <PersonFormFields organizationId={organizationId} form={found} firstName={form.firstName} position={position} total={total} onConfirmed={onConfirmed} />}
    />
  );
}
