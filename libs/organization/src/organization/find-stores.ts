import { decodeCursor, DomainError, encodeCursor, read, type Page, type Sql } from '@preau/kernel';
import type { Locale, OrganizationKind } from './organization';

/** What anybody may know of an organization that sells. */
export interface StoreHeader {
  readonly organizationId: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrganizationKind;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly defaultLocale: Locale;
  readonly timeZone: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly accentColour: string;
  /** Families may keep activities on a wish list. */
  readonly wishList: boolean;
}

const columns = `id as "organizationId", slug, name, name_en as "nameEn", kind, description_fr as "descriptionFr", description_en as "descriptionEn",
  default_locale as "defaultLocale", time_zone as "timeZone", email, phone, website, street, city, province, postal_code as "postalCode", accent_colour as "accentColour", wish_list as "wishList"`;
/** Accents and case do not count. */
const fold = (text: string): string => `lower(public.unaccent('public.unaccent', ${text}))`;
const rowsMax = 100;

/**
 * Stores that families may find, by name; the words asked for stand in the name (either language) or the city.
 * @throws DomainError kernel.cursor-unreadable
 */
export const findStores = read('organization.find-stores', async (sql, input: { readonly search?: string; readonly cursor?: string; readonly limit?: number }): Promise<Page<StoreHeader>> => {
  const limit = Math.min(input.limit ?? 50, rowsMax);
  const [name, id] = input.cursor === undefined ? [null, null] : decodeCursor(input.cursor, 2);
  const words = (input.search ?? '').trim().split(/\s+/).filter((word) => word !== '').slice(0, 8);
  const found = await sql.query<StoreHeader & { sortName: string }>(
    `select ${columns}, ${fold('name')} as "sortName" from organization.organization
     where listed and kind <> 'platform'
       and (select coalesce(bool_and(position(${fold('word')} in ${fold("name || ' ' || name_en || ' ' || city")}) > 0), true) from unnest($1::text[]) as word)
       and ($2::text is null or (${fold('name')}, id::text) > ($2, $3::text))
     order by ${fold('name')}, id::text limit $4`,
    [words, name, id, limit + 1],
  );
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ sortName: _, ...store }) => store),
    next: found.length > limit && last !== undefined ? encodeCursor([last.sortName, last.organizationId]) : null,
  };
});

/** The store of an address, listed or not; null when there is none. A question: usable in any transaction. */
export async function storeOfSlug(sql: Sql, slug: string): Promise<StoreHeader | null> {
  return sql.maybe<StoreHeader>(`select ${columns} from organization.organization where slug = $1 and kind <> 'platform'`, [slug]);
}

/**
 * The header of a store, listed or not: whoever has its address may come in.
 * @throws DomainError organization.not-found
 */
export const findStore = read('organization.find-store', async (sql, input: { readonly slug: string }): Promise<StoreHeader> => {
  const store = await storeOfSlug(sql, input.slug);
  if (store === null) throw new DomainError('organization.not-found');
  return store;
});
