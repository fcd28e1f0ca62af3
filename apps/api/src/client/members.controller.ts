import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  addMember, archiveMember, changeOwner, deleteMember, editMember, editPersonHere, listPeople, missingInformation, saveContacts, unarchiveMember, viewPersonHere,
} from '@preau/household';
import { Commands } from '@preau/kernel';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyOfAccount } from '../auth/current-actor';
import { IfMatch } from '../http/etag.interceptor';
import { OptionalIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { missingAnswer, peopleAnswer, personAnswer, personHereAnswer } from './members-answers';
import { AccountPeopleView, AccountPersonView, AddPersonBody, ChangeOwnerBody, EditPersonBody, EditPersonHereBody, MissingInformationView, PersonHereView, SaveContactsBody } from './members.dto';

/** The people of the family's account: what all organizations share, and what one organization keeps of each. */
@Controller()
@Family()
export class MembersController {
  constructor(private readonly commands: Commands) {}

  /** Everybody of the account, archived people too. */
  @Get('me/people')
  async people(@CurrentFamily() actor: FamilyOfAccount): Promise<AccountPeopleView> {
    return peopleAnswer(await this.commands.ask(listPeople, { accountId: actor.accountId }, actor));
  }

  /** Adds a person of any age. */
  @Post('me/people')
  @HttpCode(201)
  async add(@Body() body: AddPersonBody, @CurrentFamily() actor: FamilyOfAccount, @OptionalIdempotencyKey() idempotencyKey?: string): Promise<AccountPersonView> {
    return personAnswer(await this.commands.execute(addMember, { accountId: actor.accountId, ...body }, actor, { idempotencyKey }));
  }

  /** Changes the facts that every organization shares. */
  @Patch('me/people/:personId')
  async edit(@Param('personId', new ParseIdPipe()) personId: string, @Body() body: EditPersonBody, @CurrentFamily() actor: FamilyOfAccount, @IfMatch() expectedVersion?: number): Promise<AccountPersonView> {
    return personAnswer(await this.commands.execute(editMember, { accountId: actor.accountId, personId, ...body, expectedVersion }, actor));
  }

  /** Deletes a person who never bought anything. */
  @Delete('me/people/:personId')
  @HttpCode(204)
  async delete(@Param('personId', new ParseIdPipe()) personId: string, @CurrentFamily() actor: FamilyOfAccount, @IfMatch() expectedVersion?: number): Promise<void> {
    await this.commands.execute(deleteMember, { accountId: actor.accountId, personId, expectedVersion }, actor);
  }

  /** Puts a person away: purchases stay, stores offer them no more. */
  @Post('me/people/:personId/archive')
  @HttpCode(200)
  async archive(@Param('personId', new ParseIdPipe()) personId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<AccountPersonView> {
    return personAnswer(await this.commands.execute(archiveMember, { accountId: actor.accountId, personId }, actor));
  }

  @Post('me/people/:personId/unarchive')
  @HttpCode(200)
  async unarchive(@Param('personId', new ParseIdPipe()) personId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<AccountPersonView> {
    return personAnswer(await this.commands.execute(unarchiveMember, { accountId: actor.accountId, personId }, actor));
  }

  /** Makes another adult of the account answer for it. */
  @Put('me/owner')
  async changeOwner(@Body() body: ChangeOwnerBody, @CurrentFamily() actor: FamilyOfAccount): Promise<AccountPeopleView> {
    return peopleAnswer(await this.commands.execute(changeOwner, { accountId: actor.accountId, personId: body.personId }, actor));
  }

  /** What each organization still wants to know of each person. */
  @Get('me/missing-information')
  async missing(@CurrentFamily() actor: FamilyOfAccount): Promise<MissingInformationView> {
    return missingAnswer(await this.commands.ask(missingInformation, { accountId: actor.accountId }, actor));
  }

  /** One person as this organization knows them: address, contacts, guardians. */
  @Get('organizations/:organizationId/my/people/:personId')
  async here(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('personId', new ParseIdPipe()) personId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<PersonHereView> {
    return personHereAnswer(await this.commands.ask(viewPersonHere, { accountId: actor.accountId, personId }, actor, { organizationId }), false);
  }

  /** Changes the phone, e-mail and address that this organization keeps of a person. */
  @Patch('organizations/:organizationId/my/people/:personId')
  async editHere(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('personId', new ParseIdPipe()) personId: string, @Body() body: EditPersonHereBody,
    @CurrentFamily() actor: FamilyOfAccount, @IfMatch() expectedVersion?: number,
  ): Promise<PersonHereView> {
    return personHereAnswer(await this.commands.execute(editPersonHere, { accountId: actor.accountId, personId, ...body, expectedVersion }, actor, { organizationId }), false);
  }

  /** Saves a person's whole list of contacts and guardians with this organization. */
  @Put('organizations/:organizationId/my/people/:personId/contacts')
  async saveContacts(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('personId', new ParseIdPipe()) personId: string, @Body() body: SaveContactsBody,
    @CurrentFamily() actor: FamilyOfAccount, @IfMatch() expectedVersion?: number,
  ): Promise<PersonHereView> {
    return personHereAnswer(await this.commands.execute(saveContacts, { accountId: actor.accountId, personId, contacts: body.contacts, expectedVersion }, actor, { organizationId }), false);
  }
}
