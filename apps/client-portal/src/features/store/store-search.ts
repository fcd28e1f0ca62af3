import type { StoreFilters, StoreOrder } from './store.queries';

/** What stands in the address of a store: a search can be kept, sent and come back to. */
export interface StoreSearch {
  text?: string;
  kind?: 'session' | 'drop-in';
  program?: string;
  category?: string;
  /** Members of the family, by id. */
  people?: string[];
  /** Age in completed months, for who is not signed in. */
  age?: number;
  days?: number[];
  hours?: DayPart;
  places?: string[];
  /** Highest price, in cents. */
  price?: number;
  left?: true;
  order?: StoreOrder;
}

export const dayParts = { morning: { timeTo: '12:00' }, afternoon: { timeFrom: '12:00', timeTo: '17:00' }, evening: { timeFrom: '17:00' } } as const;
export type DayPart = keyof typeof dayParts;

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const listMax = 50;

function text(value: unknown): string | undefined {
  const said = typeof value === 'number' ? String(value) : value;
  return typeof said === 'string' && said.trim() !== '' ? said.slice(0, 200) : undefined;
}
function id(value: unknown): string | undefined {
  return typeof value === 'string' && idShape.test(value) ? value : undefined;
}
function ids(value: unknown): string[] | undefined {
  const kept = Array.isArray(value) ? value.filter((one): one is string => id(one) !== undefined).slice(0, listMax) : [];
  return kept.length > 0 ? kept : undefined;
}
function whole(value: unknown, max: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max ? value : undefined;
}
function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((one) => one === value);
}

/** Reads an address; what it cannot mean is left out. */
export function readStoreSearch(raw: Record<string, unknown>): StoreSearch {
  const days = Array.isArray(raw['days']) ? raw['days'].filter((day): day is number => whole(day, 7) !== undefined && day !== 0) : [];
  const search: StoreSearch = {
    text: text(raw['text']), kind: oneOf(raw['kind'], ['session', 'drop-in']), program: id(raw['program']), category: id(raw['category']), people: ids(raw['people']),
    age: whole(raw['age'], 1_500), days: days.length > 0 ? days : undefined, hours: oneOf(raw['hours'], ['morning', 'afternoon', 'evening']), places: ids(raw['places']),
    price: whole(raw['price'], 1_000_000_000), left: raw['left'] === true || undefined, order: oneOf(raw['order'], ['name-fr', 'name-en']),
  };
  return tidied(search);
}

/** Without what says nothing, so that the same search has one address. */
export function tidied(search: StoreSearch): StoreSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as StoreSearch;
}

/** The question to the API. */
export function filtersOf(search: StoreSearch): StoreFilters {
  const { text: words, kind, program, category, people, age, days, hours, places, price, left } = search;
  return {
    ...(words === undefined ? {} : { text: words }), ...(kind === undefined ? {} : { kind }),
    ...(category === undefined ? {} : { categoryId: category }), ...(program === undefined || category !== undefined ? {} : { programId: program }),
    ...(people === undefined ? {} : { people }), ...(age === undefined ? {} : { ageMonths: [age] }), ...(days === undefined ? {} : { weekdays: days }),
    ...(hours === undefined ? {} : dayParts[hours]), ...(places === undefined ? {} : { locationIds: places }), ...(price === undefined ? {} : { priceCentsMax: price }),
    ...(left === true ? { withPlaces: true } : {}),
  };
}

/** How many of the filters beside the list are in use; the words, the tab and the category are seen elsewhere. */
export function filtersInUse({ people, age, days, hours, places, price, left }: StoreSearch): number {
  return [people, age, days, hours, places, price, left].filter((value) => value !== undefined).length;
}
