import { capacityEffect } from './capacity-effect';

const full = { capacity: 12, taken: 10, held: 2, reserved: 0, waiting: 0 };

test('places that are added may be taken by anybody when nobody waits', () => {
  expect(capacityEffect(full, 15)).toEqual({ change: 3, keptForWaiting: 0, left: 3, overbooked: 0 });
});

test('who waits is served before the store', () => {
  expect(capacityEffect({ ...full, waiting: 2 }, 15)).toEqual({ change: 3, keptForWaiting: 2, left: 1, overbooked: 0 });
});

test('nobody loses a place: what is beyond the places is said', () => {
  expect(capacityEffect(full, 9)).toEqual({ change: -3, keptForWaiting: 0, left: 0, overbooked: 3 });
});
