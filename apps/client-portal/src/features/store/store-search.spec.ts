import { filtersInUse, filtersOf, readStoreSearch } from './store-search';

const lea = '0195a3b2-0000-7000-8000-000000000001';

test('an address holds only what it can mean', () => {
  expect(readStoreSearch({ text: '  ', kind: 'camp', days: [1, 0, 9, 'x', 3], people: [lea, 'moi'], price: -5, left: 'oui', age: 80 })).toEqual({ days: [1, 3], people: [lea], age: 80 });
});

test('a number typed as words is looked for as words', () => {
  expect(readStoreSearch({ text: 2027 })).toEqual({ text: '2027' });
});

test('a category is asked for without its program: it is narrower', () => {
  expect(filtersOf({ program: lea, category: lea, hours: 'evening' })).toEqual({ categoryId: lea, timeFrom: '17:00' });
});

test('the filters beside the list are counted one each', () => {
  expect(filtersInUse({ text: 'natation', kind: 'session', days: [1, 2], left: true })).toBe(2);
});
