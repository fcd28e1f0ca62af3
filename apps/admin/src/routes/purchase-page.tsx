import { alertWithRetry, Async, AdministrationFrame, LanguageSwitch, ListSkeleton, mainId, PageHeader, SkipLink } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { refreshBilling } from '../features/billing/billing.queries';
import { communicationsQueries } from '../features/communications/communications.queries';
import { AddPersonForm } from '../features/household/add-person-form';
import { householdQueries, refreshHousehold, type ClientAccount } from '../features/household/household.queries';
import { Counter } from '../features/purchase/counter';
import { registrationsQueries } from '../features/registrations/registrations.queries';
import { useOrganization, useWorkPaths } from '../lib/organization';
import { useText } from '../lib/text';

const route = getRouteApi('/staff/$organization/clients/$accountId/purchase');

/** “Add purchase”: the store in administration mode, for one client. */
export function PurchasePage(): ReactNode {
  const { organizationId } = useOrganization();
  const { accountId } = route.useParams();
  const reading = useQuery(householdQueries.account({ organizationId, accountId }));
  return <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(account) => <Shopping account={account} />} />;
}

function Shopping({ account }: { account: ClientAccount }) {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const { accountId } = account;
  const owner = account.people.find((person) => person.isOwner);
  const name = owner === undefined ? '' : `${owner.firstName} ${owner.lastName}`;
  /** What a purchase touches elsewhere is read again when one gets there. */
  async function ordered() {
    await Promise.all([
      refreshBilling(queries, organizationId),
      refreshHousehold(queries, { organizationId, accountId }),
      queries.invalidateQueries({ queryKey: registrationsQueries.all(organizationId) }),
      queries.invalidateQueries({ queryKey: communicationsQueries.all(organizationId) }),
      queries.invalidateQueries({ queryKey: ['activities', organizationId] }),
    ]);
  }
  return (
    <AdministrationFrame forName={name} onLeave={() => void navigate({ to: to.client(accountId) })}>
      <SkipLink />
      <main id={mainId} tabIndex={-1} className="admin-main">
        <PageHeader title={t('purchase.title', { name })} actions={<LanguageSwitch />} />
        <Counter accountId={accountId} ownerName={name} addPerson={(added) => <AddPersonForm accountId={accountId} onAdded={added} />} onOrdered={ordered} />
      </main>
    </AdministrationFrame>
  );
}
