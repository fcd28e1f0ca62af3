import { readyToTake } from './ready-to-take';

const now = '2027-03-09T13:00:00.000Z';
const wish = (state: 'open' | 'opens' | 'closed' | 'not-in-group', opensAt: string | null, people: number, sessionPriceCents: number | null = 100) => ({
  personIds: Array.from({ length: people }, (_, index) => String(index)), activity: { sessionPriceCents }, opening: { state, opensAt, as: null, forEverybodyAt: null },
});

test('what is open and what opens this very instant is taken, for everybody chosen', () => {
  expect(readyToTake([wish('open', null, 1), wish('opens', now, 2), wish('opens', '2027-03-10T13:00:00.000Z', 3)], now)).toEqual({ open: true, next: { opensAt: '2027-03-10T13:00:00.000Z', as: null, forEverybodyAt: null }, places: 3 });
});

test('what is for others, closed or sold by the date is not', () => {
  expect(readyToTake([wish('not-in-group', null, 1), wish('closed', null, 1), wish('open', null, 2, null)], now)).toEqual({ open: false, next: null, places: 0 });
});
