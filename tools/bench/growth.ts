import { Client } from 'pg';
import type { Stage } from '../campaign/stage/stage';
import type { CpuMeter } from './cpu';
import type { LoadPlan, LoadResult, Step } from './load';
import type { Shop } from './shop';

const activitiesEach = 200;
const registrationsOfPerson = 10;
const clients = 8;
const spread = 200;

export const small = { organizations: 1, registrations: 10_000 };
export const large = { organizations: 100, registrations: 1_000_000 };

/** Other cities with their catalogues, people and registrations, beside the one that is measured. */
export async function grow(stage: Stage): Promise<void> {
  const client = new Client({ connectionString: stage.serverUrl('preau') });
  await client.connect();
  try {
    await layDown(client);
  } finally {
    await client.end();
  }
}

async function layDown(client: Client): Promise<void> {
  const others = large.organizations - small.organizations;
  const peopleEach = Math.ceil(large.registrations / others / registrationsOfPerson);
  const run = (text: string, values: readonly unknown[] = []): Promise<unknown> => client.query(text, values as unknown[]);
  await run('begin');
  // What is laid down here fits together; it need not be looked up row by row.
  await run('set local session_replication_role = replica');
  await run('create temp table city on commit drop as select gen_random_uuid() as id, n from generate_series(1, $1::integer) n', [others]);
  await run("insert into organization.organization (id, slug, name, kind) select id, 'ville-' || n, 'Ville ' || n, 'municipality' from city");
  await run("insert into catalog.program (organization_id, id, source_key, name_fr, name_en, status) select id, id, 'p', 'Saison', 'Season', 'published' from city");
  await run("insert into catalog.category (organization_id, id, program_id, source_key, name_fr, name_en) select id, id, id, 'c', 'Natation', 'Swimming' from city");
  await run('create temp table offer on commit drop as select c.id as city_id, gen_random_uuid() as id, k from city c cross join generate_series(0, $1::integer - 1) k', [activitiesEach]);
  await run(
    `insert into catalog.activity (organization_id, id, program_id, category_id, source_key, code, name_fr, name_en, status, session_price_cents, session_capacity, mainly_children, starts_on, ends_on)
     select city_id, id, city_id, city_id, id::text, 'NAT-' || k, 'Natation ' || k, 'Swimming ' || k, 'published', 9000, 1000000, true, (kernel.now() + interval '10 days')::date, (kernel.now() + interval '100 days')::date from offer`,
  );
  await run('insert into enrolment.pool (organization_id, id, activity_id, capacity, taken) select city_id, id, id, 1000000, $1::integer from offer', [Math.ceil((peopleEach * registrationsOfPerson) / activitiesEach)]);
  await run('create temp table member on commit drop as select c.id as city_id, gen_random_uuid() as id, i from city c cross join generate_series(0, $1::integer - 1) i', [peopleEach]);
  await run('insert into household.account (id) select id from member');
  await run("insert into household.person (id, account_id, first_name, last_name, birth_date, is_owner) select id, id, 'Maude', 'Voisine', '1986-03-09', true from member");
  await run("insert into household.client (organization_id, id, account_id, email) select city_id, id, id, id || '@exemple.test' from member");
  await run(
    `insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id)
     select m.city_id, gen_random_uuid(), o.id, 'registration', m.id, m.id from member m cross join generate_series(0, $1::integer - 1) r join offer o on o.city_id = m.city_id and o.k = (m.i * $1::integer + r) % $2::integer`,
    [registrationsOfPerson, activitiesEach],
  );
  await run('commit');
  await run('vacuum (analyze)');
}

export interface Cost {
  readonly hold: number;
  readonly holdAndCheckout: number;
  readonly page: number;
}

/** What an operation costs now, in milliseconds of processor; of time, where that cannot be read. */
export async function costs(ask: (plan: LoadPlan) => Promise<LoadResult>, cpu: CpuMeter | null, shop: Shop, url: string, seconds: number, turn: number): Promise<Cost> {
  const cost = async (operations: readonly (readonly Step[])[], again: boolean): Promise<number> => {
    const before = cpu?.read() ?? 0;
    const result = await ask({ url, clients, seconds, operations, again });
    return cpu === null ? (1_000 * result.seconds) / result.done : (cpu.read() - before) / result.done;
  };
  const activityOf = (index: number): string => shop.activityIds[(index * 31 + turn * 61) % spread] ?? '';
  const buyers = await shop.buyers(seconds * 250);
  return {
    hold: await cost(shop.holds(activityOf), false),
    holdAndCheckout: await cost(buyers.map((buyer, index) => shop.purchase(buyer, activityOf(index))), false),
    page: await cost(Array.from({ length: 400 }, (_, index) => shop.page(index)), true),
  };
}
