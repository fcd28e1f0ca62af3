import { edit, type Removal } from './removal';

const rl24 = 'libs/billing/migrations/20261122066010_issue_rl24_slips.sql';
const emission = 'libs/billing/src/rl24/rl24-emission.spec.ts';
const pricing = 'libs/cart-checkout/migrations/20261122060000_price_and_spread.sql';
const promotions = 'libs/cart-checkout/src/promotion/use-promotions.spec.ts';
const places = 'libs/enrolment/src/pool/places.spec.ts';
const ends = 'libs/enrolment/functions/end-claims.sql';
const registers = 'libs/enrolment/functions/register-claims.sql';
const grants = 'libs/enrolment/functions/hold-places.sql';
const bulk = 'libs/billing/src/bulk/bulk.spec.ts';
const bulkTables = 'libs/billing/migrations/20261122065510_add_statements_and_bulk_jobs.sql';
const cancellations = 'libs/cart-checkout/migrations/20261122061010_add_cancellations.sql';

/** What keeps places, uses, numbers and work on many clients from being given twice or beyond what there is. */
export const documentRemovals: readonly Removal[] = [
  {
    what: 'a place only while there is room', kind: 're-check', short: true, spec: places, test: 'gives fifty places to five hundred shoppers',
    edits: edit(grants, 'elsif room > 0 or asked.over then', 'elsif room > -1000 or asked.over then'),
  },
  {
    what: 'the pool, locked before its places are given', kind: 'lock', spec: places, test: 'waits for whoever is being given a place',
    edits: edit(grants, 'activity_id = activity and occurrence_id is null for update;', 'activity_id = activity and occurrence_id is null;'),
  },
  {
    what: 'room for a hold that comes late', kind: 're-check', spec: places, test: 'can be registered late while a place is left',
    edits: edit(registers, 'a.place > a.room or a.taken_already', 'a.taken_already'),
  },
  {
    what: 'the end of a hold, looked at again once its pool is locked', kind: 're-check', spec: places, test: 'extended while somebody waits to end it',
    edits: edit(ends, " and (not only_expired or c.expires_at <= t)\n    returning", '\n    returning'),
  },
  {
    what: 'one live claim for a person', kind: 'unique index', spec: places, test: 'has one place in an activity',
    edits: edit('libs/enrolment/migrations/20261121230500_found_enrolment.sql', 'create unique index one_live_claim on', 'create index one_live_claim on'),
  },
  {
    what: 'a coupon’s uses, counted in the statement that takes one', kind: 're-check', short: true, spec: promotions, test: 'a coupon of one use goes to one of two carts',
    edits: edit(pricing, ' and c.promotion_id = wanted.id and c.uses < d.uses_max;', ' and c.promotion_id = wanted.id;'),
  },
  {
    what: 'a client’s uses of a coupon, counted in the statement that takes one', kind: 're-check', spec: promotions, test: 'a coupon of which each client has one goes to one of two carts',
    edits: edit(pricing, '\n      where c.uses < (select d.uses_per_client_max from cart_checkout.promotion d where d.organization_id = organization and d.id = wanted.id);', ';'),
  },
  {
    what: 'a one-time fee once for a person', kind: 'unique index', spec: promotions, test: 'goes to one of two carts that ask it of the same person',
    edits: [
      ...edit(pricing, 'create unique index once_per_person on', 'create index once_per_person on'),
      ...edit(pricing, '\n    on conflict (organization_id, fee_id, person_id, season) where given_back_at is null do nothing;', ';'),
    ],
  },
  {
    what: 'one order for a cart', kind: 'unique index', spec: 'libs/cart-checkout/src/order/check-out.spec.ts', test: 'the database holds it to one order',
    edits: edit('libs/cart-checkout/migrations/20261121230800_found_cart_checkout.sql', '  constraint one_order_per_cart unique (organization_id, cart_id),\n'),
  },
  {
    what: 'a registration ends once', kind: 'unique index', spec: 'libs/cart-checkout/src/cancellation/cancel-registration.spec.ts', test: 'twice at once, cancels once',
    edits: [
      ...edit(cancellations, '  constraint a_registration_ends_once unique (organization_id, claim_id),\n'),
      ...edit('libs/cart-checkout/src/cancellation/cancellation.store.ts', ' on conflict on constraint a_registration_ends_once do nothing'),
    ],
  },
  {
    what: 'the numbers of slips, locked before one is taken', kind: 'lock', spec: emission, test: 'asked for by five hundred at once',
    edits: edit('libs/billing/src/rl24/number-range.store.ts', ' order by first_number for update`', ' order by first_number`'),
  },
  {
    what: 'a number on one slip only', kind: 'unique index', spec: emission, test: 'stands on one slip',
    edits: edit(rl24, '  constraint rl24_number_once unique (organization_id, year, number),\n'),
  },
  {
    what: 'numbers of slips that never come back', kind: 'trigger', spec: emission, test: 'slips are never changed nor deleted',
    edits: edit(rl24, 'create trigger rl24_numbers_only_go_up before update on billing.rl24_number_range for each row execute function billing.rl24_numbers_only_go_up();\n'),
  },
  {
    what: 'one emission at a time', kind: 'unique index', spec: emission, test: 'a year has one emission at a time',
    edits: edit(rl24, 'create unique index one_rl24_run_at_a_time on', 'create index one_rl24_run_at_a_time on'),
  },
  {
    what: 'the client in hand, locked while a worker serves it', kind: 'lock', spec: bulk, test: 'three workers at once share a job',
    edits: edit('libs/billing/src/bulk/bulk-job.store.ts', ' order by position limit 1 for update skip locked`', ' order by position limit 1`'),
  },
  {
    what: 'a client once in each job', kind: 'unique index', spec: bulk, test: 'a client stands once in a job',
    edits: edit(bulkTables, '  primary key (organization_id, job_id, account_id),\n'),
  },
  {
    what: 'a statement that stays as it was made', kind: 'trigger', spec: 'libs/billing/src/statement/account-statement.spec.ts', test: 'stays as it was made',
    edits: edit(bulkTables, 'create trigger statement_stays_as_made before update on billing.statement for each row execute function billing.statement_stays_as_made();\n'),
  },
  {
    what: 'one message for a fact and an address', kind: 'unique index', spec: 'libs/communications/src/sending/sending.spec.ts', test: 'is written once, however often its event comes',
    edits: [
      ...edit('libs/communications/migrations/20261121230900_found_communications.sql', 'primary key (organization_id, id),\n  unique (organization_id, template, subject_key, version, recipient_email)', 'primary key (organization_id, id)'),
      ...edit('libs/communications/src/message/message.store.ts', '     on conflict (organization_id, template, subject_key, version, recipient_email) do nothing returning id`', '     returning id`'),
    ],
  },
];
