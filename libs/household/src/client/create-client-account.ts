import { command, DomainError, newId, sqlStateOf, type Actor, type LocalDate, type Tx } from '@preau/kernel';
import { findUserByEmail, requestAccountActivation } from '@preau/identity';
import { findOrganization } from '@preau/organization';
import { foundAccount } from '../account/found-account';
import type { Gender } from '../person/person';
import { linkOffered } from '../events';
import { contactDetails, isEmail, tidyEmail, type ContactDetails, type Locale } from './client';

export interface CreateClientAccountInput extends Partial<Omit<ContactDetails, 'locale'>> {
  readonly firstName: string;
  readonly lastName: string;
  /** Left out, the owner is taken for an adult. */
  readonly birthDate?: LocalDate | null;
  readonly gender?: Gender | null;
  readonly locale?: Locale;
  /** True when the clerk was shown the look-alikes and says that this is somebody else. */
  readonly evenIfAlike?: boolean;
}

export interface CreatedClientAccount {
  readonly accountId: string;
  readonly clientId: string;
  readonly ownerPersonId: string;
  /** Whether an activation message goes out; without an e-mail nobody can sign in. */
  readonly activationSent: boolean;
}

/**
 * A clerk makes an account for somebody at the counter or on the phone. With an e-mail, its owner is asked by message to
 * choose a password. Checks, in this order: is the address valid, is it already a client here (open that one), does
 * somebody elsewhere sign in with it (offer a link: nothing of their account is shown), does a client here look alike.
 * @throws DomainError household.contact-details-invalid, household.client-already-here {accountId},
 * household.email-known-elsewhere, household.client-looks-alike {candidates}, household.person-invalid, household.owner-not-adult
 */
export const createClientAccount = command('household.create-client-account', async (tx, input: CreateClientAccountInput, actor): Promise<CreatedClientAccount> => {
  const organization = await findOrganization(tx);
  const details = contactDetails({
    email: input.email ?? null, phone: input.phone ?? '', street: input.street ?? '', city: input.city ?? '', province: input.province ?? 'QC',
    postalCode: input.postalCode ?? '', country: input.country ?? 'CA', locale: input.locale ?? organization.defaultLocale,
  });
  if (details.email !== null) await requireUnknownEmail(tx, details.email);
  if (input.evenIfAlike !== true) await requireNobodyAlike(tx, input);

  const { accountId, ownerPersonId } = await foundAccount.run(tx, { ownerUserId: null, owner: input }, actor);
  const clientId = newId();
  await tx.query(
    `insert into household.client (organization_id, id, account_id, email, phone, street, city, province, postal_code, country, locale, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'staff')`,
    [tx.organizationId, clientId, accountId, details.email, details.phone, details.street, details.city, details.province, details.postalCode, details.country, details.locale],
  );
  tx.note('account', accountId, { change: 'created-by-staff' });
  const activationSent = details.email !== null && (await askToActivate(tx, { accountId, email: details.email, locale: details.locale, organizationName: organization.name, givenName: input.firstName, familyName: input.lastName }, actor));
  return { accountId, clientId, ownerPersonId, activationSent };
});

async function requireUnknownEmail(tx: Tx, email: string): Promise<void> {
  const user = await findUserByEmail(tx, email);
  const [here] = await tx.query<{ accountId: string }>(
    `select c.account_id as "accountId" from household.client c join household.account a on a.id = c.account_id
     where c.organization_id = $1 and (c.email = $2 or a.owner_user_id = $3) order by (a.owner_user_id = $3) desc nulls last, c.created_at limit 1`,
    [tx.organizationId, email, user?.id ?? null],
  );
  if (here !== undefined) throw new DomainError('household.client-already-here', { accountId: here.accountId });
  if (user !== null) throw new DomainError('household.email-known-elsewhere');
}

async function requireNobodyAlike(tx: Tx, input: CreateClientAccountInput): Promise<void> {
  const candidates = await tx.query<{ accountId: string; firstName: string; lastName: string; birthDate: LocalDate | null }>(
    `select p.account_id as "accountId", p.first_name as "firstName", p.last_name as "lastName", p.birth_date as "birthDate"
     from household.client_name n join household.person p on p.id = n.person_id
     where n.organization_id = $1 and n.last_name_folded = household.fold($3) and n.first_name_folded = household.fold($2) and (p.birth_date is null or $4::date is null or p.birth_date = $4::date)
     order by p.is_owner desc, p.created_at limit 5`,
    [tx.organizationId, input.firstName, input.lastName, input.birthDate ?? null],
  );
  if (candidates.length > 0) throw new DomainError('household.client-looks-alike', { candidates });
}

async function askToActivate(tx: Tx, of: { accountId: string; email: string; locale: Locale; organizationName: string; givenName: string; familyName: string }, actor: Actor): Promise<boolean> {
  const { userId, isActive } = await requestAccountActivation.run(tx, { ...of, organizationId: tx.organizationId }, actor);
  if (isActive) throw new DomainError('household.email-known-elsewhere');
  try {
    await tx.query('update household.account set owner_user_id = $2 where id = $1', [of.accountId, userId]);
  } catch (error) {
    // The address was asked by another organization to activate an account there, and has not answered yet.
    if (sqlStateOf(error) === '23505') throw new DomainError('household.email-known-elsewhere', {}, { cause: error });
    throw error;
  }
  return true;
}

/**
 * Staff ask somebody who signs in elsewhere to become their client; the person decides by following the link. The
 * answer is the same whether or not the address is known. @throws DomainError household.contact-details-invalid
 */
export const offerLink = command('household.offer-link', async (tx, input: { readonly email: string }): Promise<{ offered: true }> => {
  const email = tidyEmail(input.email);
  if (email === null || !isEmail(email)) throw new DomainError('household.contact-details-invalid', { findings: [{ pointer: '/email', problem: 'not-an-email' }] });
  const user = await findUserByEmail(tx, email);
  tx.note('email', email, { change: 'link-offered' });
  if (user !== null) {
    const organization = await findOrganization(tx);
    tx.publish(linkOffered, { email, givenName: user.givenName, locale: user.locale, organizationId: organization.id, organizationName: organization.name, organizationSlug: organization.slug });
  }
  return { offered: true };
});
