import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '../installation/database';
import { newId } from '../identifier';

export interface Merchant {
  readonly id: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly webhookUrl: string | null;
  readonly origins: string[];
}

const columns = `id, external_id as "externalId", name, publishable_key as "publishableKey", secret_key as "secretKey",
  webhook_secret as "webhookSecret", webhook_url as "webhookUrl", origins`;

export async function merchantBySecretKey(database: Database, key: string): Promise<Merchant | undefined> {
  return (await database.query<Merchant>(`select ${columns} from merchant where secret_key = $1`, [key]))[0];
}

export async function merchantByPublishableKey(database: Database, key: string): Promise<Merchant | undefined> {
  return (await database.query<Merchant>(`select ${columns} from merchant where publishable_key = $1`, [key]))[0];
}

export async function merchantById(tx: Tx, id: string): Promise<Merchant | undefined> {
  return (await tx.query<Merchant>(`select ${columns} from merchant where id = $1`, [id])).rows[0];
}

/**
 * Holds the merchant until the end of the transaction, so that its movements and events are numbered in the order in
 * which they become visible: a reader that continues after a number misses none. Always the last lock taken.
 */
export async function queueOnMerchant(tx: Tx, id: string): Promise<void> {
  await tx.query('select 1 from merchant where id = $1 for no key update', [id]);
}

export interface NewMerchant {
  readonly externalId: string | null;
  readonly name: string;
  readonly webhookUrl: string | null;
  readonly origins: string[];
}

/** Opens a merchant account; a second call with the same `externalId` gives the first account, keys included. */
export async function openMerchant(tx: Tx, input: NewMerchant, now: Date): Promise<Merchant> {
  const { rows: [opened] } = await tx.query<Merchant>(
    `insert into merchant (id, external_id, name, publishable_key, secret_key, webhook_secret, webhook_url, origins, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (external_id) do nothing returning ${columns}`,
    [newId('mer'), input.externalId, input.name, newId('pk'), newId('sk', 40), `whsec_${randomBytes(32).toString('base64')}`,
      input.webhookUrl, input.origins, now]);
  if (opened) return opened;
  const { rows: [known] } = await tx.query<Merchant>(`select ${columns} from merchant where external_id = $1`, [input.externalId]);
  if (!known) throw new Error('a merchant that is there could not be read');
  return known;
}

export async function changeMerchant(
  tx: Tx, id: string, change: { webhookUrl?: string | null; origins?: string[] },
): Promise<Merchant | undefined> {
  const { rows } = await tx.query<Merchant>(
    `update merchant set webhook_url = case when $2 then $3 else webhook_url end, origins = coalesce($4, origins)
     where id = $1 returning ${columns}`,
    [id, change.webhookUrl !== undefined, change.webhookUrl ?? null, change.origins ?? null]);
  return rows[0];
}
