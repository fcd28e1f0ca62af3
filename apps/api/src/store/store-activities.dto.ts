import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import type { OpeningFor } from '@preau/catalog';
import { LineDiscountView } from '../client/cart.dto';
import { IsCents, IsLocalDate, IsText } from '../http/fields';

/** A value of a query may be given once or many times. */
function asList(value: unknown): unknown {
  return value === undefined || Array.isArray(value) ? value : [value];
}
const List = (): PropertyDecorator => Transform(({ value }) => asList(value));
const WholeNumber = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value));
const WholeNumbers = (): PropertyDecorator => Transform(({ value }) => {
  const list = asList(value);
  return Array.isArray(list) ? list.map((one: unknown) => (typeof one === 'string' && /^\d{1,10}$/.test(one) ? Number(one) : one)) : list;
});
const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is looked for; everything given must hold, and a list means any of its values. */
export class StoreFiltersQuery {
  @IsOptional() @IsUUID() programId?: string;
  /** The category and everything under it. */
  @IsOptional() @IsUUID() categoryId?: string;
  /** Words in any order; accents and case do not count. */
  @IsOptional() @IsText(200) text?: string;
  /** Members of the signed-in family: activities that take at least one of them. */
  @IsOptional() @List() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) people?: string[];
  /** Ages in completed months: activities that take at least one of them. */
  @IsOptional() @WholeNumbers() @IsArray() @ArrayMaxSize(20) @IsInt({ each: true }) @Min(0, { each: true }) @Max(1_500, { each: true }) ageMonths?: number[];
  /** 1 Monday … 7 Sunday. */
  @IsOptional() @WholeNumbers() @IsArray() @ArrayMaxSize(7) @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true }) weekdays?: number[];
  /** 'HH:MM': some of the activity lies after it. */
  @IsOptional() @Matches(time) timeFrom?: string;
  /** 'HH:MM': some of the activity lies before it. */
  @IsOptional() @Matches(time) timeTo?: string;
  @IsOptional() @IsLocalDate() dateFrom?: string;
  @IsOptional() @IsLocalDate() dateTo?: string;
  @IsOptional() @List() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) locationIds?: string[];
  @IsOptional() @WholeNumber() @IsCents() priceCentsMin?: number;
  @IsOptional() @WholeNumber() @IsCents() priceCentsMax?: number;
  @IsOptional() @IsIn(['session', 'drop-in']) kind?: 'session' | 'drop-in';
  /** Only where somebody could register now. */
  @IsOptional() @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)) @IsBoolean() withPlaces?: boolean;
}
export class StoreActivitiesQuery extends StoreFiltersQuery {
  @IsOptional() @IsIn(['soonest', 'name-fr', 'name-en']) order?: 'soonest' | 'name-fr' | 'name-en';
  /** The cursor given as `next` with the previous page. */
  @IsOptional() @IsText(1_000) cursor?: string;
  /** Rows on a page, 1 to 100; 50 unless told. */
  @IsOptional() @WholeNumber() @IsInt() @Min(1) @Max(100) limit?: number;
}

export class StoreCategoryView {
  id: string;
  nameFr: string;
  nameEn: string;
  /** Activities on sale in it and in everything under it. */
  count: number;
  categories: StoreCategoryView[];
}
export class StoreProgramView {
  id: string;
  nameFr: string;
  nameEn: string;
  descriptionFr: string;
  descriptionEn: string;
  count: number;
  categories: StoreCategoryView[];
}
export class StoreProgramsView {
  rows: StoreProgramView[];
}

