import { savePaymentPlan } from '@preau/cart-checkout';
import { newId, system } from '@preau/kernel';
import { arrangeFamilies, arrangeOrganization, type StageFamily } from '../campaign/stage/arrange';
import type { Stage } from '../campaign/stage/stage';
import type { Step } from './load';

const programs = 4;
const categoriesEach = 10;
export const priceCents = 9_000;
const plenty = 1_000_000;

export interface Buyer {
  readonly token: string;
  readonly personId: string;
  readonly paymentMethodId: string;
}

/** A city's catalogue and the families who want something of it, as many as a measure can use up. */
export class Shop {
  private constructor(
    private readonly stage: Stage,
    readonly organizationId: string,
    readonly slug: string,
    readonly categoryIds: readonly string[],
    readonly activityIds: readonly string[],
    private readonly planId: string,
    private readonly programId: string,
    private readonly crowd: readonly { readonly token: string; readonly people: readonly string[] }[],
  ) {}

  static async open(stage: Stage, size: { readonly activities: number; readonly families: number; readonly buyers: number; readonly registrationsEach?: number }): Promise<Shop> {
    const { organizationId, slug } = await arrangeOrganization(stage, 'banc', { taxesRegisteredFrom: '2000-01-01' });
    const { planId } = await stage.commands.execute(savePaymentPlan, { nameFr: 'Deux', nameEn: 'Two', depositPercent: 0, instalments: 2, everyMonths: 1, everyDays: null, fixedDates: null }, system('bench'), { organizationId });
    const categoryIds: string[] = [];
    let programId = '';
    for (let program = 0; program < programs; program += 1) {
      programId = newId();
      await stage.rows("insert into catalog.program (organization_id, id, source_key, name_fr, name_en, status) values ($1, $2, gen_random_uuid()::text, 'Saison', 'Season', 'published')", [organizationId, programId]);
      for (let index = 0; index < categoriesEach; index += 1) {
        const categoryId = newId();
        categoryIds.push(categoryId);
        await stage.rows("insert into catalog.category (organization_id, id, program_id, source_key, name_fr, name_en) values ($1, $2, $3, gen_random_uuid()::text, 'Natation', 'Swimming')", [organizationId, categoryId, programId]);
      }
    }
    const activityIds = Array.from({ length: size.activities }, () => newId());
    await sellActivities(stage, organizationId, planId, activityIds, activityIds.map((_, index) => categoryIds[index % categoryIds.length] ?? ''), plenty);
    const families = await arrangeFamilies(stage, size.families, [organizationId]);
    const buyers = await arrangeFamilies(stage, size.buyers, [organizationId], 'Acheteuse');
    await readyToBuy(stage, organizationId, buyers);
    await formerSeasons(stage, organizationId, activityIds, families, size.registrationsEach ?? 8);
    await stage.rows('vacuum (analyze)');
    const crowd = families.map((family) => ({ token: stage.familyToken(family), people: [family.childId, family.ownerPersonId] }));
    return new Shop(stage, organizationId, slug, categoryIds, activityIds, planId, programId, crowd);
  }

  /** What a server that has run for a while knows of its tables (autovacuum comes too seldom for a bench), and what each side then writes whole for the first time. */
  async settle(): Promise<void> {
    await this.stage.rows('analyze');
    await this.stage.rows('checkpoint');
  }

  /** A new activity with so many places that everybody wants. */
  async hotActivity(capacity: number): Promise<string> {
    const id = newId();
    await sellActivities(this.stage, this.organizationId, this.planId, [id], [this.categoryIds.at(-1) ?? ''], capacity);
    return id;
  }

  /** One hold after the other, each of another person. */
  holds(activityOf: (index: number) => string): Step[][] {
    const people = this.crowd.flatMap(({ token, people: both }, index) => both.map((personId, at) => ({ token, personId, order: at * this.crowd.length + index }))).sort((a, b) => a.order - b.order);
    return people.map(({ token, personId }, index) => [this.hold(token, personId, activityOf(index))]);
  }
  hold(token: string, personId: string, activityId: string): Step {
    return { method: 'POST', path: `/api/v1/organizations/${this.organizationId}/my/cart/lines`, token, body: { personId, activityId } };
  }

  /** A place, then the whole cart bought on a plan whose first charge is later: everything but the call to a bank. */
  purchase(buyer: Buyer, activityId: string): Step[] {
    return [
      this.hold(buyer.token, buyer.personId, activityId),
      {
        method: 'POST', path: `/api/v1/organizations/${this.organizationId}/my/checkout`, token: buyer.token, key: newId(),
        body: { cartId: '$cartId', pay: 'plan', expectedTotalCents: priceCents, paymentMethodId: buyer.paymentMethodId },
      },
    ];
  }
  page(index: number): Step[] {
    return [{ method: 'GET', path: `/api/v1/stores/${this.slug}/activities?categoryId=${this.categoryIds[index % this.categoryIds.length]}&limit=50` }];
  }

