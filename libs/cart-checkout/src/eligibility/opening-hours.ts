import type { DomainError, LocalDate } from '@preau/kernel';
import { openingOf, stranger, type Opening, type RulesInForce, type Standing } from '@preau/catalog';
import type { ClashRule } from '@preau/organization';
import { refuse } from '../errors';

export interface Clash {
  readonly personId: string;
  readonly activityId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly startsAt: string;
}
/** The part of the facts on which it depends whether something is open for somebody. */
export interface OpeningFacts {
  readonly now: string;
  readonly timeZone: string;
  /** The channel is a clerk's: passwords and links are for the public. */
  readonly atCounter: boolean;
  readonly rules: RulesInForce | null;
  /** Null where no window asks. */
  readonly standing: {
    readonly tags: readonly string[];
    readonly resident: boolean;
    readonly returned: readonly { readonly personId: string; readonly programIds: readonly string[]; readonly begun: boolean }[];
  } | null;
  /** The account gave the password. */
  readonly unlocked: boolean;
  /** personId null: everybody of the account. */
  readonly bars: readonly { readonly personId: string | null; readonly untilOn: LocalDate | null }[];
  readonly clashRule: ClashRule;
  readonly clashes: readonly Clash[];
}
interface Dates {
  readonly id: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}
interface Who {
  readonly id: string;
  readonly firstName: string;
}

export function standingOf({ standing }: Pick<OpeningFacts, 'standing'>, personId: string): Standing {
  if (standing === null) return stranger;
  const returned = standing.returned.find((one) => one.personId === personId);
  return { tags: standing.tags, resident: standing.resident, programIds: returned?.programIds ?? [], returning: returned?.begun === true };
}

/** Whether a person may register now: by the windows in force, else by the activity's own two dates, else since it is published. */
export function openingFor(facts: Pick<OpeningFacts, 'now' | 'rules' | 'standing'>, dates: Omit<Dates, 'id'>, personId: string): Opening {
  if (facts.rules !== null && facts.rules.windows.length > 0) return openingOf(facts.rules.windows, standingOf(facts, personId), facts.now);
  const now = Date.parse(facts.now);
  if (dates.opensAt !== null && Date.parse(dates.opensAt) > now) return { state: 'opens', opensAt: dates.opensAt, as: 'public', forEverybodyAt: dates.opensAt };
  if (dates.closesAt !== null && Date.parse(dates.closesAt) <= now) return { state: 'closed', closedAt: dates.closesAt };
  return { state: 'open', closesAt: dates.closesAt };
}

/** The organization registers this person, or this whole account, no more for a while. */
export function whyBarred({ bars }: Pick<OpeningFacts, 'bars'>, person: Who): DomainError | null {
  const bar = bars.find((one) => one.personId === null || one.personId === person.id);
  return bar === undefined ? null : refuse('cart-checkout.barred', { personId: person.id, firstName: person.firstName, untilOn: bar.untilOn });
}

/** Not shown, not open for this person, or behind a password that the account has not given. */
export function whyNotOpen(facts: OpeningFacts, activity: Dates, person: Who): DomainError | null {
  const { rules } = facts;
  if (rules?.visibility === 'none' && !facts.atCounter) return refuse('cart-checkout.activity-not-for-sale', { activityId: activity.id, because: 'not-shown' });
  const opening = openingFor(facts, activity, person.id);
  switch (opening.state) {
    case 'opens':
      return refuse('cart-checkout.not-open-yet', { opensAt: opening.opensAt, as: opening.as, forEverybodyAt: opening.forEverybodyAt, activityId: activity.id, timeZone: facts.timeZone });
    case 'closed':
      return refuse('cart-checkout.registration-closed', { closedAt: opening.closedAt, activityId: activity.id, timeZone: facts.timeZone });
    case 'not-in-group':
      return refuse('cart-checkout.not-in-group', { activityId: activity.id, personId: person.id, firstName: person.firstName, for: opening.for });
    case 'open':
      return rules !== null && rules.passwordId !== null && !facts.unlocked && !facts.atCounter ? refuse('cart-checkout.password-needed', { activityId: activity.id }) : null;
    default:
      return opening satisfies never;
  }
}

/** Where the organization refuses two things at once; elsewhere it is said before choosing, and whoever wants both has both. */
export function whyClash({ clashRule, clashes, timeZone }: Pick<OpeningFacts, 'clashRule' | 'clashes' | 'timeZone'>, person: Who): DomainError | null {
  const clash = clashRule === 'refuse' ? clashes.find((one) => one.personId === person.id) : undefined;
  if (clash === undefined) return null;
  const { activityId, nameFr, nameEn, startsAt } = clash;
  return refuse('cart-checkout.clash', { personId: person.id, firstName: person.firstName, withActivityId: activityId, nameFr, nameEn, startsAt, timeZone });
}
