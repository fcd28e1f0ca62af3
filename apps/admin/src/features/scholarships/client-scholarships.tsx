import { Button, Modal } from '@mantine/core';
import { Form, SelectField, useMoneyText, useSubmission, useUiText } from '@preau/ui';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { AwardsTable } from './awards-table';
import { giveScholarship, refreshScholarships, scholarshipQueries } from './scholarships.queries';

interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** The scholarships of one client: what each has paid and has left; give one, take one back. */
export function ClientScholarships({ accountId, people }: { accountId: string; people: readonly Person[] }): ReactNode {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const query = useQuery(scholarshipQueries.ofClient(organizationId, accountId));
  const [giving, setGiving] = useState(false);
  const give = may('scholarships.edit') ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setGiving(true)}>
      {t('scholarships.give')}
    </Button>
  ) : null;
  return (
    <>
      <AwardsTable query={query} show="scholarships" tools={give} />
      <Modal opened={giving} onClose={() => setGiving(false)} title={t('scholarships.give')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {giving && <GiveForm accountId={accountId} people={people} onDone={() => setGiving(false)} />}
      </Modal>
    </>
  );
}

function GiveForm({ accountId, people, onDone }: { accountId: string; people: readonly Person[]; onDone: () => void }): ReactNode {
  const t = useText();
  const named = useBilingual();
  const money = useMoneyText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const { data = [] } = useQuery(scholarshipQueries.list(organizationId));
  const offered = data.filter((one) => !one.archived);
  const [scholarshipId, setScholarshipId] = useState('');
  const [personId, setPersonId] = useState('');
  const chosen = offered.find((one) => one.id === scholarshipId);
  const toPerson = chosen?.awardTo === 'person';
  const send = useCallback(
    async (given: { scholarshipId: string; personId: string | null }) => {
      await giveScholarship(organizationId, { ...given, accountId });
      await refreshScholarships(queries, organizationId);
      tellDone(t('scholarships.givenDone'));
      onDone();
    },
    [accountId, onDone, organizationId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit({ scholarshipId, personId: toPerson ? personId : null })}>
      <SelectField name="scholarshipId" label={t('scholarships.which')} help={chosen === undefined ? undefined : t('scholarships.leftInFund', { amount: money(chosen.fundTotalCents - chosen.fundUsedCents) })} value={scholarshipId} onChange={setScholarshipId} choices={[{ value: '', label: t('scholarships.choose') }, ...offered.map((one) => ({ value: one.id, label: named(one.nameFr, one.nameEn) }))]} />
      {toPerson && <SelectField name="personId" label={t('scholarships.person')} value={personId} onChange={setPersonId} choices={[{ value: '', label: t('scholarships.choose') }, ...people.map((one) => ({ value: one.id, label: `${one.firstName} ${one.lastName}` }))]} />}
      {chosen?.awardTo === 'account' && <p className="preau-quiet">{t('scholarships.everyMember')}</p>}
      <Button type="submit" loading={busy} disabled={chosen === undefined || (toPerson && personId === '')}>
        {t('scholarships.give')}
      </Button>
    </Form>
  );
}
