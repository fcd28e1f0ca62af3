import { command, DomainError, newId } from '@preau/kernel';
import { ledgerCodesOf, type LedgerCode } from './ledger-codes';

export interface SaveLedgerCodeInput {
  /** Null adds a new one. */
  readonly id: string | null;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

/**
 * Adds a ledger code, or renames one; past invoices keep what was printed on them.
 * @throws DomainError organization.ledger-code-taken, organization.ledger-code-not-found
 */
export const saveLedgerCode = command('organization.save-ledger-code', async (tx, input: SaveLedgerCodeInput): Promise<LedgerCode> => {
  // One writer at a time, so that a code cannot be taken between the look and the write.
  await tx.query('select 1 from organization.organization where id = $1 for no key update', [tx.organizationId]);
  const known = await ledgerCodesOf(tx);
  const code = input.code.trim();
  if (input.id !== null && !known.some((candidate) => candidate.id === input.id)) throw new DomainError('organization.ledger-code-not-found');
  if (known.some((candidate) => candidate.code === code && candidate.id !== input.id)) throw new DomainError('organization.ledger-code-taken', { code });
  const saved: LedgerCode = { id: input.id ?? newId(tx.now.getTime()), code, nameFr: input.nameFr.trim(), nameEn: input.nameEn.trim() };
  await tx.query(
    `insert into organization.ledger_code (organization_id, id, code, name_fr, name_en) values ($1, $2, $3, $4, $5)
     on conflict (organization_id, id) do update set code = excluded.code, name_fr = excluded.name_fr, name_en = excluded.name_en`,
    [tx.organizationId, saved.id, saved.code, saved.nameFr, saved.nameEn],
  );
  tx.note('ledger-code', saved.id, { code });
  return saved;
});
