import { joinDate, splitDate } from './date-parts';

test('a birthday typed by its parts is a date of the calendar', () => {
  expect(joinDate({ day: '4', month: '5', year: '2018' })).toBe('2018-05-04');
  expect(joinDate({ day: '29', month: '2', year: '2024' })).toBe('2024-02-29');
});

test.each([
  { day: '29', month: '2', year: '2023' },
  { day: '31', month: '4', year: '2020' },
  { day: '0', month: '1', year: '2020' },
  { day: '4', month: '', year: '2018' },
  { day: '4', month: '5', year: '18' },
])('$day/$month/$year is no date', (parts) => {
  expect(joinDate(parts)).toBe('');
});

test('a date is split and joined without loss', () => {
  expect(joinDate(splitDate('2018-05-04'))).toBe('2018-05-04');
  expect(splitDate('')).toEqual({ day: '', month: '', year: '' });
});
