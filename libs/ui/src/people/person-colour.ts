import { personColours } from '../theme/tokens';

/** The colour of a person, drawn from their id: the same on every screen and every machine. */
export function personColour(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return personColours[sum % personColours.length] ?? personColours[0];
}

/** «Léa Tremblay-Roy» → «LT». */
export function initials(givenName: string, familyName: string): string {
  return [givenName, familyName].map((name) => [...name.trim()][0] ?? '').join('').toUpperCase();
}
