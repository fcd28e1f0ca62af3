import { Button, Group } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { CheckboxField, Form, SelectField, StatusBadge, TextField, useDraft } from '@preau/ui';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { familyQueries } from '../../lib/family/family.queries';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { withFindings } from './findings';
import { memberQueries, saveContacts, type Contact, type FileOf, type PersonHere } from './members.queries';

const relationships = ['mother', 'father', 'parent', 'grandparent', 'guardian', 'sibling', 'friend', 'other'] as const;
const contactsMax = 10;

interface TypedContact {
  id?: string;
  firstName: string;
  lastName: string;
  relationship: Contact['relationship'];
  phone: string;
  email: string;
  guardian: 'none' | 'primary' | 'secondary';
  mayPickUp: boolean;
  rl24: string;
}
const blank: TypedContact = { firstName: '', lastName: '', relationship: 'parent', phone: '', email: '', guardian: 'none', mayPickUp: true, rl24: '' };

function typedFrom(contact: PersonHere['contacts'][number]): TypedContact {
  const { id, firstName, lastName, relationship, phone, email, guardian, mayPickUp, rl24Percent } = contact;
  return { id, firstName, lastName, relationship, phone, email: email ?? '', guardian: guardian ?? 'none', mayPickUp, rl24: rl24Percent === null ? '' : String(rl24Percent) };
}
function sentFrom(typed: TypedContact): Contact {
  const { guardian, rl24, email, ...rest } = typed;
  const share = Number(rl24.trim());
  return { ...rest, email: email.trim() === '' ? null : email.trim(), guardian: guardian === 'none' ? null : guardian, rl24Percent: rl24.trim() === '' || !Number.isInteger(share) ? null : share };
}

/** Whom to call about a person, and who the guardians are, for one organization. The list is saved as a whole. */
export function ContactsPart({ file, here, organizationName }: { file: FileOf; here: PersonHere; organizationName: string }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const name = here.person.firstName;
  const rule = here.rules.required > 0 ? t('members.contacts.required', { count: here.rules.required, organization: organizationName, name }) : t('members.contacts.noRule', { name });
  return (
    <section className="member-part" aria-label={t('members.contacts.title')}>
      <header>
        <h4>{t('members.contacts.title')}</h4>
        {!editing && (
          <Button size="compact-sm" variant="default" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEditing(true)}>
            {t('members.edit')}
          </Button>
        )}
      </header>
      <p className="preau-quiet members-help">{rule}</p>
      {editing ? <ContactsForm file={file} here={here} onDone={() => setEditing(false)} /> : <ContactList here={here} />}
    </section>
  );
}

