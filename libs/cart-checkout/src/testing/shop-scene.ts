import { countersThatDisagree } from '@preau/enrolment';
import { ChoosingTogether } from '../cart/choosing-together.adapter';
import { testStore, type ShopperFamily, type TestStore } from './index';

/** What a spec about carts stands on. */
export interface ShopScene {
  store: TestStore;
  choosing: ChoosingTogether;
  /** The organization of this test. */
  here: string;
  family: ShopperFamily;
}

/** An organization and a family of their own for each test, on a winter noon; after each, places agree. The answer is filled before each test. */
export function setShop<Scene extends ShopScene>(scene = {} as Scene): Scene {
  beforeAll(async () => {
    scene.store = await testStore();
    scene.choosing = new ChoosingTogether(scene.store.db.database);
  });
  beforeEach(async () => {
    await scene.store.winterNoon();
    scene.here = await scene.store.store();
    scene.family = await scene.store.family();
  });
  afterEach(async () => {
    expect(await scene.store.db.database.look({ organizationId: scene.here }, countersThatDisagree)).toEqual([]);
  });
  afterAll(() => scene.store.db.close());
  return scene;
}
