import { type LocalTime } from '@preau/kernel';

/**
 * What becomes of a place that comes free while people wait. off: nobody may join, and who still waits is served by
 * staff; manual: staff offer it; in-order: the first person has it for a while, then the next; everyone: all are told
 * at once, and the first to accept has it.
 */
export const modes = ['off', 'manual', 'in-order', 'everyone'] as const;
export type Mode = (typeof modes)[number];

export interface ActivityRules {
  readonly mode: Mode;
  /** How long a place is offered, not counting quiet hours. */
  readonly windowMinutes: number;
}
export interface OrganizationRules extends ActivityRules {
  /** Between these, on the organization's clock, the time of an offer stands still; equal: never. */
  readonly quietFrom: LocalTime;
  readonly quietUntil: LocalTime;
}

/** Of an organization that has said nothing yet. */
export const defaultRules: OrganizationRules = { mode: 'off', windowMinutes: 1_440, quietFrom: '21:00', quietUntil: '08:00' };
export const windowMinutes = { min: 5, max: 20_160 } as const;

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const minutesOf = (text: LocalTime): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const awakeMinutesMin = 60;

/** The fields that are out of bounds. At least an hour a day is left for answering. */
export function whatIsWrong(rules: ActivityRules & Partial<OrganizationRules>): string[] {
  const { quietFrom, quietUntil } = rules;
  const wrong: string[] = [];
  if (!Number.isInteger(rules.windowMinutes) || rules.windowMinutes < windowMinutes.min || rules.windowMinutes > windowMinutes.max) wrong.push('windowMinutes');
  if (quietFrom !== undefined && !time.test(quietFrom)) wrong.push('quietFrom');
  if (quietUntil !== undefined && !time.test(quietUntil)) wrong.push('quietUntil');
  if (wrong.length === 0 && quietFrom !== undefined && quietUntil !== undefined && quietFrom !== quietUntil) {
    const awake = (minutesOf(quietFrom) - minutesOf(quietUntil) + 1_440) % 1_440;
    if (awake < awakeMinutesMin) wrong.push('quietUntil');
  }
  return wrong;
}
