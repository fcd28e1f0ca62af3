import { createIntention } from './intention';

function counted() {
  let given = 0;
  return createIntention(() => `key-${(given += 1)}`);
}

test('sending the same intention again keeps its key', () => {
  const pay = counted();
  expect(pay.keyFor({ amountCents: 11250 })).toBe('key-1');
  expect(pay.keyFor({ amountCents: 11250 })).toBe('key-1');
});

test('a person who changes the amount means something else', () => {
  const pay = counted();
  pay.keyFor({ amountCents: 11250 });
  expect(pay.keyFor({ amountCents: 5000 })).toBe('key-2');
});

test('paying the same amount a second time, once the first is answered, is a new intention', () => {
  const pay = counted();
  pay.keyFor({ amountCents: 11250 });
  pay.done();
  expect(pay.keyFor({ amountCents: 11250 })).toBe('key-2');
});
