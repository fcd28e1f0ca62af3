import { decodeCursor, encodeCursor, read, type LocalDate, type Page, type Sql } from '@preau/kernel';
import { tidyEmail } from './client';

export interface ClientRow {
  readonly accountId: string;
  readonly clientId: string;
  readonly ownerPersonId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: LocalDate | null;
  readonly email: string | null;
  readonly phone: string;
  readonly city: string;
  readonly tags: readonly string[];
  /** Whether somebody can sign in for it. */
  readonly hasLogin: boolean;
  readonly people: readonly { readonly id: string; readonly firstName: string; readonly lastName: string; readonly birthDate: LocalDate | null; readonly archived: boolean }[];
  readonly createdAt: Date;
}

export interface FindClientsInput {
  /** A name (any accents, any order), an e-mail or its beginning, or a phone number; empty lists everybody. */
  readonly query?: string;
  readonly tag?: string;
  /** These accounts only: what another context found (an invoice number, a card). */
  readonly accountIds?: readonly string[];
  readonly cursor?: string;
  readonly limit?: number;
}

/** Greater than anything that begins with the text, in byte order. */
function justAfter(text: string): string {
  return `${text}\u{10FFFF}`;
}

/** Statement text with its values numbered as they are added. */
class Conditions {
  readonly texts: string[] = [];
  constructor(readonly values: unknown[]) {}
  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Every way of reading the words as a beginning of first and last name, in either order: index ranges only. */
function matchNames(words: readonly string[], on: Conditions): string {
  const starts = (column: string, text: string): string => `(${column} >= ${on.bind(text)} and ${column} < ${on.bind(justAfter(text))})`;
  const whole = words.join(' ');
  const ways = [starts('n.last_name_folded', whole), starts('n.first_name_folded', whole)];
  for (let cut = 1; cut < words.length; cut += 1) {
    const [left, right] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    ways.push(`(${starts('n.first_name_folded', left)} and ${starts('n.last_name_folded', right)})`, `(${starts('n.last_name_folded', left)} and ${starts('n.first_name_folded', right)})`);
  }
  return `o.account_id in (${ways.map((way) => `select n.account_id from household.client_name n where n.organization_id = $1 and ${way}`).join(' union ')})`;
}

async function matchQuery(sql: Sql, query: string, on: Conditions): Promise<string | null> {
  const text = query.trim();
  if (text === '') return null;
  if (text.includes('@')) {
    const email = tidyEmail(text) ?? '';
    const login = await sql.query<{ id: string }>('select id from identity.app_user where email = $1', [email]);
    const byLogin = login[0] === undefined ? '' : ` or c.account_id in (select a.id from household.account a where a.owner_user_id = ${on.bind(login[0].id)})`;
    return `(c.email_key >= ${on.bind(email)} and c.email_key < ${on.bind(justAfter(email))}${byLogin})`;
  }
  const digits = text.replace(/^\s*\+?1(?=(?:\D*\d){10})/, '').replace(/\D/g, '');
  if (digits.length >= 3 && /^[\d\s().+-]+$/.test(text)) return `(c.phone_digits >= ${on.bind(digits)} and c.phone_digits < ${on.bind(justAfter(digits))})`;
  const { folded } = await sql.one<{ folded: string }>('select household.fold($1) as folded', [text]);
  const words = folded.split(' ').filter((word) => word !== '').slice(0, 6);
  return words.length === 0 ? 'false' : matchNames(words, on);
}

/** The organization's clients that match, by the owner's last then first name; found by any of their people. */
export const findClients = read('household.find-clients', async (sql, input: FindClientsInput): Promise<Page<ClientRow>> => {
  const limit = Math.min(input.limit ?? 50, 200);
  const on = new Conditions([sql.organizationId]);
  const match = await matchQuery(sql, input.query ?? '', on);
  if (match !== null) on.texts.push(match);
  if (input.tag !== undefined) on.texts.push(`c.tags @> array[${on.bind(input.tag)}]::text[]`);
  if (input.accountIds !== undefined) on.texts.push(`c.account_id = any(${on.bind(input.accountIds)}::uuid[])`);
  if (input.cursor !== undefined) {
    const [last, first, accountId] = decodeCursor(input.cursor, 3);
    on.texts.push(`(o.last_name_folded, o.first_name_folded, o.account_id) > (${on.bind(last)}, ${on.bind(first)}, ${on.bind(accountId)}::uuid)`);
  }
  // The page is found among the organization's own rows alone; who they are is looked up for that page only.
  const rows = await sql.query<ClientRow & { lastFolded: string; firstFolded: string }>(
    `with page as materialized (
       select o.account_id, o.person_id, o.last_name_folded, o.first_name_folded
       from household.client_name o join household.client c on c.organization_id = o.organization_id and c.account_id = o.account_id
       where o.organization_id = $1 and o.is_owner${on.texts.map((text) => ` and ${text}`).join('')}
       order by o.last_name_folded, o.first_name_folded, o.account_id limit ${limit + 1}
     )
     select page.account_id as "accountId", c.id as "clientId", p.id as "ownerPersonId", p.first_name as "firstName", p.last_name as "lastName", p.birth_date as "birthDate",
       c.email, c.phone, c.city, c.tags, a.owner_user_id is not null as "hasLogin", c.created_at as "createdAt", page.last_name_folded as "lastFolded", page.first_name_folded as "firstFolded",
       (select json_agg(json_build_object('id', m.id, 'firstName', m.first_name, 'lastName', m.last_name, 'birthDate', m.birth_date, 'archived', m.archived_at is not null)
          order by m.is_owner desc, m.first_name_folded, m.id) from household.person m where m.account_id = page.account_id) as people
     from page
     join household.client c on c.organization_id = $1 and c.account_id = page.account_id
     join household.account a on a.id = page.account_id
     join household.person p on p.id = page.person_id
     order by page.last_name_folded, page.first_name_folded, page.account_id`,
    on.values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ lastFolded: _last, firstFolded: _first, ...row }) => row),
    next: rows.length > limit && last !== undefined ? encodeCursor([last.lastFolded, last.firstFolded, last.accountId]) : null,
  };
});
