import { useCredit } from '@preau/billing';
import { aCourse, aLedgerCode, aPolicy, aTier, ask, at, balance, boughtAtCounter, cancel, choose, claimOf, clerk, debitOnItsWay, execute, paidByCard, preview, reactTo, refunds, rows, scene, setScene } from '../testing/cancellation-scene';
import { whenLateMoneyLands, whenRefundOfCancellationFails } from './late-money';
import { listRefundTasks } from './refund-tasks';

setScene();

describe('money that is not all there', () => {
  it('a debit on its way goes back when it lands', async () => {
    await choose(await aCourse());
    const attemptId = await debitOnItsWay();
    expect((await preview(await claimOf())).money).toMatchObject({ owedBeforeCents: 20_000, owedAfterCents: 0, lateCents: 20_000, toMethods: [] });
    await cancel(await claimOf());
    await scene.store.db.moveClock('5 days');
    scene.store.gateway.bankSettles();
    await scene.store.charging.drive(scene.here, attemptId);
    expect(await balance()).toEqual({ owes: 0, has: 20_000 });
    await reactTo(whenLateMoneyLands);
    await reactTo(whenLateMoneyLands);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'pending', tender: 'bank-debit' }]);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    // The account is closed: a person hands the money over.
    scene.store.gateway.refuseNext('refund', 'refund-impossible' as never);
    await scene.refunding.drive(scene.here, (await rows<{ id: string }>('select id from billing.refund where organization_id = $1'))[0]?.id ?? '');
    await reactTo(whenRefundOfCancellationFails);
    expect(await ask(listRefundTasks, {}, clerk())).toMatchObject([{ amountCents: 20_000, because: 'refund-failed', state: 'open' }]);
  });

  it('a debit on its way gives back of each registration that ended its own part: what one leaves on account is not in what goes back for the other', async () => {
    await choose(await aCourse());
    await choose(await aCourse(), scene.family.leo);
    const attemptId = await debitOnItsWay();
    await cancel(await claimOf(), { refundTo: 'account' });
    expect((await preview(await claimOf(scene.family.leo))).money).toMatchObject({ owedBeforeCents: 20_000, owedAfterCents: 0, lateCents: 20_000 });
    await cancel(await claimOf(scene.family.leo));
    await scene.store.db.moveClock('5 days');
    scene.store.gateway.bankSettles();
    await scene.store.charging.drive(scene.here, attemptId);
    await reactTo(whenLateMoneyLands);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'pending', tender: 'bank-debit' }]);
    expect(await balance()).toEqual({ owes: 0, has: 20_000 });
  });

  it('a debit on its way pays the fee before anything of it goes back, and stays where the policy gives no money', async () => {
    scene.regime = 'exempt';
    const feeLedgerCodeId = await aLedgerCode();
    await aPolicy([aTier({ days: 20, creditPercent: 80, feeCents: 1_000, feeLedgerCodeId }), aTier({ refund: false, creditPercent: 50 })]);
    for (const day of ['2026-12-06', '2027-01-05']) {
      await choose(await aCourse(), day === '2026-12-06' ? scene.family.zoe : scene.family.leo);
      await scene.store.confirmContact(scene.here, scene.family);
      const attemptId = await debitOnItsWay();
      await at(`${day}T17:00:00Z`);
      const claimId = await claimOf(day === '2026-12-06' ? scene.family.zoe : scene.family.leo);
      expect((await preview(claimId)).money).toMatchObject(day === '2026-12-06' ? { lateCents: 15_000, feeOwedCents: 1_000, owedAfterCents: 4_000 } : { lateCents: 0, owedAfterCents: 10_000 });
      await cancel(claimId);
      scene.store.gateway.bankSettles();
      await scene.store.charging.drive(scene.here, attemptId);
      await reactTo(whenLateMoneyLands);
      expect(await balance()).toEqual({ owes: 0, has: day === '2026-12-06' ? 0 : 10_000 });
    }
    expect(await refunds()).toEqual([{ cents: 15_000, state: 'pending', tender: 'bank-debit' }]);
  });

  it('a debit on its way whose money was used meanwhile gives back what is left, and keeps nothing waiting', async () => {
    await choose(await aCourse());
    const attemptId = await debitOnItsWay();
    await cancel(await claimOf());
    await at('2026-12-11T17:00:00Z');
    scene.store.gateway.bankSettles();
    await scene.store.charging.drive(scene.here, attemptId);
    await choose(await aCourse({ session_price_cents: 15_000 }), scene.family.leo, clerk());
    const invoiceId = await boughtAtCounter();
    await execute(useCredit, { accountId: scene.family.accountId, invoiceIds: [invoiceId] }, clerk());
    await reactTo(whenLateMoneyLands);
    expect(await refunds()).toEqual([{ cents: 5_000, state: 'pending', tender: 'bank-debit' }]);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
  });

  it('a card that takes nothing back makes a task for the counter', async () => {
    await choose(await aCourse());
    await paidByCard();
    const { refundIds } = await cancel(await claimOf());
    scene.store.gateway.refuseNext('refund', 'refund-impossible' as never);
    await scene.refunding.drive(scene.here, refundIds[0] ?? '');
    expect(await refunds()).toMatchObject([{ state: 'failed' }]);
    await reactTo(whenRefundOfCancellationFails);
    await reactTo(whenRefundOfCancellationFails);
    expect(await ask(listRefundTasks, {}, clerk())).toMatchObject([{ amountCents: 20_000, because: 'refund-failed', state: 'open' }]);
  });
});
