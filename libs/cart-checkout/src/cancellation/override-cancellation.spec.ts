import { aCourse, aPolicy, aTier, ask, choose, claimOf, clerk, execute, paidByCard, refunds, scene, setScene } from '../testing/cancellation-scene';
import { overrideCancellation, previewOverride } from './override-cancellation';

setScene();

describe('an organization that the act exempts', () => {
  it('lets staff with the permission set an amount, within bounds and with a reason', async () => {
    scene.regime = 'exempt';
    await aPolicy([aTier({ creditPercent: 50 })]);
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const asked = { claimId, creditCents: 15_000, reason: 'Geste commercial' };
    await expect(ask(previewOverride, asked, clerk(['clients.billing']))).rejects.toMatchObject({ code: 'cart-checkout.not-allowed' });
    await expect(ask(previewOverride, { ...asked, creditCents: 9_999 }, clerk())).rejects.toMatchObject({ code: 'cart-checkout.override-out-of-bounds', details: { minCents: 10_000, maxCents: 20_000 } });
    const { hash } = await ask(previewOverride, asked, clerk());
    await execute(overrideCancellation, { ...asked, acceptedHash: hash }, clerk());
    expect(await refunds()).toMatchObject([{ cents: 15_000 }]);
  });
});