function ContactList({ here }: { here: PersonHere }) {
  const t = useText();
  if (here.contacts.length === 0) return <p>{t('members.contacts.none')}</p>;
  return (
    <ul className="member-contacts">
      {here.contacts.map((contact) => (
        <li key={contact.id}>
          <strong>
            {contact.firstName} {contact.lastName}
          </strong>
          <span className="preau-quiet">{t(`members.contacts.relationships.${contact.relationship}`)}</span>
          {contact.guardian !== null && <StatusBadge tone="info">{t(`members.contacts.guardians.${contact.guardian}`)}</StatusBadge>}
          <span>{[contact.phone, contact.email].filter((one) => one !== null && one !== '').join(' · ')}</span>
          {contact.rl24Percent !== null && (
            <span className="preau-quiet">
              {t('members.contacts.rl24')} : {contact.rl24Percent}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function ContactsForm({ file, here, onDone }: { file: FileOf; here: PersonHere; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const start = here.contacts.map(typedFrom);
  while (start.length < Math.max(1, here.rules.required)) start.push({ ...blank, guardian: start.length === 0 ? 'primary' : 'none' });
  const draft = useDraft(`contacts.${file.organizationId}.${file.personId}.${here.version}`, { contacts: start });
  const { contacts } = draft.values;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (index: number, part: Partial<TypedContact>) => draft.set({ contacts: contacts.map((one, place) => (place === index ? { ...one, ...part } : one)) });

  /** «Contact 2», so that the summary says which. */
  function numbered(pointer: string): string {
    const place = /^\/contacts\/(\d+)\//.exec(pointer)?.[1];
    return place === undefined ? '' : t('members.contacts.one', { number: Number(place) + 1 });
  }

  async function save() {
    setBusy(true);
    try {
      await saveContacts(file, contacts.map(sentFrom), here.version);
      draft.clear();
      tellDone(t('members.saved'));
      onDone();
      await Promise.all([queries.invalidateQueries({ queryKey: memberQueries.file(file.organizationId) }), queries.invalidateQueries(familyQueries.missing())]);
    } catch (cause) {
      setProblem(withFindings(problemOf(cause), (word, pointer) => [numbered(pointer), t(`members.contacts.problems.${word}`)].filter((one) => one !== '').join(' : ')));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form problem={problem} onSubmit={() => void save()} label={t('members.contacts.title')}>
      {contacts.map((contact, index) => (
        <ContactFields
          key={contact.id ?? `new-${index}`}
          at={index}
          contact={contact}
          asksRl24={here.rules.asksRl24}
          onChange={(part) => change(index, part)}
          onRemove={() => draft.set({ contacts: contacts.filter((_one, place) => place !== index) })}
        />
      ))}
      <Group gap="sm">
        <Button variant="default" disabled={contacts.length >= contactsMax} leftSection={<IconPlus size={17} aria-hidden />} onClick={() => draft.set({ contacts: [...contacts, blank] })}>
          {t('members.contacts.add')}
        </Button>
      </Group>
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          {t('members.contacts.save')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            draft.clear();
            onDone();
          }}
        >
          {t('members.cancel')}
        </Button>
      </Group>
    </Form>
  );
}

interface ContactFieldsProps {
  at: number;
  contact: TypedContact;
  asksRl24: boolean;
  onChange: (part: Partial<TypedContact>) => void;
  onRemove: () => void;
}

function ContactFields({ at, contact, asksRl24, onChange, onRemove }: ContactFieldsProps) {
  const t = useText();
  const name = (field: string) => `contacts.${at}.${field}`;
  return (
    <fieldset className="member-contact">
      <legend>{t('members.contacts.one', { number: at + 1 })}</legend>
      <div className="member-pair">
        <TextField name={name('firstName')} label={t('members.firstName')} autoComplete="off" maxLength={100} value={contact.firstName} onChange={(firstName) => onChange({ firstName })} />
        <TextField name={name('lastName')} label={t('members.lastName')} autoComplete="off" maxLength={100} value={contact.lastName} onChange={(lastName) => onChange({ lastName })} />
      </div>
      <div className="member-pair">
        <SelectField
          name={name('relationship')}
          label={t('members.contacts.relationship')}
          value={contact.relationship}
          onChange={(value) => onChange({ relationship: relationships.find((one) => one === value) ?? 'other' })}
          choices={relationships.map((value) => ({ value, label: t(`members.contacts.relationships.${value}`) }))}
        />
        <SelectField
          name={name('guardian')}
          label={t('members.contacts.guardian')}
          value={contact.guardian}
          onChange={(value) => onChange({ guardian: value === 'primary' || value === 'secondary' ? value : 'none' })}
          choices={(['none', 'primary', 'secondary'] as const).map((value) => ({ value, label: t(`members.contacts.guardians.${value}`) }))}
        />
      </div>
      {contact.guardian === 'primary' && <p className="preau-quiet">{t('members.contacts.guardianHelp')}</p>}
      <div className="member-pair">
        <TextField name={name('phone')} label={t('members.here.phone')} type="tel" autoComplete="off" maxLength={40} value={contact.phone} onChange={(phone) => onChange({ phone })} />
        <TextField name={name('email')} label={t('members.here.email')} type="email" required={false} autoComplete="off" maxLength={254} value={contact.email} onChange={(email) => onChange({ email })} />
      </div>
      {asksRl24 && contact.guardian !== 'none' && (
        <TextField name={name('rl24Percent')} label={t('members.contacts.rl24')} help={t('members.contacts.rl24Help')} required={false} inputMode="numeric" maxLength={3} value={contact.rl24} onChange={(rl24) => onChange({ rl24 })} />
      )}
      <CheckboxField name={name('mayPickUp')} label={t('members.contacts.mayPickUp')} value={contact.mayPickUp} onChange={(mayPickUp) => onChange({ mayPickUp })} />
      <div>
        <Button size="compact-sm" variant="subtle" leftSection={<IconTrash size={15} aria-hidden />} onClick={onRemove}>
          {t('members.contacts.remove')}
        </Button>
      </div>
    </fieldset>
  );
}
