import { assert, command, type Cents, type Command, type LocalDate, type Sealer } from '@preau/kernel';
import { sinPurpose } from '@preau/household';
import { refuse } from '../errors';
import { filerOf, providerSinPurpose } from './filer';
import { slipColumns, type Slip, type SlipFiler, type SlipKind, type SlipRecipient } from './slip.store';

/** What is filed for a year, in our own words: originals, amended slips and cancellations each in a return of their own. */
export interface Rl24Return {
  readonly year: number;
  readonly kind: SlipKind;
  readonly preparedOn: LocalDate;
  readonly filer: Omit<SlipFiler, 'providerSinLast3'> & { readonly providerSin: string | null };
  readonly slips: readonly ReturnedSlip[];
  readonly totals: { readonly slips: number; readonly paidCents: Cents; readonly nonQualifyingCents: Cents; readonly qualifyingCents: Cents };
}
export interface ReturnedSlip {
  /** Null on a cancellation. */
  readonly number: string | null;
  readonly previousNumber: string | null;
  readonly child: { readonly firstName: string; readonly lastName: string; readonly birthDate: LocalDate | null };
  readonly recipient: SlipRecipient & { readonly sin: string };
  readonly days: number;
  readonly paidCents: Cents;
  readonly nonQualifyingCents: Cents;
  readonly qualifyingCents: Cents;
  readonly issuedOn: LocalDate;
}
/**
 * Writes a return as a file. The agency's own layout needs its partner documentation and a certification, which the
 * project does not have: until then there is a neutral XML and a spreadsheet, and a writer of the real one fits here.
 */
export interface Rl24Transmission {
  readonly format: 'xml' | 'csv';
  readonly mediaType: string;
  write(filed: Rl24Return): string;
}

export interface PrepareReturnInput {
  readonly year: number;
  readonly kind: SlipKind;
}

/**
 * The return of a year with social insurance numbers in clear: only for the writer of the file, and journalled with the
 * name of every recipient whose number is in it. Slips that were followed or cancelled by later ones stay in the return
 * of their kind: each is filed once.
 * @throws DomainError billing.rl24-nothing-to-issue, billing.not-found
 */
export function prepareReturnWith(sealer: Sealer): Command<PrepareReturnInput, Rl24Return> {
  return command('billing.prepare-rl24-return', async (tx, input: PrepareReturnInput, actor) => {
    if (actor.kind !== 'staff' || !actor.permissions.includes('sin.read')) throw refuse('billing.not-found');
    const rows = await tx.query<Slip & { sealed: string | null }>(
      `select ${slipColumns}, coalesce(s.sin_sealed, p.sin_sealed) as sealed from billing.rl24_slip s left join billing.rl24_slip p on p.organization_id = s.organization_id and p.id = s.previous_slip_id
       where s.organization_id = $1 and s.year = $2 and s.kind = $3 order by s.number nulls last, s.previous_number, s.id`,
      [tx.organizationId, input.year, input.kind],
    );
    if (rows.length === 0) throw refuse('billing.rl24-nothing-to-issue');
    const { version: _version, missing: _missing, providerSinLast3: _last3, ...filer } = await filerOf(tx);
    const provider = await tx.maybe<{ sealed: string | null }>('select provider_sin_sealed as sealed from billing.rl24_filer where organization_id = $1', [tx.organizationId]);
    const { today } = await tx.one<{ today: LocalDate }>('select (kernel.now() at time zone time_zone)::date as today from organization.organization where id = $1', [tx.organizationId]);
    const slips = rows.map((slip): ReturnedSlip => {
      assert(slip.sealed !== null, 'a slip keeps the number it was made with');
      tx.note('rl24-recipient', slip.recipientId, { accountId: slip.accountId, name: `${slip.parties.recipient.firstName} ${slip.parties.recipient.lastName}`, change: 'sin-read', reason: 'rl24-return', year: input.year });
      const { number, previousNumber, days, paidCents, nonQualifyingCents, qualifyingCents, issuedOn } = slip;
      return { number, previousNumber, days, paidCents, nonQualifyingCents, qualifyingCents, issuedOn, child: slip.parties.child, recipient: { ...slip.parties.recipient, sin: sealer.open(sinPurpose(tx.organizationId, slip.recipientId), slip.sealed) } };
    });
    const total = (field: 'paidCents' | 'nonQualifyingCents' | 'qualifyingCents'): Cents => slips.reduce((all, slip) => all + slip[field], 0);
    const sealedProvider = provider?.sealed ?? null;
    return {
      year: input.year, kind: input.kind, preparedOn: today, filer: { ...filer, providerSin: sealedProvider === null ? null : sealer.open(providerSinPurpose(tx.organizationId), sealedProvider) }, slips,
      totals: { slips: slips.length, paidCents: total('paidCents'), nonQualifyingCents: total('nonQualifyingCents'), qualifyingCents: total('qualifyingCents') },
    };
  });
}
