import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useOrganization } from '../../lib/organization';
import { isUnderWay, refreshRl24, rl24Queries } from './rl24.queries';

/** When an emission that was seen under way has ended, everything that shows slips reads them again, whichever tab is open. */
export function useEmissionWatch(year: number): void {
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const { data: overview } = useQuery(rl24Queries.overview(organizationId, year));
  const before = useRef(false);
  useEffect(() => {
    if (overview === undefined) return;
    const underWay = overview.runs.some(isUnderWay);
    if (before.current && !underWay) void refreshRl24(queries, organizationId);
    before.current = underWay;
  }, [overview, queries, organizationId]);
}
