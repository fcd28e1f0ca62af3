import { Amount } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { ExplainBalance } from './explain-balance';
import { billingQueries } from './billing.queries';

/** What the client owes now, and once every planned payment has come in. */
export function BalanceLine({ accountId }: { accountId: string }) {
  const t = useText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const { data } = useQuery({ ...billingQueries.account({ organizationId, accountId }), enabled: may('clients.billing') });
  const balance = data?.balances.find((one) => one.organizationId === organizationId);
  if (data === undefined) return null;
  const owed = balance?.balanceCents ?? 0;
  return (
    <div>
    <dl className="admin-balance">
      <div data-owed={owed > 0 || undefined}>
        <dt>{owed < 0 ? t('billing.balance.credit') : t('billing.balance.owed')}</dt>
        <dd>
          <Amount value={Math.abs(owed)} strong />
        </dd>
      </div>
      <div>
        <dt>{t('billing.balance.expected')}</dt>
        <dd>
          <Amount value={balance?.expectedBalanceCents ?? 0} />
        </dd>
      </div>
    </dl>
    <ExplainBalance accountId={accountId} />
    </div>
  );
}
