import { refusal } from '../errors';

export type ActivityStatus = 'draft' | 'published' | 'hidden' | 'cancelled' | 'withdrawn';
export type Supply = 'recreation' | 'day-camp' | 'overnight-camp' | 'childcare' | 'membership' | 'merchandise' | 'other';
export type Rl24Kind = 'none' | 'day-camp' | 'overnight-camp' | 'daycare' | 'after-school';

/** Something that people register for: a whole session, single dates, or either. Amounts in cents, ages in completed months. */
export interface Activity {
  readonly organizationId: string;
  readonly id: string;
  readonly programId: string;
  readonly categoryId: string;
  readonly locationId: string | null;
  readonly source: string;
  readonly sourceKey: string;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly status: ActivityStatus;
  readonly ageMinMonths: number | null;
  readonly ageMaxMonths: number | null;
  /** Null: not sold that way. */
  readonly sessionPriceCents: number | null;
  readonly dropInPriceCents: number | null;
  readonly sessionCapacity: number | null;
  readonly dropInCapacity: number | null;
  readonly supply: Supply;
  readonly mainlyChildren: boolean;
  readonly rl24Kind: Rl24Kind;
  readonly ledgerCodeId: string | null;
  readonly formId: string | null;
  readonly paymentPlanId: string | null;
  readonly registrationOpensAt: Date | null;
  readonly registrationClosesAt: Date | null;
  /** Derived from the dates that are planned. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly room: string;
  readonly organizer: string;
  readonly staffNames: string;
  readonly pictureUrl: string;
  readonly version: number;
}
/** What staff write of it; the status changes by publishing and withdrawing. */
export type ActivityFacts = Omit<Activity, 'organizationId' | 'id' | 'source' | 'sourceKey' | 'status' | 'startsOn' | 'endsOn' | 'version'>;

export const blankActivity: Omit<ActivityFacts, 'programId' | 'categoryId' | 'nameFr' | 'nameEn'> = {
  locationId: null, code: '', descriptionFr: '', descriptionEn: '', ageMinMonths: null, ageMaxMonths: null, sessionPriceCents: null, dropInPriceCents: null, sessionCapacity: null, dropInCapacity: null,
  supply: 'recreation', mainlyChildren: false, rl24Kind: 'none', ledgerCodeId: null, formId: null, paymentPlanId: null, registrationOpensAt: null, registrationClosesAt: null, room: '', organizer: '', staffNames: '', pictureUrl: '',
};

/** @throws DomainError catalog.activity-ages-reversed */
export function requireSound(activity: Pick<Activity, 'ageMinMonths' | 'ageMaxMonths'>): void {
  if (activity.ageMinMonths !== null && activity.ageMaxMonths !== null && activity.ageMaxMonths < activity.ageMinMonths) {
    throw refusal('catalog.activity-ages-reversed', { ageMinMonths: activity.ageMinMonths, ageMaxMonths: activity.ageMaxMonths });
  }
}

/** What keeps an activity out of the store. @throws DomainError in order of precedence: state, then dates, then price */
export function requireSellable(activity: Pick<Activity, 'id' | 'status' | 'startsOn' | 'sessionPriceCents' | 'dropInPriceCents' | 'sessionCapacity' | 'dropInCapacity'>): void {
  const details = { activityId: activity.id };
  if (activity.status === 'published') throw refusal('catalog.activity-already-published', details);
  if (activity.startsOn === null) throw refusal('catalog.activity-without-dates', details);
  const sold = (activity.sessionPriceCents !== null && activity.sessionCapacity !== null) || (activity.dropInPriceCents !== null && activity.dropInCapacity !== null);
  if (!sold) throw refusal('catalog.activity-not-sold', details);
}
