import { Turnstile } from './turnstile';

const anybody = { insideOfOneMax: 10_000, waitingOfOneMax: 10_000 };

it('lets so many in at a time, the others in the order they came', () => {
  const turnstile = new Turnstile({ insideMax: 2, waitingMax: 3_000, ...anybody });
  const entered: number[] = [];
  for (let person = 0; person < 2_500; person += 1) expect(turnstile.ask('', () => entered.push(person))).toBe(true);
  expect(entered).toEqual([0, 1]);
  expect(turnstile.waiting).toBe(2_498);
  for (let left = 0; left < 2_498; left += 1) turnstile.leave('');
  expect(entered).toEqual(Array.from({ length: 2_500 }, (_, person) => person));
  turnstile.leave('');
  turnstile.leave('');
  expect(turnstile.ask('', () => entered.push(-1))).toBe(true);
  expect(entered.at(-1)).toBe(-1);
});

it('turns away whoever comes when too many wait', () => {
  const turnstile = new Turnstile({ insideMax: 1, waitingMax: 1, ...anybody });
  const entered: string[] = [];
  expect([turnstile.ask('', () => entered.push('a')), turnstile.ask('', () => entered.push('b')), turnstile.ask('', () => entered.push('c'))]).toEqual([true, true, false]);
  turnstile.leave('');
  expect(entered).toEqual(['a', 'b']);
});

it('one who asks a hundred times at once does not have all the turns, and everybody else has theirs', () => {
  const turnstile = new Turnstile({ insideMax: 3, waitingMax: 1_000, insideOfOneMax: 2, waitingOfOneMax: 50 });
  const entered: string[] = [];
  const asked = Array.from({ length: 100 }, () => turnstile.ask('greedy', () => entered.push('greedy')));
  expect(asked.filter(Boolean)).toHaveLength(52);
  expect(entered).toEqual(['greedy', 'greedy']);
  for (const family of ['a', 'b', 'c']) expect(turnstile.ask(family, () => entered.push(family))).toBe(true);
  expect(entered).toEqual(['greedy', 'greedy', 'a']);
  // The next of the greedy one stands in line where the line ends now.
  turnstile.leave('greedy');
  turnstile.leave('a');
  turnstile.leave('b');
  expect(entered).toEqual(['greedy', 'greedy', 'a', 'b', 'c', 'greedy']);
  turnstile.leave('c');
  // Whatever room there is, two of theirs at most are in.
  for (let round = 0; round < 49; round += 1) turnstile.leave('greedy');
  expect(entered.filter((who) => who === 'greedy')).toHaveLength(52);
  expect(turnstile.waiting).toBe(0);
  turnstile.leave('greedy');
  turnstile.leave('greedy');
  expect(turnstile.ask('greedy', () => entered.push('last'))).toBe(true);
  expect(entered.at(-1)).toBe('last');
});
