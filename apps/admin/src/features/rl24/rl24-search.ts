import { deliveries, groups, kinds, statuses, type Group, type SlipFilters } from './rl24.queries';
import { oneOf, textOf } from '../../lib/search-text';

export const rl24Tabs = ['prepare', 'slips', 'settings'] as const;
export type Rl24Tab = (typeof rl24Tabs)[number];
/** What of the page stays in the address. */
export interface Rl24Search extends SlipFilters {
  year?: number;
  tab?: Rl24Tab;
  group?: Group;
}

export function rl24Search(search: Record<string, unknown>): Rl24Search {
  const year = Number(search['year']);
  return {
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    tab: oneOf(search['tab'], rl24Tabs), group: oneOf(search['group'], groups),
    search: textOf(search['search']), kind: oneOf(search['kind'], kinds), slipStatus: oneOf(search['slipStatus'], statuses), delivery: oneOf(search['delivery'], deliveries),
  };
}
