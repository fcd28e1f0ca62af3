import { csvOf } from './write-csv';

test.each([['=1+1', "'=1+1"], ['+1', "'+1"], ['-1', "'-1"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['\0=1+1', "'=1+1"], ['Camp « A », "B"', 'Camp « A », ""B""']])('%j leaves as text', (typed, cell) => {
  expect(csvOf([[typed]])).toBe(`\ufeff"${cell}"\r\n`);
});

test('amounts are numbers, even below zero', () => {
  expect(csvOf([[-12.5, null]])).toBe('\ufeff-12.5,""\r\n');
});
