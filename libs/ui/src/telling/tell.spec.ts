import { notificationsStore } from '@mantine/notifications';
import { forgetTold, loadNotices, tellDone } from './tell';

const onScreen = () => notificationsStore.getState().notifications;
beforeAll(loadNotices);
afterEach(() => forgetTold(60_000));

test('the same words are on screen once, however often they are said', () => {
  tellDone('Saved', 0);
  const first = onScreen()[0]?.id;
  tellDone('Saved', 10);
  expect(onScreen().map((one) => one.message)).toEqual(['Saved']);
  expect(onScreen()[0]?.id).not.toBe(first);
});

test('what was said on a page goes with it; what was said while leaving it stays for the next', () => {
  tellDone('Address saved', 0);
  tellDone('Member deleted', 4_000);
  forgetTold(4_100);
  expect(onScreen().map((one) => one.message)).toEqual(['Member deleted']);
  forgetTold(9_000);
  expect(onScreen()).toEqual([]);
});
