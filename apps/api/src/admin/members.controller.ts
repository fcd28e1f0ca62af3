import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { addMember, archiveMember, deleteMember, editMember, editPersonHere, listPeople, saveContacts, unarchiveMember, viewPersonHere } from '@preau/household';
import { Commands } from '@preau/kernel';
import { readAnswers, saveSubmission } from '@preau/org-forms';
import type { FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { personFormAnswer, personFormsAnswer } from '../client/forms-answers';
import { PersonFormsView, PersonFormView, SaveFormBody } from '../client/forms.dto';
import { peopleAnswer, personAnswer, personHereAnswer } from '../client/members-answers';
import { AccountPeopleView, AccountPersonView, AddPersonBody, EditPersonBody, PersonHereView, SaveContactsBody } from '../client/members.dto';
import { IfMatch } from '../http/etag.interceptor';
import { OptionalIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { EditMemberHereBody, MemberFormsQuery } from './members.dto';

/** The people of a client account, for staff. */
@Controller('organizations/:organizationId/accounts/:accountId/people')
@Staff('clients.view', 'clients.edit')
export class AccountMembersController {
  constructor(private readonly commands: Commands) {}

  @Get()
  @Staff('clients.view')
  async people(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<AccountPeopleView> {
    return peopleAnswer(await this.commands.ask(listPeople, { accountId }, actor));
  }

  /** Adds a person of any age; the account's owner answers for them. */
  @Post()
  @HttpCode(201)
  async add(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: AddPersonBody, @CurrentStaff() actor: StaffActor, @OptionalIdempotencyKey() idempotencyKey?: string): Promise<AccountPersonView> {
    return personAnswer(await this.commands.execute(addMember, { accountId, ...body }, actor, { idempotencyKey }));
  }

  /** One person as this organization knows them. */
  @Get(':personId')
  @Staff('clients.view')
  async person(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @CurrentStaff() actor: StaffActor): Promise<PersonHereView> {
    return personHereAnswer(await this.commands.ask(viewPersonHere, { accountId, personId }, actor), true);
  }

  /** Changes the facts that every organization shares: names, birth date, gender. */
  @Patch(':personId')
  async edit(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @Body() body: EditPersonBody, @CurrentStaff() actor: StaffActor, @IfMatch() expectedVersion?: number): Promise<AccountPersonView> {
    return personAnswer(await this.commands.execute(editMember, { accountId, personId, ...body, expectedVersion }, actor));
  }

  /** Only of an account that nobody signs in for, and only who never bought anything. */
  @Delete(':personId')
  @HttpCode(204)
  async delete(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(deleteMember, { accountId, personId }, actor);
  }

  /** Only of an account that nobody signs in for. */
  @Post(':personId/archive')
  @HttpCode(200)
  async archive(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @CurrentStaff() actor: StaffActor): Promise<AccountPersonView> {
    return personAnswer(await this.commands.execute(archiveMember, { accountId, personId }, actor));
  }

  @Post(':personId/unarchive')
  @HttpCode(200)
  async unarchive(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @CurrentStaff() actor: StaffActor): Promise<AccountPersonView> {
    return personAnswer(await this.commands.execute(unarchiveMember, { accountId, personId }, actor));
  }

  /** Changes what this organization alone keeps: phone, e-mail, address, note. */
  @Patch(':personId/details')
  async editHere(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @Body() body: EditMemberHereBody, @CurrentStaff() actor: StaffActor, @IfMatch() expectedVersion?: number): Promise<PersonHereView> {
    return personHereAnswer(await this.commands.execute(editPersonHere, { accountId, personId, ...body, expectedVersion }, actor), true);
  }

  /** Saves the whole list of contacts and guardians with this organization. */
  @Put(':personId/contacts')
  async saveContacts(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @Body() body: SaveContactsBody, @CurrentStaff() actor: StaffActor, @IfMatch() expectedVersion?: number): Promise<PersonHereView> {
    return personHereAnswer(await this.commands.execute(saveContacts, { accountId, personId, contacts: body.contacts, expectedVersion }, actor), true);
  }

  /** The person's forms: those begun, or all. That somebody read the answers stands in the journal. */
  @Get(':personId/forms')
  @Staff('clients.view')
  async forms(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @Query() query: MemberFormsQuery, @CurrentStaff() actor: StaffActor): Promise<PersonFormsView> {
    return personFormsAnswer(await this.commands.execute(readAnswers, { accountId, personId, which: query.which ?? 'begun' }, actor));
  }

  /** Saves a form for the person: nothing is kept while a required answer is missing. */
  @Put(':personId/forms/:formId')
  async saveForm(
    @Param('accountId', new ParseIdPipe()) accountId: string, @Param('personId', new ParseIdPipe()) personId: string, @Param('formId', new ParseIdPipe()) formId: string,
    @Body() body: SaveFormBody, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest, @IfMatch() expectedVersion?: number,
  ): Promise<PersonFormView> {
    await this.commands.ask(viewPersonHere, { accountId, personId }, actor);
    return personFormAnswer(await this.commands.execute(saveSubmission, { personId, formId, answers: body.answers, confirm: body.confirm ?? true, locale: body.locale ?? localeOf(request), expectedVersion }, actor));
  }
}
