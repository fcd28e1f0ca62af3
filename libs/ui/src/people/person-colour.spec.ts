import { initials, personColour } from './person-colour';

test('a person keeps one colour', () => {
  expect(personColour('0198c0de-0000-7000-8000-000000000001')).toBe(personColour('0198c0de-0000-7000-8000-000000000001'));
});

test('the members of a family rarely share a colour: ids in a row spread over the palette', () => {
  const colours = new Set(Array.from({ length: 10 }, (_, member) => personColour(`0198c0de-0000-7000-8000-00000000000${member}`)));
  expect(colours.size).toBe(10);
});

test('initials keep accents and bear with a missing name', () => {
  expect(initials('Élodie', 'Tremblay')).toBe('ÉT');
  expect(initials('', 'Roy')).toBe('R');
});
