import { paths, safeReturn } from './paths';

test('signing in leads back to the page that was left', () => {
  expect(safeReturn('/billing?year=2026')).toBe('/billing?year=2026');
});

test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n\\evil.example', 'javascript:alert(1)', '', undefined, 4])('a return address to elsewhere is not followed: %s', (wanted) => {
  expect(safeReturn(wanted)).toBe(paths.stores);
});
