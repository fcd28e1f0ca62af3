import { Group } from '@mantine/core';
import { answer } from '@preau/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api';
import { useBilingual } from '../bilingual';
import { useMay, useOrganization } from '../organization';
import { endRegistrationQueries } from './end-registration.queries';
import { RegistrationActions } from './registration-actions';

const ofAccount = (organizationId: string, accountId: string) =>
  queryOptions({
    queryKey: [...endRegistrationQueries.all(organizationId), 'registrations', accountId],
    queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/registrations', { params: { path: { organizationId, accountId } } }))).rows,
  });

/** The places that an invoice sold and that are still in force, with what staff may do about each. */
export function RegistrationsOfInvoice({ invoiceId, accountId }: { invoiceId: string; accountId: string }) {
  const may = useMay();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const { data } = useQuery(ofAccount(organizationId, accountId));
  const rows = data?.filter((row) => row.invoiceId === invoiceId && row.state === 'live') ?? [];
  if (rows.length === 0 || !may('clients.billing')) return null;
  return (
    <ul className="preau-list">
      {rows.map((row) => (
        <li key={row.claimId}>
          <Group justify="space-between" gap="sm" py={4}>
            <span>
              {named(row.nameFr, row.nameEn)} · {row.firstName} {row.lastName}
            </span>
            <RegistrationActions claimId={row.claimId} name={named(row.nameFr, row.nameEn)} person={row.firstName} />
          </Group>
        </li>
      ))}
    </ul>
  );
}
