import { assert, type Database } from '@preau/kernel';
import type { HoldAnswer } from '@preau/enrolment';
import type { LineFacts } from '../eligibility/eligibility';
import type { Buyer } from './buyer';

/** The facts of one line, for the people named or for all of the buyer's. */
export interface FactsAsked {
  readonly buyer: Pick<Buyer, 'accountId' | 'channel'>;
  readonly people: readonly string[] | null;
  readonly activityId: string;
  readonly occurrenceId: string | null;
}
/** One place, as `cart_checkout.take_places` and `take_groups` are asked for it. */
export interface PlaceRequest {
  readonly lineId: string;
  readonly claimId: string;
  /** For a cart that is not there yet. */
  readonly cartId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly channel: Buyer['channel'];
  readonly staffUserId: string | null;
  readonly locale: string;
  readonly minutes: number;
  readonly over: boolean;
  readonly most: number | null;
  readonly refuseClash?: boolean;
}
/** One place for a family on line, of which nothing is known yet. */
export type PlaceAsked = Pick<PlaceRequest, 'lineId' | 'claimId' | 'cartId' | 'accountId' | 'personId' | 'locale'> & Pick<FactsAsked, 'activityId' | 'occurrenceId'>;
/** What was taken at once; or the facts by which it is judged; or neither, where somebody else was quicker. */
export interface TakenOrTold {
  readonly taken: { readonly lineId: string; readonly claimId: string; readonly cartId: string; readonly expiresAt: Date } | null;
  readonly facts: LineFacts | null;
}
/** The same in one request with others: those of one group stand together. */
export interface GroupedRequest extends PlaceRequest {
  readonly group: number;
  readonly together: boolean;
  readonly togetherId?: string | null;
  readonly activity: string;
  readonly occurrence: string | null;
}
export type TakenPlace = Omit<HoldAnswer, 'answer'> & { readonly answer: HoldAnswer['answer'] | 'paying' | 'other-cart' | 'cart-full' | 'with-others' | 'clash'; readonly lineId: string | null };

const columns = 'answer, line_id as "lineId", claim_id as "claimId", pool_id as "poolId", cart_id as "cartId", expires_at as "expiresAt", back_at as "backAt"';
const statements = {
  facts: {
    name: 'cart-checkout.facts-to-hold',
    text: `select cart_checkout.facts_to_hold($1, (q ->> 'account')::uuid, q ->> 'viewer', case when q -> 'people' <> 'null' then array(select jsonb_array_elements_text(q -> 'people'))::uuid[] end,
             (q ->> 'activity')::uuid, (q ->> 'occurrence')::uuid, q ->> 'channel') as facts
           from jsonb_array_elements($2::jsonb) with ordinality as asked(q, n) order by n`,
  },
  takeOrTell: { name: 'cart-checkout.take-or-tell', text: 'select line_id as "lineId", claim_id as "claimId", cart_id as "cartId", expires_at as "expiresAt", facts from cart_checkout.take_or_tell($1, $2) order by n' },
  takePlaces: { name: 'cart-checkout.take-places', text: `select ${columns} from cart_checkout.take_places($1, $2, $3, $4) order by n` },
  takeGroups: { name: 'cart-checkout.take-groups', text: `select ${columns} from cart_checkout.take_groups($1, $2) order by n` },
} as const;
type Hot = Pick<Database['hot'], 'query'>;

/** In the order they were asked; null where there is no such organization. */
export async function factsToHold(hot: Hot, organizationId: string, asked: readonly FactsAsked[]): Promise<(LineFacts | null)[]> {
  const questions = asked.map(({ buyer: { accountId, channel }, people, activityId, occurrenceId }) => ({
    account: accountId, viewer: channel === 'web' ? accountId : '', people, activity: activityId, occurrence: occurrenceId, channel,
  }));
  const { rows } = await hot.query<{ facts: LineFacts | null }>({ ...statements.facts, values: [organizationId, JSON.stringify(questions)] });
  assert(rows.length === asked.length, 'facts_to_hold answered too few');
  return rows.map((row) => row.facts);
}

/** In the order they were asked: places in whose way nothing stands are taken, of the others the facts are told. */
export async function takeOrTell(hot: Hot, organizationId: string, most: number, asked: readonly PlaceAsked[]): Promise<TakenOrTold[]> {
  const requests = asked.map(({ accountId, personId, activityId, occurrenceId, ...ids }) => ({ account: accountId, person: personId, activity: activityId, occurrence: occurrenceId, most, ...ids }));
  const { rows } = await hot.query<NonNullable<TakenOrTold['taken']> & { facts: LineFacts | null }>({ ...statements.takeOrTell, values: [organizationId, JSON.stringify(requests)] });
  assert(rows.length === asked.length, 'take_or_tell answered too few');
  return rows.map(({ facts, ...taken }) => ({ taken: taken.lineId === null ? null : taken, facts }));
}

/** Places of one pool, in order of arrival. */
export async function takePlaces(hot: Hot, organizationId: string, of: { readonly activityId: string; readonly occurrenceId: string | null }, requests: readonly PlaceRequest[]): Promise<TakenPlace[]> {
  return answered(requests, await hot.query<TakenPlace>({ ...statements.takePlaces, values: [organizationId, of.activityId, of.occurrenceId, JSON.stringify(requests)] }));
}

/** Places of several pools, in order of arrival, by groups that may want all or nothing. */
export async function takeGroups(hot: Hot, organizationId: string, requests: readonly GroupedRequest[]): Promise<TakenPlace[]> {
  return answered(requests, await hot.query<TakenPlace>({ ...statements.takeGroups, values: [organizationId, JSON.stringify(requests)] }));
}

function answered(requests: readonly PlaceRequest[], { rows }: { readonly rows: TakenPlace[] }): TakenPlace[] {
  assert(rows.length === requests.length, 'a place that was asked for was not answered');
  return rows;
}
