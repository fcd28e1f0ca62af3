import { savePromotion } from '../index';
import { anybody, everything as everyItem } from '../promotion/promotion';
import { aCourse, aTier, balance, boughtAtCounter, cancel, choose, clerk, execute, preview, rows, scene, setScene } from '../testing/cancellation-scene';
import { applyCancellationPolicy, saveCancellationPolicy } from './edit-policies';

setScene();

describe('what was agreed at the purchase', () => {
  it.each([[true, 'exempt', 16_000, 4_000], [false, 'exempt', 20_000, 0], [true, 's188', 20_000, 0]] as const)('takes back the discount that rested on it (by policy: %s) under %s: %i given back', async (reclaims, law, creditedCents, discountsKeptCents) => {
    scene.regime = law;
    await execute(savePromotion, {
      kind: 'multi-person', nameFr: 'Famille', nameEn: 'Family', code: null, position: 0, enabled: true, appliesFrom: null, appliesUntil: null, usesMax: null, usesPerClientMax: null, off: { unit: 'percent', value: 2_000 }, per: 'item',
      items: everyItem, criteria: anybody, multiPerson: { within: 'activity', offs: [{ unit: 'percent', value: 2_000 }], countRegistered: false }, combo: null, group: '',
    }, scene.store.db.actor);
    const { policyId } = await execute(saveCancellationPolicy, { name: 'Cours', creditsFees: true, reclaimsDiscounts: reclaims, tiers: [aTier({})] }, clerk());
    await execute(applyCancellationPolicy, { policyId, programId: null, activityId: null }, clerk());
    const course = await aCourse();
    await choose(course, scene.family.zoe, clerk());
    await choose(course, scene.family.leo, clerk());
    await boughtAtCounter('offline');
    const [first] = await rows<{ id: string }>("select l.claim_id as id from cart_checkout.order_line l join billing.invoice_line n on n.id = l.invoice_line_id where l.organization_id = $1 and n.amount_cents = 20000");
    const [second] = await rows<{ id: string }>("select l.claim_id as id from cart_checkout.order_line l join billing.invoice_line n on n.id = l.invoice_line_id where l.organization_id = $1 and n.amount_cents = 16000");
    const shown = await preview(first?.id ?? '');
    expect(shown).toMatchObject({ creditedCents });
    expect(shown.reasons.some((one) => one.fr.includes('tenait à celle-ci') && one.en.includes('rested on this one'))).toBe(discountsKeptCents > 0);
    await cancel(first?.id ?? '');
    expect(await balance()).toEqual({ owes: 0, has: creditedCents });
    // What was lost with the first is not lost again, and nothing rests on the second.
    expect(await preview(second?.id ?? '')).toMatchObject({ creditedCents: 16_000 });
  });
});
