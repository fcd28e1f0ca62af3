import { Turnstile } from './turnstile';

it('lets so many in at a time, the others in the order they came', () => {
  const turnstile = new Turnstile({ insideMax: 2, waitingMax: 3_000 });
  const entered: number[] = [];
  for (let person = 0; person < 2_500; person += 1) expect(turnstile.ask(() => entered.push(person))).toBe(true);
  expect(entered).toEqual([0, 1]);
  expect(turnstile.waiting).toBe(2_498);
  for (let left = 0; left < 2_498; left += 1) turnstile.leave();
  expect(entered).toEqual(Array.from({ length: 2_500 }, (_, person) => person));
  turnstile.leave();
  turnstile.leave();
  expect(turnstile.ask(() => entered.push(-1))).toBe(true);
  expect(entered.at(-1)).toBe(-1);
});

it('turns away whoever comes when too many wait', () => {
  const turnstile = new Turnstile({ insideMax: 1, waitingMax: 1 });
  const entered: string[] = [];
  expect([turnstile.ask(() => entered.push('a')), turnstile.ask(() => entered.push('b')), turnstile.ask(() => entered.push('c'))]).toEqual([true, true, false]);
  turnstile.leave();
  expect(entered).toEqual(['a', 'b']);
});
