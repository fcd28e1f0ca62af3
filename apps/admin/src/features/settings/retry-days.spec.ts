import { daysText, readDays } from './retry-days';

test.each([
  ['3, 7, 14', [3, 7, 14]], ['3 7;14', [3, 7, 14]], ['', []], ['5', [5]], ['7, 3', null], ['0', null], ['29', null], ['1,2,3,4', null], ['1.5', null], ['trois', null], ['3,3', null],
] as const)('%j reads as %j', (text, days) => expect(readDays(text)).toEqual(days));
test('what was read is written the same way', () => expect(daysText(readDays('3;7') ?? [])).toBe('3, 7'));
