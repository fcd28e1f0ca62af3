import { Button, Card, Group, SimpleGrid, Stack } from '@mantine/core';
import type { Problem } from '@preau/api-client';
import { BirthDateField, Form, Notice, PageHeader, SelectField, TextField, useDraft, useLanguage, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useFieldWords } from '../../lib/use-field-words';
import { useIntention } from '../../lib/use-intention';
import { clientsQueries, createClient, offerLink, type CreateClientBody } from './clients.queries';

const route = getRouteApi('/staff/$organization/work/clients/new');
const blank = { firstName: '', lastName: '', birthDate: '', gender: '', email: '', phone: '', street: '', city: '', postalCode: '' };
const genders = ['woman', 'man', 'non-binary', 'self-described', 'undisclosed'] as const;

/** What the clerk typed before coming here: an e-mail, or a name. */
function startFrom(typed: string | undefined): typeof blank {
  if (typed === undefined) return blank;
  if (typed.includes('@')) return { ...blank, email: typed };
  const [firstName = '', ...rest] = typed.split(/\s+/);
  return /\p{L}/u.test(typed) ? { ...blank, firstName, lastName: rest.join(' ') } : { ...blank, phone: typed };
}

function bodyOf(values: typeof blank): CreateClientBody {
  const { birthDate, gender, email, ...rest } = values;
  return {
    ...rest,
    ...(birthDate === '' ? {} : { birthDate }),
    ...(email.trim() === '' ? {} : { email: email.trim() }),
    ...(gender === '' ? {} : { gender: genders.find((one) => one === gender) ?? null }),
  };
}

/** An account made at the counter or on the phone: a name is enough; with an e-mail the owner is asked to activate it. */
export function NewClientPage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const wording = useFieldWords();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const { name } = route.useSearch();
  const { values, set, clear } = useDraft(`new-client.${organizationId}`, startFrom(name));
  const send = useCallback(
    async (body: CreateClientBody) => {
      const created = await wording(() => createClient(organizationId, body, intention.keyFor(body)));
      intention.done();
      clear();
      await queries.invalidateQueries({ queryKey: clientsQueries.all(organizationId) });
      tellDone(t(created.activationSent ? 'clients.new.doneWithEmail' : 'clients.new.done', { email: body.email ?? '' }));
      await navigate({ to: to.client(created.accountId) });
    },
    [organizationId, wording, intention, clear, queries, t, navigate, to],
  );
  const { busy, problem, submit } = useSubmission(send);
  const body: CreateClientBody = { ...bodyOf(values), locale: language === 'fr' ? 'fr-CA' : 'en-CA' };
  const field = (key: keyof typeof blank, required = false) => ({ name: key, required, label: t(`clients.new.${key}`), value: values[key], onChange: (value: string) => set({ [key]: value }) });
  return (
    <>
      <PageHeader title={t('clients.new.title')}>{t('clients.new.lead')}</PageHeader>
      <Card padding="lg" maw="46rem">
        <Form problem={problem} label={t('clients.new.title')} onSubmit={() => void submit(body)}>
          {problem !== null && <NextStep problem={problem} email={values.email.trim()} onSomebodyElse={() => void submit({ ...body, evenIfAlike: true })} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField {...field('firstName', true)} autoComplete="off" maxLength={100} />
            <TextField {...field('lastName', true)} autoComplete="off" maxLength={100} />
          </SimpleGrid>
          <TextField {...field('email')} type="email" autoComplete="off" help={t('clients.new.emailHelp')} />
          {values.email.trim() === '' && <Notice tone="warning">{t('clients.new.noEmail')}</Notice>}
          <TextField {...field('phone')} type="tel" autoComplete="off" />
          <BirthDateField {...field('birthDate')} autoComplete={false} help={t('clients.new.birthDateHelp')} />
          <SelectField {...field('gender')} choices={[{ value: '', label: t('clients.new.genderUnsaid') }, ...genders.map((value) => ({ value, label: t(`clients.genders.${value}`) }))]} />
          <TextField {...field('street')} autoComplete="off" />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField {...field('city')} autoComplete="off" />
            <TextField {...field('postalCode')} autoComplete="off" />
          </SimpleGrid>
          <Group justify="flex-end">
            <Button variant="default" renderRoot={(props) => <Link to={to.clients} {...props} />}>
              {t('clients.new.leave')}
            </Button>
            <Button type="submit" loading={busy} disabled={values.firstName.trim() === '' || values.lastName.trim() === ''}>
              {t('clients.new.submit')}
            </Button>
          </Group>
        </Form>
      </Card>
    </>
  );
}

interface Candidate {
  accountId: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
}

/** After a refusal: open the client who is here already, offer a link, or say that it is somebody else. */
function NextStep({ problem, email, onSomebodyElse }: { problem: Problem; email: string; onSomebodyElse: () => void }) {
  const t = useText();
  const to = useWorkPaths();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const offer = useSubmission(
    useCallback(
      async (address: string) => {
        await offerLink(organizationId, address, intention.keyFor(address));
        intention.done();
        tellDone(t('clients.new.linkOffered', { email: address }));
      },
      [organizationId, intention, t],
    ),
  );
  const here = problem.details?.['accountId'];
  if (problem.code === 'household.client-already-here' && typeof here === 'string') {
    return (
      <Button variant="default" style={{ alignSelf: 'start' }} renderRoot={(props) => <Link to={to.client(here)} {...props} />}>
        {t('clients.new.openHere')}
      </Button>
    );
  }
  if (problem.code === 'household.email-known-elsewhere') {
    return (
      <Stack gap="xs">
        <p>{t('clients.new.knownElsewhere')}</p>
        <Button variant="default" style={{ alignSelf: 'start' }} loading={offer.busy} onClick={() => void offer.submit(email)}>
          {t('clients.new.offerLink', { email })}
        </Button>
      </Stack>
    );
  }
  if (problem.code !== 'household.client-looks-alike') return null;
  const candidates = (problem.details?.['candidates'] ?? []) as Candidate[];
  return (
    <Stack gap="xs">
      <p>{t('clients.new.alike', { count: candidates.length })}</p>
      <ul className="admin-facts">
        {candidates.map((candidate) => (
          <li key={`${candidate.accountId}-${candidate.firstName}`}>
            <Link to={to.client(candidate.accountId)}>{`${candidate.firstName} ${candidate.lastName}`}</Link> {candidate.birthDate !== null && `· ${candidate.birthDate}`}
          </li>
        ))}
      </ul>
      <Button variant="default" style={{ alignSelf: 'start' }} onClick={onSomebodyElse}>
        {t('clients.new.somebodyElse')}
      </Button>
    </Stack>
  );
}
