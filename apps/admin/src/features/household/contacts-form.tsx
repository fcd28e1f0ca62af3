import { ActionIcon, Button, Card, Group, SimpleGrid, Stack } from '@mantine/core';
import { CheckboxField, Form, SelectField, TextField, useSubmission } from '@preau/ui';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useFieldWords } from '../../lib/use-field-words';
import { refreshHousehold, saveContacts, type PersonHere } from './household.queries';

const relationships = ['mother', 'father', 'parent', 'grandparent', 'guardian', 'sibling', 'friend', 'other'] as const;
type Edited = Parameters<typeof saveContacts>[2][number];
const blank: Edited = { firstName: '', lastName: '', relationship: 'parent', phone: '', email: null, guardian: null, mayPickUp: true, rl24Percent: null };

/** Who to call about the person, guardians first; saved as a whole list. */
export function ContactsForm({ here, accountId }: { here: PersonHere; accountId: string }) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const wording = useFieldWords();
  const { organizationId } = useOrganization();
  const [contacts, setContacts] = useState<Edited[]>(here.contacts);
  const send = useCallback(
    async (list: Edited[]) => {
      await wording(() => saveContacts({ organizationId, accountId, personId: here.person.id }, here.version, list));
      await refreshHousehold(queries, { organizationId, accountId });
      tellDone(t('household.saved'));
    },
    [organizationId, accountId, here.person.id, here.version, wording, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const set = (index: number, part: Partial<Edited>) => setContacts(contacts.map((contact, at) => (at === index ? { ...contact, ...part } : contact)));
  return (
    <Form problem={problem} label={t('household.sections.contacts', { count: contacts.length })} onSubmit={() => void submit(contacts.map(({ firstName, lastName, relationship, phone, email, guardian, mayPickUp, rl24Percent, ...rest }) => ({ ...(rest.id === undefined ? {} : { id: rest.id }), firstName, lastName, relationship, phone, email, guardian, mayPickUp, rl24Percent })))}>
      <p className="preau-quiet">{here.rules.required === 0 ? t('household.contacts.lead') : t('household.contacts.required', { count: here.rules.required })}</p>
      {contacts.map((contact, index) => (
        <ContactCard key={contact.id ?? `new-${index}`} contact={contact} index={index} asksRl24={here.rules.asksRl24} onChange={(part) => set(index, part)} onRemove={() => setContacts(contacts.filter((_one, at) => at !== index))} />
      ))}
      {may('clients.edit') && (
        <Group justify="space-between">
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setContacts([...contacts, blank])}>
            {t('household.contacts.add')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('household.save')}
          </Button>
        </Group>
      )}
    </Form>
  );
}

function ContactCard({ contact, index, asksRl24, onChange, onRemove }: { contact: Edited; index: number; asksRl24: boolean; onChange: (part: Partial<Edited>) => void; onRemove: () => void }) {
  const t = useText();
  const name = (field: string) => `contacts.${index}.${field}`;
  const who = `${contact.firstName} ${contact.lastName}`.trim();
  return (
    <Card padding="sm" radius="md">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <strong>{who === '' ? t('household.contacts.new') : who}</strong>
          <ActionIcon variant="subtle" color="red" aria-label={t('household.contacts.remove', { name: who })} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <TextField name={name('firstName')} autoComplete="off" label={t('household.fields.firstName')} value={contact.firstName} onChange={(firstName) => onChange({ firstName })} />
          <TextField name={name('lastName')} autoComplete="off" label={t('household.fields.lastName')} value={contact.lastName} onChange={(lastName) => onChange({ lastName })} />
          <SelectField name={name('relationship')} label={t('household.contacts.relationship')} value={contact.relationship} onChange={(value) => onChange({ relationship: relationships.find((one) => one === value) ?? 'other' })} choices={relationships.map((value) => ({ value, label: t(`household.relationships.${value}`) }))} />
          <TextField name={name('phone')} type="tel" autoComplete="off" label={t('household.fields.phone')} value={contact.phone} onChange={(phone) => onChange({ phone })} />
          <TextField name={name('email')} type="email" required={false} autoComplete="off" label={t('household.fields.email')} value={contact.email ?? ''} onChange={(email) => onChange({ email: email === '' ? null : email })} />
          <SelectField name={name('guardian')} required={false} label={t('household.contacts.guardian')} value={contact.guardian ?? ''} onChange={(value) => onChange({ guardian: value === 'primary' || value === 'secondary' ? value : null })} choices={[{ value: '', label: t('household.contacts.notGuardian') }, { value: 'primary', label: t('household.contacts.primary') }, { value: 'secondary', label: t('household.contacts.secondary') }]} />
          {asksRl24 && contact.guardian !== null && (
            <TextField name={name('rl24Percent')} required={false} inputMode="numeric" label={t('household.contacts.rl24Percent')} value={String(contact.rl24Percent ?? '')} onChange={(value) => onChange({ rl24Percent: value === '' ? null : Number(value.replace(/\D/g, '')) })} />
          )}
        </SimpleGrid>
        <CheckboxField name={name('mayPickUp')} label={t('household.contacts.mayPickUp')} value={contact.mayPickUp ?? true} onChange={(mayPickUp) => onChange({ mayPickUp })} />
      </Stack>
    </Card>
  );
}
