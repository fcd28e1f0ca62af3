import { aCourse, at, choose, claimOf, clerk, execute, paidByCard, preview, rows, scene, setScene } from '../testing/cancellation-scene';
import { cancelRegistration } from './cancel-registration';
import { acceptCancellationRequest, declineCancellationRequest, requestCancellation } from './request-cancellation';

setScene();

describe('an organization that the act exempts', () => {
  it('without a policy takes a request, whose date of sending counts whenever staff answer', async () => {
    scene.regime = 'exempt';
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const { hash, selfService, contact } = await preview(claimId);
    expect([selfService, contact.name]).toEqual([false, 'Ville de Valbois']);
    await expect(execute(cancelRegistration, { claimId, acceptedHash: hash }, scene.family.actor)).rejects.toMatchObject({ code: 'cart-checkout.cancellation-by-request' });
    const asked = await execute(requestCancellation, { claimId, because: 'medical', message: 'Bras cassé' }, scene.family.actor);
    await at('2027-02-20T17:00:00Z');
    expect(await execute(requestCancellation, { claimId, because: 'other', message: '' }, scene.family.actor)).toEqual(asked);
    const shown = await preview(claimId, { because: 'death-or-medical', noticeAt: asked.sentAt }, clerk());
    expect(shown).toMatchObject({ rule: 'death-or-medical', keptCents: 0, creditedCents: 20_000 });
    await execute(acceptCancellationRequest, { requestId: asked.requestId, acceptedHash: shown.hash, because: 'death-or-medical', answer: 'Bon rétablissement' }, clerk());
    expect(await rows('select state, answer from cart_checkout.cancellation_request where organization_id = $1')).toEqual([{ state: 'accepted', answer: 'Bon rétablissement' }]);
    await expect(execute(declineCancellationRequest, { requestId: asked.requestId, answer: 'Non' }, clerk())).rejects.toMatchObject({ code: 'cart-checkout.cancellation-request-answered' });
  });
});

it('a request that the family sent in time is accepted by a clerk after the last session too', async () => {
  await choose(await aCourse());
  await paidByCard();
  const claimId = await claimOf();
  const asked = await execute(requestCancellation, { claimId, because: 'medical', message: '' }, scene.family.actor);
  await at('2027-06-01T17:00:00Z');
  const plain = clerk(['clients.view', 'clients.billing']);
  const { hash: acceptedHash } = await preview(claimId, { noticeAt: asked.sentAt }, plain);
  expect(await execute(acceptCancellationRequest, { requestId: asked.requestId, acceptedHash, answer: 'Entendu' }, plain)).toMatchObject({ again: false });
});
