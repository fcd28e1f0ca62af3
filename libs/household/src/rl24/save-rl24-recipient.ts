import { createHash } from 'node:crypto';
import { command, DomainError, newId, type Command, type Sealer, type Sql } from '@preau/kernel';
import { requireActingFor, requireVersion } from '../account/acting-for';
import { contactDetails } from '../client/client';
import { lockRecipient, rl24FamiliesOf, saveRecipient, type RecipientRow, type Rl24Recipient } from './recipient.store';
import { sinOf, sinPurpose } from './sin';

/** A recipient as screens may see it: of the number, only the last three digits. */
export type Rl24RecipientView = Omit<Rl24Recipient, 'sinSealed' | 'isFormer'>;

export interface SaveRl24RecipientInput {
  readonly accountId: string;
  /** Of an adult of the account or a guardian of one of its children, as `rl24RecipientsOf` gives it. */
  readonly key: string;
  readonly street?: string;
  readonly city?: string;
  readonly province?: string;
  readonly postalCode?: string;
  /** However typed; left out keeps what there is. */
  readonly sin?: string;
  /** The number was asked for and will not be given: no slip. Forgets one that was. */
  readonly sinRefused?: boolean;
  /** The text agreed to; null withdraws the consent to electronic delivery; left out keeps what there is. */
  readonly consentText?: string | null;
  readonly expectedVersion?: number;
}

/** The recipients of an account, without their numbers. @throws DomainError household.client-unknown */
export async function rl24RecipientsOf(sql: Sql, accountId: string): Promise<Rl24RecipientView[]> {
  const [family] = await rl24FamiliesOf(sql, [accountId]);
  if (family === undefined) throw new DomainError('household.client-unknown', { accountId });
  return family.recipients.filter((recipient) => !recipient.isFormer).map(({ sinSealed: _sinSealed, isFormer: _isFormer, ...recipient }) => recipient);
}

/**
 * What a slip needs of its recipient: address, social insurance number (sealed before it is written), consent to
 * electronic delivery. A family consents, or withdraws that, for the owner of its account only; the consent of another guardian is in writing, with the staff.
 * @throws DomainError kernel.not-found, household.client-unknown, household.rl24-recipient-unknown, household.rl24-consent-not-yours, household.sin-invalid, household.contact-details-invalid, kernel.changed-meanwhile
 */
export function saveRl24RecipientWith(sealer: Sealer): Command<SaveRl24RecipientInput, Rl24RecipientView> {
  return command('household.save-rl24-recipient', async (tx, input: SaveRl24RecipientInput, actor) => {
    await requireActingFor(tx, actor, input.accountId);
    const before = (await rl24RecipientsOf(tx, input.accountId)).find((one) => one.key === input.key);
    if (before === undefined) throw new DomainError('household.rl24-recipient-unknown');
    if (actor.kind === 'family' && input.consentText !== undefined && !before.isOwner) throw new DomainError('household.rl24-consent-not-yours');
    const kept = await lockRecipient(tx, input.accountId, input.key);
    requireVersion(kept?.version ?? 0, input.expectedVersion);
    const id = kept?.id ?? newId();
    const details = contactDetails({
      email: null, phone: '', country: 'CA', locale: 'fr-CA', street: input.street ?? before.street, city: input.city ?? before.city, province: input.province ?? before.province, postalCode: input.postalCode ?? before.postalCode,
    });
    const consentTextSha256 = input.consentText === undefined ? (kept?.consentTextSha256 ?? null) : input.consentText === null ? null : createHash('sha256').update(input.consentText).digest('hex');
    const number = numberOf(input, kept, (sin) => sealer.seal(sinPurpose(tx.organizationId, id), sin));
    await saveRecipient(tx, {
      id, accountId: input.accountId, key: input.key, firstName: before.firstName, lastName: before.lastName, street: details.street, city: details.city, province: details.province, postalCode: details.postalCode,
      ...number, consentTextSha256,
    });
    const changed = Object.entries({ sin: input.sin, sinRefused: input.sinRefused, consent: input.consentText, address: input.street ?? input.city ?? input.province ?? input.postalCode }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    tx.note('rl24-recipient', id, { accountId: input.accountId, name: `${before.firstName} ${before.lastName}`, change: 'rl24-recipient', changed });
    const after = (await rl24RecipientsOf(tx, input.accountId)).find((one) => one.key === input.key);
    if (after === undefined) throw new DomainError('household.rl24-recipient-unknown');
    return after;
  });
}

type KeptNumber = Pick<RecipientRow, 'sinSealed' | 'sinLast3' | 'sinVersion' | 'sinRefused'>;

/** What is kept of the number afterwards: the one given, none when it is refused, otherwise what there was. */
function numberOf(input: SaveRl24RecipientInput, kept: KeptNumber | null, seal: (sin: string) => string): KeptNumber {
  const before = kept ?? { sinSealed: null, sinLast3: null, sinVersion: 0, sinRefused: false };
  if (input.sin !== undefined && input.sin.trim() !== '') {
    const sin = sinOf(input.sin);
    return { sinSealed: seal(sin), sinLast3: sin.slice(6), sinVersion: before.sinVersion + 1, sinRefused: false };
  }
  if (input.sinRefused === true) return { sinSealed: null, sinLast3: null, sinVersion: before.sinVersion, sinRefused: true };
  return { sinSealed: before.sinSealed, sinLast3: before.sinLast3, sinVersion: before.sinVersion, sinRefused: input.sinRefused ?? before.sinRefused };
}
