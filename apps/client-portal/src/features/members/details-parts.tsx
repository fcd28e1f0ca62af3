import { Button, Group } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, Form, ListSkeleton, TextField, useDraft } from '@preau/ui';
import { IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { familyQueries } from '../../lib/family/family.queries';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { withFindings } from './findings';
import { memberQueries, saveAccountDetails, saveHere, type FileOf, type PersonHere } from './members.queries';

interface Details {
  phone: string;
  email: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
}
const names = ['phone', 'email', 'street', 'city', 'province', 'postalCode'] as const;

function detailsOf(kept: Omit<Details, 'email'> & { email: string | null }): Details {
  return { phone: kept.phone, email: kept.email ?? '', street: kept.street, city: kept.city, province: kept.province, postalCode: kept.postalCode };
}

/** How the owner is reached and billed by this organization. */
export function AccountDetailsPart({ organizationId }: { organizationId: string }) {
  const t = useText();
  const reading = useQuery(memberQueries.account(organizationId));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={1} />}
      empty="never"
      error={alertWithRetry}
      ready={(account) => (
        <DetailsPart
          key={account.version}
          draftKey={`account-details.${organizationId}`}
          organizationId={organizationId}
          title={t('members.account.title')}
          help={t('members.account.help')}
          kept={detailsOf(account)}
          save={(details) => saveAccountDetails(organizationId, { ...details, email: details.email.trim() === '' ? null : details.email }, account.version)}
        />
      )}
    />
  );
}

/** Phone and address of a person, when they differ from the account's. */
export function DetailsHerePart({ file, here }: { file: FileOf; here: PersonHere }) {
  const t = useText();
  return (
    <DetailsPart
      key={here.version}
      draftKey={`details-here.${file.organizationId}.${file.personId}`}
      organizationId={file.organizationId}
      title={t('members.here.title')}
      help={t('members.here.help')}
      kept={detailsOf(here)}
      empty={t('members.here.none')}
      save={(details) => saveHere(file, { ...details, email: details.email.trim() === '' ? null : details.email }, here.version)}
    />
  );
}

interface DetailsPartProps {
  draftKey: string;
  organizationId: string;
  title: string;
  help: string;
  kept: Details;
  /** What to say when nothing is kept. */
  empty?: ReactNode;
  save: (details: Details) => Promise<unknown>;
}

function DetailsPart({ draftKey, organizationId, title, help, kept, empty, save }: DetailsPartProps) {
  const t = useText();
  const queries = useQueryClient();
  const draft = useDraft(draftKey, kept);
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const written = names.filter((name) => kept[name] !== '' && !(name === 'province' && kept.city === ''));

  async function submit() {
    setBusy(true);
    try {
      await save(draft.values);
      draft.clear();
      tellDone(t('members.saved'));
      await Promise.all([queries.invalidateQueries({ queryKey: memberQueries.file(organizationId) }), queries.invalidateQueries(familyQueries.missing())]);
      setEditing(false);
    } catch (cause) {
      setProblem(withFindings(problemOf(cause), (word) => t(`members.contacts.problems.${word}`)));
    } finally {
      setBusy(false);
    }
  }

  const field = (name: keyof Details) => ({ name, label: t(`members.here.${name}`), required: false, value: draft.values[name], onChange: (value: string) => draft.set({ [name]: value }) });
  return (
    <section className="member-part" aria-label={title}>
      <header>
        <h4>{title}</h4>
        {!editing && (
          <Button size="compact-sm" variant="default" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEditing(true)}>
            {t('members.edit')}
          </Button>
        )}
      </header>
      {editing ? (
        <Form problem={problem} onSubmit={() => void submit()} label={title}>
          <p className="preau-quiet">{help}</p>
          <TextField {...field('phone')} type="tel" autoComplete="tel" maxLength={40} />
          <TextField {...field('email')} type="email" autoComplete="email" maxLength={254} />
          <TextField {...field('street')} autoComplete="street-address" maxLength={200} />
          <div className="member-pair">
            <TextField {...field('city')} autoComplete="address-level2" maxLength={200} />
            <TextField {...field('province')} autoComplete="address-level1" maxLength={2} />
            <TextField {...field('postalCode')} autoComplete="postal-code" maxLength={7} />
          </div>
          <Group gap="sm">
            <Button type="submit" loading={busy}>
              {t('members.save')}
            </Button>
            <Button variant="subtle" onClick={() => setEditing(false)}>
              {t('members.cancel')}
            </Button>
          </Group>
        </Form>
      ) : written.length === 0 ? (
        <p className="preau-quiet">{empty ?? help}</p>
      ) : (
        <dl className="member-facts">
          {written.map((name) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{t(`members.here.${name}`)}</dt>
              <dd>{kept[name]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
