import type { Cents, LocalDate, Sql } from '@preau/kernel';
import type { PricingFacts } from '../cart/cart-facts';

/** An activity as promotions see it, before anybody has chosen it. */
export interface OfferedItem {
  readonly activityId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly sessionPriceCents: Cents | null;
  readonly dropInPriceCents: Cents | null;
  readonly startsOn: LocalDate | null;
  readonly programId: string;
  readonly categoryIds: readonly string[];
}
export interface OfferFacts {
  readonly pricing: PricingFacts;
  readonly timeZone: string;
  readonly items: readonly OfferedItem[];
}

/** The automatic promotions of now with the activities asked for, in one statement. */
export async function offerFactsOf(sql: Sql, activityIds: readonly string[]): Promise<OfferFacts> {
  return sql.one<OfferFacts>(
    `select cart_checkout.pricing_facts($1, null, null, kernel.now()) as pricing, o.time_zone as "timeZone", (
       select coalesce(jsonb_agg(jsonb_build_object('activityId', a.id, 'nameFr', a.name_fr, 'nameEn', a.name_en, 'sessionPriceCents', a.session_price_cents, 'dropInPriceCents', a.drop_in_price_cents,
         'startsOn', a.starts_on, 'programId', a.program_id, 'categoryIds', cart_checkout.categories_of($1, a.category_id))), '[]')
       from catalog.activity a where a.organization_id = $1 and a.id = any ($2::uuid[])) as items
     from organization.organization o where o.id = $1`,
    [sql.organizationId, activityIds],
  );
}
