import { brokenInvariants } from '@preau/billing/testing';
import { aCourse, at, cancel, choose, claimOf, paidByCard, preview, rows, scene, setScene } from '../testing/cancellation-scene';

setScene();

it('of a course that ends part-way, what is kept is earned that day, and nothing waits for the day on which it would have ended', async () => {
  await choose(await aCourse());
  await paidByCard();
  await at('2027-01-20T17:00:00Z');
  const { keptCents } = await preview(await claimOf());
  await cancel(await claimOf());
  expect(keptCents).toBeGreaterThan(0);
  expect(await rows(`select l.kind, sum(p.amount_cents)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
    where p.organization_id = $1 and l.kind in ('deferred-revenue', 'revenue') group by l.kind having sum(p.amount_cents) <> 0`)).toEqual([{ kind: 'revenue', cents: -keptCents }]);
  expect(await rows('select next_month from billing.deferred_revenue where organization_id = $1')).toEqual([{ next_month: null }]);
  expect(await brokenInvariants(scene.store.db, scene.here)).toEqual([]);
});
