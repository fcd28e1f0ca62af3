import { addDays, addMonths, weekdayOf, type LocalDate } from '@preau/kernel';
import type { SeedActivity, SeedOrganization } from './demonstration';

const cell = (value: string | number | null): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
const dollars = (cents: number | null): string => (cents === null ? '' : (cents / 100).toFixed(2));
const names = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function firstDay(activity: SeedActivity, monday: LocalDate): LocalDate {
  return addDays(monday, activity.firstWeek * 7 + Math.min(...activity.weekdays) - 1);
}
/** The first day of an activity of a demonstration seeded on a day. */
export function firstSessionOf(activity: SeedActivity, today: LocalDate): LocalDate {
  return firstDay(activity, addDays(today, 8 - weekdayOf(today)));
}
function lastDay(activity: SeedActivity, monday: LocalDate): LocalDate {
  return addDays(monday, (activity.firstWeek + activity.weeks - 1) * 7 + Math.max(...activity.weekdays) - 1);
}

const header = ['source', 'key', 'status', 'program_fr', 'program_en', 'category_fr', 'category_en', 'name_fr', 'name_en', 'description_fr', 'description_en', 'location', 'street', 'city', 'district', 'postal_code', 'age_min_months', 'age_max_months', 'session_price', 'session_capacity', 'drop_in_price', 'drop_in_capacity', 'registration_opens', 'start_date', 'end_date', 'weekdays', 'start_time', 'end_time'];

/**
 * The demonstration's catalogue as the spreadsheet that any organization could import.
 * @param today the day of seeding: seasons begin relative to its next Monday
 */
export function spreadsheetOf(organization: SeedOrganization, today: LocalDate): string {
  const monday = addDays(today, 8 - weekdayOf(today));
  const rows = organization.programs.flatMap((program) => program.categories.flatMap((category) => category.activities.map((activity) => {
    const place = organization.locations.find((location) => location.key === activity.location);
    if (place === undefined) throw new Error(`${activity.key} is at an unknown place: ${activity.location}`);
    return [
      'demonstration', `${program.key}/${activity.key}/${activity.weekdays.join('')}`, 'published', program.nameFr, program.nameEn, category.nameFr, category.nameEn, activity.nameFr, activity.nameEn, activity.descriptionFr, activity.descriptionEn,
      place.name, place.street, organization.city, place.district, place.postalCode, activity.ages[0], activity.ages[1],
      dollars(activity.sessionCents), activity.sessionCents === null ? '' : activity.places, dollars(activity.dropInCents), activity.dropInCents === null ? '' : activity.places,
      activity.opensInDays === undefined ? addMonths(today, -1) : addDays(today, activity.opensInDays), firstDay(activity, monday), lastDay(activity, monday), activity.weekdays.map((day) => names[day]).join(','), activity.from, activity.to,
    ];
  })));
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** The key under which the import knows an activity. */
export function keyOf(programKey: string, activity: SeedActivity): string {
  return `${programKey}/${activity.key}/${activity.weekdays.join('')}`;
}
