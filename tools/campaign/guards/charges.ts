import { edit, type Removal } from './removal';

const billing = 'libs/billing/migrations/20261121230700_found_billing.sql';
const charging = 'libs/billing/src/charging/charging.spec.ts';
const protections = 'libs/billing/src/charging/protections.spec.ts';
const drive = 'libs/billing/src/charging/drive-attempt.ts';
const store = 'libs/billing/src/charging/charge-attempt.store.ts';
const settler = 'libs/billing/src/planned-payment/planned-payment-settler.ts';
const refunding = 'libs/billing/src/refund/refunding.ts';
const refundingSpec = 'libs/billing/src/refund/refunding.spec.ts';

/** What keeps a card or a bank account from being charged twice, wrongly or for nothing, and money from going back twice. */
export const chargeRemovals: readonly Removal[] = [
  {
    what: 'the key under which a charge is made', kind: 'idempotency key', short: true, spec: charging, test: 'is charged once when the answer to create-intent is lost after',
    edits: edit(drive, 'attemptId: attempt.id, idempotencyKey: attempt.idempotencyKey,', 'attemptId: attempt.id, idempotencyKey: `${attempt.idempotencyKey}-${Math.random()}`,'),
  },
  {
    what: 'the look for a charge whose key was forgotten', kind: 're-check', spec: protections, test: 'though the processor has forgotten our key',
    edits: edit(drive, 'const keyForgotten = now.getTime() - attempt.startedAt.getTime() >= settings.keyRememberedSeconds * 1_000;', 'const keyForgotten = now.getTime() - attempt.startedAt.getTime() < 0;'),
  },
  {
    what: 'the last look before money is asked for', kind: 're-check', short: true, spec: charging, test: 'whose method was removed between the claim and the charge',
    edits: edit('libs/billing/src/charging/attempt-steps.ts', 'wanted: await settlers[attempt.purpose].stillWanted(tx, attempt)', 'wanted: true'),
  },
  {
    what: 'the last look at the amount', kind: 're-check', spec: protections, test: 'of which the amount or the method was changed under it',
    edits: edit(settler, ' || payment.amountCents !== charge.amountCents'),
  },
  {
    what: 'the last look at the method', kind: 're-check', spec: protections, test: 'of which the amount or the method was changed under it',
    edits: edit(settler, ' || payment.paymentMethodId !== charge.paymentMethodId'),
  },
  {
    what: 'the last look at the authorization', kind: 're-check', spec: charging, test: 'whose method was removed between the claim and the charge',
    edits: edit(settler, 'return method !== null && method.authorized && !method.removed && method.gatewayRef === charge.gatewayMethodRef;', 'return method !== null;'),
  },
  {
    what: 'an attempt goes on only as it was left', kind: 're-check', spec: charging, test: 'worker that slept',
    edits: edit(store, 'where organization_id = $1 and id = $2 and version = $3 returning', 'where organization_id = $1 and id = $2 and $3::integer is not null returning'),
  },
  {
    what: 'an attempt that somebody drives is left to them', kind: 're-check', spec: protections, test: 'that a worker has in hand is left to it',
    edits: edit(store, "and (version = 1 or lease_until is null or lease_until <= kernel.now())\n     returning ${columns}`,\n    [tx.organizationId, id, leaseSeconds]", "\n     returning ${columns}`,\n    [tx.organizationId, id, leaseSeconds]"),
  },
  {
    what: 'one live attempt for a planned payment', kind: 'unique index', spec: charging, test: 'blocks any other try',
    edits: edit(billing, 'create unique index one_live_attempt on', 'create index one_live_attempt on'),
  },
  {
    what: 'one live attempt for a cart', kind: 'unique index', spec: protections, test: 'has one charge at a time',
    edits: edit(billing, 'create unique index one_live_checkout on', 'create index one_live_checkout on'),
  },
  {
    what: 'one live attempt for a balance', kind: 'unique index', spec: protections, test: 'has one charge at a time',
    edits: edit('libs/billing/migrations/20261122062010_try_again_what_was_refused.sql', 'create unique index one_live_balance on', 'create index one_live_balance on'),
  },
  {
    what: 'one payment for an attempt', kind: 'unique index', spec: protections, test: 'is paid once, whoever writes it down',
    edits: edit(billing, '  constraint one_payment_per_attempt unique (organization_id, charge_attempt_id),\n'),
  },
  {
    what: 'an outcome is written once', kind: 're-check', spec: charging, test: 'a bank debit',
    edits: edit('libs/billing/src/charging/settle-charge.ts', 'if (isSettled(charge.state)) return charge;', ''),
  },
  {
    what: 'the clock of the worker', kind: 're-check', spec: charging, test: 'whose clock is a minute away',
    edits: edit('libs/billing/src/charging/claim-planned-payment.ts', 'await refuseSkew(tx, input);', ''),
  },
  {
    what: 'the client’s balance, locked before a charge is claimed', kind: 'lock', spec: protections, test: 'waits for whoever moves the money of its client',
    edits: edit('libs/billing/src/charging/claim-planned-payment.ts', 'await lockClientBalance(tx, seen.accountId);', ''),
  },
  {
    what: 'the key under which money is given back', kind: 'idempotency key', spec: refundingSpec, test: 'is given once when the worker dies at "refund-sent"',
    edits: [
      ...edit(refunding, 'amountCents: refund.amountCents, idempotencyKey: refund.idempotencyKey });', 'amountCents: refund.amountCents, idempotencyKey: `${refund.idempotencyKey}-${Math.random()}` });'),
      // The second protection, of its own below, would hide the first.
      ...edit(refunding, 'if (refund.asks > 1) {', 'if (refund.asks > 1_000) {'),
    ],
  },
  {
    what: 'the look at what a card has given back already, before a refund is sent again', kind: 're-check', spec: refundingSpec, test: 'is sent once when the answer is lost (after the work: true) and the processor forgot the key: true',
    edits: edit(refunding, 'if (refund.asks > 1) {', 'if (refund.asks > 1_000) {'),
  },
  {
    what: 'a refund never beyond its payment', kind: 'bound', spec: refundingSpec, test: 'never exceeds the payment, even with more on account',
    edits: edit('libs/billing/src/refund/record-refund.ts', 'if (before.cents + input.amountCents > payment.amountCents)', 'if (before.cents + input.amountCents < 0)'),
  },
  {
    what: 'a refund never beyond what is on account', kind: 'bound', spec: refundingSpec, test: 'needs a credit, and gives back what it says, once',
    edits: edit('libs/billing/src/refund/record-refund.ts', 'if (amountCents > creditCents)', 'if (amountCents < 0)'),
  },
  {
    what: 'a processor’s notice taken once', kind: 're-check', spec: protections, test: 'is looked at once, however often it comes',
    edits: edit('libs/billing/src/charging/receive-notice.ts', 'if (known.length > 0) return;', ''),
  },
];
