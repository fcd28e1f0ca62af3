import { DomainError, read, type Sql } from '@preau/kernel';
import { openingRulesOf, type OpeningFor, type RulesInForce } from '@preau/catalog';
import { type OpeningFacts, openingFor } from '../eligibility/opening-hours';
import { listOwner } from '../wish-list/change-wishes';

export const openingsAskedMax = 100;

/** When something opens for a family: for the first of its people, and for everybody. Instants are ISO texts. */
export interface FamilyOpening {
  readonly activityId: string;
  readonly state: 'open' | 'opens' | 'closed' | 'not-in-group';
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** To which group the family owes its opening. */
  readonly as: OpeningFor | null;
  /** Null: open for everybody already, or never. */
  readonly forEverybodyAt: string | null;
  /** For whom it is, where it is for none of the family. */
  readonly for: readonly OpeningFor[];
  readonly passwordNeeded: boolean;
}
interface Dates {
  readonly id: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}
type People = { readonly standing: OpeningFacts['standing']; readonly unlocked: readonly string[]; readonly personIds: readonly string[] };

/** When each of these activities opens for the family that asks; those that are not there are left out. Reads household, enrolment and catalog. */
export const openingsForFamily = read('cart-checkout.openings-for-family', async (sql, input: { readonly activityIds: readonly string[] }, actor): Promise<FamilyOpening[]> => {
  const accountId = listOwner(actor);
  return openingsOf(sql, accountId, input.activityIds, await openingRulesOf.run(sql, input, actor));
});

async function openingsOf(sql: Sql, accountId: string, activityIds: readonly string[], rules: ReadonlyMap<string, RulesInForce>): Promise<FamilyOpening[]> {
  const windows = [...rules.values()].flatMap((one) => one.windows);
  const people = await sql.maybe<People>(
    `select case when jsonb_array_length($3::jsonb) > 0 then cart_checkout.standing_of($1, $2, $3::jsonb, (kernel.now() at time zone o.time_zone)::date) end as standing,
       coalesce((select jsonb_agg(u.password_id) from cart_checkout.unlocked u where u.organization_id = $1 and u.account_id = $2), '[]') as unlocked,
       coalesce((select jsonb_agg(p.id) from household.person p where p.account_id = $2 and p.archived_at is null), '[]') as "personIds"
     from organization.organization o where o.id = $1`,
    [sql.organizationId, accountId, JSON.stringify(windows)],
  );
  if (people === null) throw new DomainError('organization.not-found');
  const dates = await sql.query<Dates>(
    `select a.id, cart_checkout.iso(a.registration_opens_at) as "opensAt", cart_checkout.iso(a.registration_closes_at) as "closesAt"
     from catalog.activity a join catalog.program p on p.organization_id = a.organization_id and p.id = a.program_id
     where a.organization_id = $1 and a.id = any($2) and a.status in ('published', 'hidden') and coalesce(a.visibility, p.visibility) <> 'none' order by a.id`,
    [sql.organizationId, activityIds],
  );
  return dates.map((one) => familyOpening(one, rules.get(one.id) ?? null, people, sql.now.toISOString()));
}

function familyOpening(dates: Dates, rules: RulesInForce | null, { standing, unlocked, personIds }: People, now: string): FamilyOpening {
  const openings = personIds.map((personId) => openingFor({ now, rules, standing }, dates, personId));
  const of = <State extends FamilyOpening['state']>(state: State) => openings.flatMap((opening) => (opening.state === state ? [opening as Extract<(typeof openings)[number], { state: State }>] : []));
  const base = {
    activityId: dates.id, opensAt: null, closesAt: null, as: null, forEverybodyAt: null, for: [],
    passwordNeeded: rules !== null && rules.passwordId !== null && !unlocked.includes(rules.passwordId),
  };
  const [open] = of('open');
  if (open !== undefined) return { ...base, state: 'open', closesAt: open.closesAt };
  const [opens] = of('opens').sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
  if (opens !== undefined) return { ...base, state: 'opens', opensAt: opens.opensAt, as: opens.as, forEverybodyAt: opens.forEverybodyAt };
  const [closed] = of('closed');
  if (closed !== undefined) return { ...base, state: 'closed', closesAt: closed.closedAt };
  return { ...base, state: 'not-in-group', for: of('not-in-group')[0]?.for ?? [] };
}