  /** Families whose cart is open, confirmed and empty, with freshly signed tokens. */
  async buyers(count: number): Promise<Buyer[]> {
    const rows = await this.stage.rows<{ userId: string; accountId: string; personId: string; methodId: string }>(
      `select a.owner_user_id as "userId", c.account_id as "accountId", p.id as "personId", m.id as "methodId"
       from cart_checkout.cart c join household.account a on a.id = c.account_id join household.person p on p.account_id = a.id and not p.is_owner
       join billing.payment_method m on m.organization_id = c.organization_id and m.account_id = c.account_id
       where c.organization_id = $1 and c.state = 'open' and c.contact_confirmed_at is not null
         and not exists (select 1 from cart_checkout.cart_line l where l.organization_id = c.organization_id and l.cart_id = c.id) limit $2`,
      [this.organizationId, count],
    );
    if (rows.length < count) throw new Error(`only ${rows.length} of ${count} buyers are left: arrange more`);
    return rows.map(({ userId, accountId, personId, methodId }) => ({ token: this.stage.familyToken({ userId, accountId }), personId, paymentMethodId: methodId }));
  }
}

async function sellActivities(stage: Stage, organizationId: string, planId: string, ids: readonly string[], categoryIds: readonly string[], capacity: number): Promise<void> {
  await stage.rows(
    `insert into catalog.activity (organization_id, id, program_id, category_id, source_key, code, name_fr, name_en, description_fr, description_en, status, session_price_cents, session_capacity, mainly_children, payment_plan_id, starts_on, ends_on)
     select $1, t.id, c.program_id, c.id, gen_random_uuid()::text, 'NAT-' || n, 'Natation ' || n, 'Swimming ' || n, repeat('Dix leçons en petit groupe. ', 12), repeat('Ten lessons in a small group. ', 12), 'published', $4, $5, true, $6,
       (kernel.now() + make_interval(days => 10 + (n % 60)::int))::date, (kernel.now() + make_interval(days => 100 + (n % 60)::int))::date
     from unnest($2::uuid[], $3::uuid[]) with ordinality as t(id, category_id, n) join catalog.category c on c.organization_id = $1 and c.id = t.category_id`,
    [organizationId, ids, categoryIds, priceCents, capacity, planId],
  );
  await stage.rows('insert into enrolment.pool (organization_id, id, activity_id, capacity) select $1, gen_random_uuid(), a, $3 from unnest($2::uuid[]) a', [organizationId, ids, capacity]);
}

/** Registrations of before, as the floor has them too: nothing is measured on empty tables. */
async function formerSeasons(stage: Stage, organizationId: string, activityIds: readonly string[], families: readonly StageFamily[], registrationsEach: number): Promise<void> {
  const people = families.flatMap((family) => [family.childId, family.ownerPersonId]);
  await stage.rows(
    `with wanted as (
       select p.id as pool_id, t.person_id, t.account_id from unnest($2::uuid[], $3::uuid[]) with ordinality as t(person_id, account_id, n)
       cross join generate_series(0, $5 - 1) as k
       join unnest($4::uuid[]) with ordinality as a(id, n) on a.n = 300 + (t.n * $5 + k) % (array_length($4::uuid[], 1) - 300)
       join enrolment.pool p on p.organization_id = $1 and p.activity_id = a.id
     ), made as (
       insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id)
       select $1, gen_random_uuid(), pool_id, 'registration', account_id, person_id from wanted on conflict do nothing returning pool_id
     )
     update enrolment.pool q set taken = taken + m.places from (select pool_id, count(*)::integer as places from made group by pool_id) m where q.organization_id = $1 and q.id = m.pool_id`,
    [organizationId, people, families.flatMap((family) => [family.accountId, family.accountId]), activityIds, registrationsEach],
  );
}

/** A cart whose contact details are confirmed, and an authorized card: everything that a family does before the rush. */
async function readyToBuy(stage: Stage, organizationId: string, buyers: readonly StageFamily[]): Promise<void> {
  const gatewayAccountId = newId();
  const sealed = Buffer.from(stage.sealer.seal('billing.gateway-secret', 'never called'), 'utf8');
  await stage.rows(
    "insert into billing.gateway_account (organization_id, id, kind, merchant_ref, public_key, secret_sealed, webhook_secret_sealed) values ($1, $2, 'sandbox', 'banc', 'pk', $3, $3)",
    [organizationId, gatewayAccountId, sealed],
  );
  const accounts = buyers.map((buyer) => buyer.accountId);
  await stage.rows("insert into cart_checkout.cart (organization_id, id, account_id, channel, contact_confirmed_at) select $1, gen_random_uuid(), a, 'web', kernel.now() from unnest($2::uuid[]) a", [organizationId, accounts]);
  await stage.rows(
    `insert into billing.payment_method (organization_id, id, account_id, user_id, gateway_account_id, kind, brand, last4, expires_month, expires_year, gateway_ref, authorized_at)
     select $1, gen_random_uuid(), a, u, $4, 'card', 'visa', '4242', 12, 2040, 'pm-' || a, kernel.now() from unnest($2::uuid[], $3::uuid[]) as t(a, u)`,
    [organizationId, accounts, buyers.map((buyer) => buyer.userId), gatewayAccountId],
  );
}
