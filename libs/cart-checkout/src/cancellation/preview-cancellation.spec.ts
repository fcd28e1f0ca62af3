import { aCourse, boughtAtCounter, choose, claimOf, clerk, preview, scene, setScene } from '../testing/cancellation-scene';

setScene();

describe('what was agreed at the purchase', () => {
  const becomes = (consumerRegime: string) => scene.store.db.admin.query('update organization.organization set consumer_regime = $2 where id = $1', [scene.here, consumerRegime]);

  it('keeps the law of its day, whatever the organization or the activity becomes', async () => {
    scene.regime = null;
    await becomes('s188');
    const course = await aCourse({ session_price_cents: 20_000 });
    await choose(course, scene.family.zoe, clerk());
    await boughtAtCounter('later');
    await becomes('exempt');
    await scene.store.db.admin.query("update catalog.activity set supply = 'merchandise' where id = $1", [course]);
    expect(await preview(await claimOf())).toMatchObject({ rule: 'before-start', selfService: true, creditedCents: 20_000 });
    await choose(await aCourse(), scene.family.leo, clerk());
    await boughtAtCounter('later');
    await becomes('s188');
    expect(await preview(await claimOf(scene.family.leo))).toMatchObject({ rule: 'no-policy', selfService: false, creditedCents: 0 });
  });
});
