import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { explainBalance, renderStatementPdf, viewStatement, type BalanceExplanation } from '@preau/billing';
import { Commands } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { AnswersFile } from '../http/files';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { BalanceExplanationView } from './balance.dto';

type Own = FamilyActor & { readonly accountId: string };

export function explanationView(explained: BalanceExplanation): BalanceExplanationView {
  return { ...explained, sentences: [...explained.sentences], planned: [...explained.planned] };
}

/** Why a family owes what it owes, and the statements it was sent. */
@Controller()
@Family()
export class BalanceController {
  constructor(private readonly commands: Commands) {}

  /** Every cent of the balance with one organization, sentence by sentence. */
  @Get('organizations/:organizationId/my/balance-explanation')
  async explain(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: Own): Promise<BalanceExplanationView> {
    return explanationView(await this.commands.ask(explainBalance, { accountId: actor.accountId }, actor, { organizationId }));
  }

  /** A statement of account as a document, in the language asked for. */
  @Get('me/statements/:statementId/pdf')
  @AnswersFile('application/pdf')
  async statement(@Param('statementId', new ParseIdPipe()) statementId: string, @CurrentFamily() actor: Own, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const statement = await this.commands.ask(viewStatement, { statementId }, actor);
    await sendStatementPdf(reply, await renderStatementPdf(statement, localeOf(request)), statement.to);
  }
}

export async function sendStatementPdf(reply: FastifyReply, pdf: Buffer, to: string): Promise<void> {
  await reply.header('content-disposition', `inline; filename="releve-de-compte-${to}.pdf"`).header('cache-control', 'private, no-store').type('application/pdf').send(pdf);
}
