import { aCourse, aLedgerCode, aPolicy, aTier, at, balance, cancel, choose, claimOf, clerk, execute, paidByCard, preview, rows, scene, setScene } from '../testing/cancellation-scene';
import { saveCancellationPolicy } from './edit-policies';

setScene();

describe('what was agreed at the purchase', () => {
  it('follows the policy that was applied last, however many apply one at once', async () => {
    const policies = await Promise.all(Array.from({ length: 12 }, () => aPolicy([aTier({})])));
    const inUse = await rows<{ id: string }>('select policy_id as id from cart_checkout.cancellation_policy_use where organization_id = $1 and valid_until is null and program_id is null and activity_id is null');
    expect(inUse).toHaveLength(1);
    expect(policies).toContain(inUse[0]?.id);
  });
});

describe('an organization that the act exempts', () => {
  beforeEach(() => {
    scene.regime = 'exempt';
  });

  it('applies the policy as it stood at the purchase, with its fee on an invoice of its own', async () => {
    const feeLedgerCodeId = await aLedgerCode();
    const policyId = await aPolicy([aTier({ days: 14 }), aTier({ creditPercent: 80, feeCents: 1_000, feeTaxable: true, feeLedgerCodeId })]);
    await choose(await aCourse());
    await paidByCard();
    await execute(saveCancellationPolicy, { policyId, name: 'Plus stricte', creditsFees: false, tiers: [aTier({ creditPercent: 10 })] }, clerk());
    await at('2027-01-05T17:00:00Z');
    const claimId = await claimOf();
    expect(await preview(claimId)).toMatchObject({ rule: 'policy', creditedCents: 16_000, feeCents: 1_150, keptCents: 5_150, money: { toMethods: [{ amountCents: 14_850 }], feePaidCents: 1_150, feeOwedCents: 0 } });
    await cancel(claimId);
    expect(await rows('select kind, amount_cents::int as cents from billing.invoice_line where organization_id = $1 order by amount_cents')).toEqual([{ kind: 'cancellation-fee', cents: 1_000 }, { kind: 'activity', cents: 20_000 }]);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    expect(await rows("select policy_version::int as version from cart_checkout.cancellation where organization_id = $1")).toEqual([{ version: 1 }]);
  });

  it('gives the nearest policy: the activity’s, the program’s, the organization’s', async () => {
    const activityId = await aCourse();
    const [activity] = await rows<{ program: string }>('select program_id as program from catalog.activity where organization_id = $1 and id = $2', activityId);
    await aPolicy([aTier({ creditPercent: 10 })]);
    await aPolicy([aTier({ creditPercent: 20 })], { programId: activity?.program ?? '' });
    await choose(activityId);
    await paidByCard();
    expect(await preview(await claimOf())).toMatchObject({ creditedCents: 4_000 });
    await choose(activityId, scene.family.leo);
    await scene.store.confirmContact(scene.here, scene.family);
    await aPolicy([aTier({ creditPercent: 30 })], { activityId });
    await paidByCard();
    expect(await preview(await claimOf(scene.family.leo))).toMatchObject({ creditedCents: 6_000 });
    expect(await preview(await claimOf())).toMatchObject({ creditedCents: 4_000 });
  });
});
