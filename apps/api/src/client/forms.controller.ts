import { Body, Controller, Get, Param, Put, Req } from '@nestjs/common';
import { listConsents, listFormsOfPerson, saveSubmission, viewFormOfPerson } from '@preau/org-forms';
import { Commands } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyOfAccount } from '../auth/current-actor';
import { IfMatch } from '../http/etag.interceptor';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { personFormAnswer, personFormsAnswer } from './forms-answers';
import { ConsentsView, PersonFormsView, PersonFormView, SaveFormBody } from './forms.dto';

/** What an organization asks about the people of the family. */
@Controller('organizations/:organizationId/my')
@Family()
export class FormsController {
  constructor(private readonly commands: Commands) {}

  /** The forms of a person that were begun with this organization. */
  @Get('people/:personId/forms')
  async forms(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('personId', new ParseIdPipe()) personId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<PersonFormsView> {
    return personFormsAnswer(await this.commands.ask(listFormsOfPerson, { accountId: actor.accountId, personId, which: 'begun' }, actor, { organizationId }));
  }

  /** One form of a person: what is asked, what was answered, what is missing. */
  @Get('people/:personId/forms/:formId')
  async form(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('personId', new ParseIdPipe()) personId: string, @Param('formId', new ParseIdPipe()) formId: string, @CurrentFamily() actor: FamilyOfAccount,
  ): Promise<PersonFormView> {
    return personFormAnswer(await this.commands.ask(viewFormOfPerson, { accountId: actor.accountId, personId, formId }, actor, { organizationId }));
  }

  /** Keeps answers as they are typed; confirming wants every required one. */
  @Put('people/:personId/forms/:formId')
  async save(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('personId', new ParseIdPipe()) personId: string, @Param('formId', new ParseIdPipe()) formId: string,
    @Body() body: SaveFormBody, @CurrentFamily() actor: FamilyOfAccount, @Req() request: FastifyRequest, @IfMatch() expectedVersion?: number,
  ): Promise<PersonFormView> {
    const input = { personId, formId, answers: body.answers, confirm: body.confirm ?? false, locale: body.locale ?? localeOf(request), expectedVersion };
    return personFormAnswer(await this.commands.execute(saveSubmission, input, actor, { organizationId }));
  }

  /** Every consent given to this organization, with the hash of its text; withdrawn ones too. */
  @Get('consents')
  async consents(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<ConsentsView> {
    const rows = await this.commands.ask(listConsents, { accountId: actor.accountId }, actor, { organizationId });
    return { rows: rows.map(({ id, personId, purpose, textSha256, locale, givenAt, withdrawnAt }) => ({ id, personId, purpose, textSha256, locale, givenAt: givenAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null })) };
  }
}