export class PlacesView {
  capacity: number;
  /** What anybody may take now. */
  left: number;
  /** Held in carts: they may come back. */
  held: number;
  waiting: number;
}
export class NextDateView extends PlacesView {
  occurrenceId: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
}
/** A stage of registration, without the names of tags and programs that only staff know. */
export class StageView {
  who: OpeningFor;
  opensAt: string;
  closesAt: string | null;
}
export class StoreActivityView {
  id: string;
  code: string;
  nameFr: string;
  nameEn: string;
  programId: string;
  categoryId: string;
  categoryFr: string;
  categoryEn: string;
  locationId: string | null;
  locationName: string | null;
  district: string | null;
  room: string;
  organizer: string;
  pictureUrl: string;
  ageMinMonths: number | null;
  ageMaxMonths: number | null;
  startsOn: string;
  endsOn: string;
  /** 1 Monday … 7 Sunday. */
  weekdays: number[];
  /** 'HH:MM' */
  earliestTime: string | null;
  latestTime: string | null;
  /** For everybody, still to come; a family's own opening may be earlier. */
  registrationOpensAt: string | null;
  /** For everybody. */
  registrationClosesAt: string | null;
  /** In order; empty where everybody registers from one instant on. */
  stages: StageView[];
  /** Registration is for groups, and never for everybody. */
  groupsOnly: boolean;
  passwordAsked: boolean;
  /** Null: not sold as a whole. */
  sessionPriceCents: number | null;
  /** Null: not sold date by date. */
  dropInPriceCents: number | null;
  session: PlacesView | null;
  nextDate: NextDateView | null;
}
export class StoreActivitiesView {
  /** The server's time, by which registration opens and closes. */
  now: string;
  rows: StoreActivityView[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

export class StoreWaitlistsView {
  /** Whether one may wait where there is no place. */
  open: boolean;
  /** Ids of the activities where it is the other way round. */
  otherwise: string[];
}

export class WeekdayFacetView {
  weekday: number;
  count: number;
}
export class LocationFacetView {
  id: string;
  name: string;
  district: string;
  count: number;
}
export class CategoryFacetView {
  id: string;
  nameFr: string;
  nameEn: string;
  count: number;
}
/** How many activities are behind each choice of the same question. */
export class StoreFacetsView {
  count: number;
  priceCentsMin: number | null;
  priceCentsMax: number | null;
  weekdays: WeekdayFacetView[];
  locations: LocationFacetView[];
  categories: CategoryFacetView[];
}

export class NamedView {
  id: string;
  nameFr: string;
  nameEn: string;
}
export class StoreLocationView {
  id: string;
  name: string;
  street: string;
  city: string;
  district: string;
  postalCode: string;
  /** 'full', 'partial', or '' when nobody said. */
  accessibility: string;
  description: string;
  latitude: number | null;
  longitude: number | null;
}
export class StoreDateView {
  occurrenceId: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  status: 'planned' | 'cancelled';
  over: boolean;
  /** Null where dates are not sold one by one. */
  places: PlacesView | null;
}
export class StoreScheduleView {
  weekdays: number[];
  startTime: string;
  endTime: string;
  fromOn: string;
  toOn: string;
}
export class StoreClosingDayView {
  closedOn: string;
  nameFr: string;
  nameEn: string;
}
export class PriceView {
  /** Taxes included, before the promotions that everybody has today; null where there is none. */
  listTotalCents: number | null;
  discounts: LineDiscountView[];
  /** Before tax. */
  amountCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
}
/** Bought alone, today. */
export class PriceTaxesView {
  status: 'taxable' | 'exempt' | 'not-registered';
  /** Why, by code. */
  reason: string;
  session: PriceView | null;
  dropIn: PriceView | null;
}
export class StoreActivityDetailView {
  /** The server's time, by which registration opens and closes. */
  now: string;
  id: string;
  code: string;
  nameFr: string;
  nameEn: string;
  descriptionFr: string;
  descriptionEn: string;
  status: 'published' | 'hidden';
  program: NamedView;
  /** From the widest to the narrowest. */
  categories: NamedView[];
  location: StoreLocationView | null;
  room: string;
  organizer: string;
  staffNames: string;
  pictureUrl: string;
  ageMinMonths: number | null;
  ageMaxMonths: number | null;
  startsOn: string | null;
  endsOn: string | null;
  weekdays: number[];
  /** For everybody, still to come; a family's own opening may be earlier. */
  registrationOpensAt: string | null;
  /** For everybody. */
  registrationClosesAt: string | null;
  /** In order; empty where everybody registers from one instant on. */
  stages: StageView[];
  /** Registration is for groups, and never for everybody. */
  groupsOnly: boolean;
  passwordAsked: boolean;
  sessionPriceCents: number | null;
  dropInPriceCents: number | null;
  /** A form that each participant fills in before paying. */
  hasForm: boolean;
  hasPaymentPlan: boolean;
  price: PriceTaxesView;
  /** One may wait for a place when there is none. */
  waitlistOpen: boolean;
  session: PlacesView | null;
  dates: StoreDateView[];
  schedules: StoreScheduleView[];
  /** Days on which the organization is closed while the activity runs. */
  closingDays: StoreClosingDayView[];
}
