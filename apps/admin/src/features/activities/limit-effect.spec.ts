import { limitEffect } from './limit-effect';

it.each([
  [{ used: 3 }, 5, { used: 3, left: 2, overbooked: 0 }],
  [{ used: 3 }, 3, { used: 3, left: 0, overbooked: 0 }],
  [{ used: 3 }, 1, { used: 3, left: 0, overbooked: 2 }],
])('of a limit of which %j are used, %i places leave %j', (limit, wanted, effect) => {
  expect(limitEffect(limit, wanted)).toEqual(effect);
});
