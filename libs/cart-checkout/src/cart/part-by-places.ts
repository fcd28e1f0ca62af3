/** So many who want the same places are served by themselves. */
const crowdMin = 8;
/** Of different places, served together: each waits for all of them. */
const mixedMax = 20;

export interface PlaceWanted {
  readonly accountId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
}

/**
 * Which of those who ask in the same instant are served in one transaction: a crowd that wants the same places by itself,
 * the others together, so that each does not pay for a transaction of its own. An account stands once among the others:
 * what it has already is counted before each.
 * @returns places in the list, in order of arrival within each part
 */
export function partByPlaces(wanted: readonly PlaceWanted[]): number[][] {
  const pools = new Map<string, number[]>();
  wanted.forEach(({ activityId, occurrenceId }, index) => {
    const key = `${activityId} ${occurrenceId ?? ''}`;
    const those = pools.get(key);
    if (those === undefined) pools.set(key, [index]);
    else those.push(index);
  });
  if (pools.size === 1) return [...pools.values()];
  const crowds = [...pools.values()].filter((those) => those.length >= crowdMin);
  const mixed: { readonly indexes: number[]; readonly accounts: Set<string> }[] = [];
  for (const index of [...pools.values()].filter((those) => those.length < crowdMin).flat().sort((a, b) => a - b)) {
    const accountId = wanted[index]?.accountId ?? '';
    let part = mixed.find(({ indexes, accounts }) => indexes.length < mixedMax && !accounts.has(accountId));
    if (part === undefined) mixed.push((part = { indexes: [], accounts: new Set() }));
    part.indexes.push(index);
    part.accounts.add(accountId);
  }
  return [...crowds, ...mixed.map(({ indexes }) => indexes)];
}
