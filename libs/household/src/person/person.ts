import { ageInMonths, DomainError, isLocalDate, type LocalDate } from '@preau/kernel';
import type { Finding } from '../errors';

export const genders = ['woman', 'man', 'non-binary', 'self-described', 'undisclosed'] as const;
export type Gender = (typeof genders)[number];

/** What every organization shares about a person; everything else is kept by each for itself. */
export interface PersonFacts {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: LocalDate | null;
  readonly gender: Gender | null;
}

export interface PersonView extends PersonFacts {
  readonly id: string;
  readonly accountId: string;
  readonly isOwner: boolean;
  /** Archived people keep their purchases and can no longer be chosen in a store. */
  readonly archivedAt: Date | null;
  readonly version: number;
}

const adultMonthsMin = 18 * 12;

/** Whether a person is 18 or more on a date; a missing birth date is answered as the caller says it is to be taken. */
export function isAdult(birthDate: LocalDate | null, on: LocalDate, whenUnknown: boolean): boolean {
  return birthDate === null ? whenUnknown : ageInMonths(birthDate, on) >= adultMonthsMin;
}

/** A child for guardians, contacts and slips: only who is known to be under 18. */
export function isMinor(birthDate: LocalDate | null, on: LocalDate): boolean {
  return !isAdult(birthDate, on, true);
}

export type PersonProblem = 'missing' | 'too-long' | 'not-a-date' | 'in-the-future' | 'too-old' | 'unknown-choice';

function nameProblem(name: string): PersonProblem | null {
  if (name === '') return 'missing';
  return name.length > 100 ? 'too-long' : null;
}
function birthDateProblem(birthDate: LocalDate | null, today: LocalDate): PersonProblem | null {
  if (birthDate === null) return null;
  if (!isLocalDate(birthDate)) return 'not-a-date';
  if (birthDate > today) return 'in-the-future';
  return birthDate <= '1900-01-01' ? 'too-old' : null;
}

/** A name as it is kept: no spaces around it, one between its words. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * The facts as they are kept.
 * @throws DomainError household.person-invalid {findings}
 */
export function personFacts(given: { firstName: string; lastName: string; birthDate?: LocalDate | null; gender?: Gender | null }, today: LocalDate): PersonFacts {
  const facts: PersonFacts = { firstName: tidyName(given.firstName), lastName: tidyName(given.lastName), birthDate: given.birthDate ?? null, gender: given.gender ?? null };
  const findings: Finding<PersonProblem>[] = [];
  const check = (pointer: string, problem: PersonProblem | null): void => {
    if (problem !== null) findings.push({ pointer, problem });
  };
  check('/firstName', nameProblem(facts.firstName));
  check('/lastName', nameProblem(facts.lastName));
  check('/birthDate', birthDateProblem(facts.birthDate, today));
  check('/gender', facts.gender === null || genders.includes(facts.gender) ? null : 'unknown-choice');
  if (findings.length > 0) throw new DomainError('household.person-invalid', { findings });
  return facts;
}

/** The four facts that differ, before and after: what the journal shows. */
export function changedFacts(before: PersonFacts, after: PersonFacts): { before: Partial<PersonFacts>; after: Partial<PersonFacts> } {
  const keys = (['firstName', 'lastName', 'birthDate', 'gender'] as const).filter((key) => before[key] !== after[key]);
  const of = (facts: PersonFacts): Partial<PersonFacts> => Object.fromEntries(keys.map((key) => [key, facts[key]]));
  return { before: of(before), after: of(after) };
}
