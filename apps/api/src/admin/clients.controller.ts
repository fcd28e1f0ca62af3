import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { changeOwner, createClientAccount, journalOf, offerLink, setAdminNote, setTags, updateContactDetails, viewClientAccount, type ClientAccount, type ClientRow } from '@preau/household';
import type { Identity } from '@preau/identity';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { contactDetailsAnswer } from '../client/household-answers';
import { ContactDetailsBody } from '../client/household.dto';
import { peopleAnswer, personAnswer } from '../client/members-answers';
import { AccountPeopleView, ChangeOwnerBody } from '../client/members.dto';
import { IfMatch } from '../http/etag.interceptor';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { AdminNoteBody, ClientAccountView, ClientsQuery, ClientsView, CreateClientBody, CreatedClientView, JournalQuery, JournalView, LinkOfferedView, OfferLinkBody, TagsBody, type ClientRowView } from './clients.dto';
import { searchClients } from './search-clients';

function rowAnswer({ clientId: _clientId, createdAt, tags, people, ...row }: ClientRow): ClientRowView {
  return { ...row, tags: [...tags], people: people.map((person) => ({ ...person })), createdAt: createdAt.toISOString() };
}
function accountAnswer({ account, client, people, version }: ClientAccount): ClientAccountView {
  return {
    accountId: account.id, username: account.username, createdAt: account.createdAt.toISOString(), contactDetails: contactDetailsAnswer(client), tags: [...client.tags], adminNote: client.adminNote,
    people: people.map(personAnswer), version,
  };
}

/** Client accounts as an organization's staff see them. */
@Controller('organizations/:organizationId')
@Staff('clients.view')
export class ClientsController {
  constructor(
    private readonly commands: Commands,
    @Inject(identityToken) private readonly identity: Identity,
  ) {}

  /** The client list: by name, e-mail, phone or invoice number. */
  @Get('clients')
  async list(@Query() query: ClientsQuery, @CurrentStaff() actor: StaffActor): Promise<ClientsView> {
    const { rows, next, invoice, documents } = await this.commands.ask(searchClients, { ...query }, actor);
    return { rows: rows.map(rowAnswer), next, invoice, documents: [...documents] };
  }

  /** Makes an account for somebody at the counter or on the phone; with an e-mail, an activation message goes out. */
  @Post('clients')
  @Staff('clients.view', 'clients.edit')
  @HttpCode(201)
  async create(@Body() body: CreateClientBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<CreatedClientView> {
    if (body.email !== undefined && body.email !== null) await this.countAddress(actor);
    const { accountId, ownerPersonId, activationSent } = await this.commands.execute(createClientAccount, { ...body }, actor, { idempotencyKey });
    return { accountId, ownerPersonId, activationSent };
  }

  /** Asks somebody who signs in elsewhere to become a client: they decide. */
  @Post('client-links')
  @Staff('clients.view', 'clients.edit')
  @HttpCode(202)
  async offerLink(@Body() body: OfferLinkBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<LinkOfferedView> {
    await this.countAddress(actor);
    return this.commands.execute(offerLink, { email: body.email }, actor, { idempotencyKey });
  }

  /** Whoever asks after an address may learn whether somebody signs in with it, and has a message sent there. */
  private async countAddress(actor: StaffActor): Promise<void> {
    await this.identity.limits.spend('client-email-staff', actor.userId);
    await this.identity.limits.spend('client-email-organization', actor.organizationId);
  }

  /** A client account: its record with this organization and its people. */
  @Get('accounts/:accountId')
  async account(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<ClientAccountView> {
    return accountAnswer(await this.commands.ask(viewClientAccount, { accountId }, actor));
  }

  @Put('accounts/:accountId/contact-details')
  @Staff('clients.view', 'clients.edit')
  async saveContactDetails(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: ContactDetailsBody, @CurrentStaff() actor: StaffActor, @IfMatch() expectedVersion?: number): Promise<ClientAccountView> {
    await this.commands.execute(updateContactDetails, { accountId, ...body, expectedVersion }, actor);
    return this.account(accountId, actor);
  }

  @Put('accounts/:accountId/tags')
  @Staff('clients.view', 'clients.edit')
  async saveTags(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: TagsBody, @CurrentStaff() actor: StaffActor, @IfMatch() expectedVersion?: number): Promise<ClientAccountView> {
    await this.commands.execute(setTags, { accountId, tags: body.tags, expectedVersion }, actor);
    return this.account(accountId, actor);
  }

  /** What colleagues should know; the family never sees it. */
  @Put('accounts/:accountId/note')
  @Staff('clients.view', 'clients.edit')
  async saveNote(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: AdminNoteBody, @CurrentStaff() actor: StaffActor, @IfMatch() expectedVersion?: number): Promise<ClientAccountView> {
    await this.commands.execute(setAdminNote, { accountId, note: body.note, expectedVersion }, actor);
    return this.account(accountId, actor);
  }

  /** Makes another adult of the account answer for it; a contact cannot. */
  @Put('accounts/:accountId/owner')
  @Staff('clients.view', 'clients.edit')
  async changeOwner(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: ChangeOwnerBody, @CurrentStaff() actor: StaffActor): Promise<AccountPeopleView> {
    return peopleAnswer(await this.commands.execute(changeOwner, { accountId, personId: body.personId }, actor));
  }

  /** Who changed what and when, of the account or of one person; money only for those who may see bills. */
  @Get('accounts/:accountId/journal')
  async journal(@Param('accountId', new ParseIdPipe()) accountId: string, @Query() query: JournalQuery, @CurrentStaff() actor: StaffActor): Promise<JournalView> {
    const page = await this.commands.ask(journalOf, { accountId, ...query, withMoney: actor.permissions.includes('clients.billing') }, actor);
    return {
      rows: page.rows.map(({ id, at, since, times, by, command, notes }) => ({ id, at: at.toISOString(), since: since.toISOString(), times, byKind: by.kind, byName: by.name, command, notes: notes.map((note) => ({ subject: note.subject, id: note.id, facts: { ...note.facts } })) })),
      next: page.next,
    };
  }
}
