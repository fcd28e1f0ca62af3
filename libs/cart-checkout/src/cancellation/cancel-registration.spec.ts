import { aCourse, at, balance, cancel, choose, claimOf, clerk, execute, paidByCard, preview, refunds, rows, scene, setScene } from '../testing/cancellation-scene';
import { cancelRegistration } from './cancel-registration';
import { previewCancellation } from './preview-cancellation';

setScene();

const refundedAtGateway = (): number => [...scene.store.gateway.refunds.values()].reduce((all, refund) => all + refund.amountCents, 0);

describe('a family that paid by card and cancels', () => {
  it('before the first session gets everything back, to the card, after seeing it', async () => {
    await choose(await aCourse());
    await paidByCard();
    const before = refundedAtGateway();
    const claimId = await claimOf();
    expect(await preview(claimId)).toMatchObject({ state: 'live', selfService: true, rule: 'before-start', keptCents: 0, creditedCents: 20_000, money: { toMethods: [{ tender: 'card', amountCents: 20_000 }], atCounterCents: 0, owedAfterCents: 0 } });
    const { refundIds } = await cancel(claimId);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'pending', tender: 'card' }]);
    for (const refundId of refundIds) await scene.refunding.drive(scene.here, refundId);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'succeeded', tender: 'card' }]);
    expect(refundedAtGateway() - before).toBe(20_000);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    expect(await preview(claimId)).toMatchObject({ state: 'ended', creditedCents: 0, selfService: false });
  });

  it('after three of ten sessions pays for them and the lesser of fifty dollars and a tenth of the rest', async () => {
    await choose(await aCourse());
    await paidByCard();
    await at('2027-01-27T17:00:00Z');
    const claimId = await claimOf();
    expect(await preview(claimId)).toMatchObject({ rule: 'sequential-service', sessionsGiven: 3, sessions: 10, receivedCents: 6_000, keptCents: 7_400, creditedCents: 12_600 });
    await cancel(claimId, { refundTo: 'account' });
    expect(await refunds()).toEqual([]);
    expect(await balance()).toEqual({ owes: 0, has: 12_600 });
  });

  it('twice at once, cancels once', async () => {
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const { hash } = await preview(claimId);
    const answers = await Promise.all(Array.from({ length: 6 }, () => execute(cancelRegistration, { claimId, acceptedHash: hash }, scene.family.actor)));
    expect(new Set(answers.map((answer) => answer.cancellationId)).size).toBe(1);
    expect(answers.filter((answer) => !answer.again)).toHaveLength(1);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'pending', tender: 'card' }]);
    expect(await rows('select 1 from billing.credit_memo where organization_id = $1')).toHaveLength(1);
  });

  it('is shown the new consequences when a session was given meanwhile, and nothing is done', async () => {
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const { hash } = await preview(claimId);
    await at('2027-01-12T17:00:00Z');
    await expect(execute(cancelRegistration, { claimId, acceptedHash: hash }, scene.family.actor)).rejects.toMatchObject({ code: 'cart-checkout.cancellation-changed', details: { preview: { keptCents: 3_800, state: 'live' } } });
    expect(await preview(claimId)).toMatchObject({ state: 'live' });
  });

  it('cannot see or cancel what belongs to another family or another organization', async () => {
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const other = await scene.store.family();
    await expect(preview(claimId, {}, other.actor)).rejects.toMatchObject({ code: 'kernel.not-found' });
    await expect(execute(cancelRegistration, { claimId, acceptedHash: 'x' }, other.actor)).rejects.toMatchObject({ code: 'kernel.not-found' });
    const elsewhere = await scene.store.store();
    await expect(scene.store.db.commands.ask(previewCancellation, { claimId }, clerk(undefined, elsewhere))).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});

it('of a course that is over, a notice that staff say came in time gives money back only through those who may set amounts by hand', async () => {
  scene.regime = 'exempt';
  await choose(await aCourse());
  await paidByCard();
  const claimId = await claimOf();
  await at('2027-06-01T17:00:00Z');
  const told = { claimId, noticeAt: new Date('2026-12-30T17:00:00Z'), because: 'death-or-medical' } as const;
  const { hash: acceptedHash } = await preview(claimId, told, clerk());
  await expect(execute(cancelRegistration, { ...told, acceptedHash }, clerk(['clients.view', 'clients.billing']))).rejects.toMatchObject({ code: 'cart-checkout.not-allowed', details: { permission: 'policies.override' } });
  expect(await rows('select id from billing.refund where organization_id = $1')).toEqual([]);
  expect(await execute(cancelRegistration, { ...told, acceptedHash }, clerk())).toMatchObject({ again: false });
});
