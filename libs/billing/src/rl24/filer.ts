import { command, type Command, type Sealer, type Sql } from '@preau/kernel';
import { sinOf } from '@preau/household';
import { refuse } from '../errors';
import type { SlipFiler } from './slip.store';

/** Under whose names the slips are filed; name and address are the organization's own. */
export interface Rl24Filer extends SlipFiler {
  readonly version: number;
  /** What of it a slip cannot do without and is not there. */
  readonly missing: readonly ('identification' | 'address')[];
}
export interface SaveRl24FilerInput {
  /** The number under which the agency knows the organization. */
  readonly identification: string;
  /** 'NP' and six digits; empty while the organization has none. */
  readonly transmitterNumber: string;
  readonly softwareCertification: string;
  /** Only of a provider who is an individual; left out keeps it, empty removes it. */
  readonly providerSin?: string;
}

export async function filerOf(sql: Sql): Promise<Rl24Filer> {
  const row = await sql.one<Omit<Rl24Filer, 'missing'>>(
    `select o.name, o.street, o.city, o.province, o.postal_code as "postalCode", o.phone, coalesce(f.identification, '') as identification, coalesce(f.transmitter_number, '') as "transmitterNumber",
       coalesce(f.software_certification, '') as "softwareCertification", f.provider_sin_last3 as "providerSinLast3", coalesce(f.version, 0) as version
     from organization.organization o left join billing.rl24_filer f on f.organization_id = o.id where o.id = $1`,
    [sql.organizationId],
  );
  const hasAddress = [row.street, row.city, row.province, row.postalCode].every((part) => part !== '');
  return { ...row, missing: [...(row.identification === '' ? (['identification'] as const) : []), ...(hasAddress ? [] : (['address'] as const))] };
}

/** Under which purpose the number of an individual provider is sealed. */
export function providerSinPurpose(organizationId: string): string {
  return `billing.rl24-provider-sin:${organizationId}`;
}

/** @throws DomainError billing.rl24-filer-invalid, household.sin-invalid */
export function saveRl24FilerWith(sealer: Sealer): Command<SaveRl24FilerInput, Rl24Filer> {
  return command('billing.save-rl24-filer', async (tx, input: SaveRl24FilerInput) => {
    const [identification, transmitterNumber, softwareCertification] = [input.identification.trim(), input.transmitterNumber.trim().toUpperCase(), input.softwareCertification.trim()];
    if (!/^(NP\d{6})?$/.test(transmitterNumber) || identification.length > 40 || softwareCertification.length > 40) throw refuse('billing.rl24-filer-invalid');
    const sin = input.providerSin === undefined || input.providerSin.trim() === '' ? null : sinOf(input.providerSin);
    const keepsSin = input.providerSin === undefined;
    await tx.query(
      `insert into billing.rl24_filer as f (organization_id, identification, transmitter_number, software_certification, provider_sin_sealed, provider_sin_last3) values ($1, $2, $3, $4, $5, $6)
       on conflict (organization_id) do update set identification = $2, transmitter_number = $3, software_certification = $4, version = f.version + 1,
         provider_sin_sealed = case when $7 then f.provider_sin_sealed else $5 end, provider_sin_last3 = case when $7 then f.provider_sin_last3 else $6 end`,
      [tx.organizationId, identification, transmitterNumber, softwareCertification, sin === null ? null : sealer.seal(providerSinPurpose(tx.organizationId), sin), sin?.slice(6) ?? null, keepsSin],
    );
    tx.note('organization', tx.organizationId, { change: 'rl24-filer', identification, transmitterNumber, softwareCertification, ...(keepsSin ? {} : { providerSin: sin === null ? 'removed' : 'given' }) });
    return filerOf(tx);
  });
}
