import { Body, Controller, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { listOwnSlips, organizationsAskingRl24, renderSlipPdf, requireRl24Asked, viewOwnSlip } from '@preau/billing';
import { rl24RecipientsOf, saveRl24RecipientWith, type SaveRl24RecipientInput } from '@preau/household';
import { command, Commands, read, Sealer } from '@preau/kernel';
import type { FastifyReply } from 'fastify';
import { recipientAnswer } from '../admin/rl24-answers';
import { sendSlip } from '../admin/rl24.controller';
import { Rl24RecipientView } from '../admin/rl24.dto';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { AnswersFile } from '../http/files';
import { IfMatch } from '../http/etag.interceptor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { DocumentsView, OwnRl24RecipientBody, OwnRl24RecipientsView } from './rl24.dto';

type Own = FamilyActor & { readonly accountId: string };

const ownRecipients = read('household.own-rl24-recipients', async (sql, { accountId }: { readonly accountId: string }) => {
  await requireRl24Asked(sql, accountId);
  return rl24RecipientsOf(sql, accountId);
});

/** A family's documents, and what organizations that offer childcare have to know of who paid. */
@Controller()
@Family()
export class DocumentsController {
  private readonly save;
  constructor(
    private readonly commands: Commands,
    sealer: Sealer,
  ) {
    const save = saveRl24RecipientWith(sealer);
    // Nobody takes a social insurance number that nobody needs.
    this.save = command(save.name, async (tx, input: SaveRl24RecipientInput, actor) => {
      await requireRl24Asked(tx, input.accountId);
      return save.run(tx, input, actor);
    });
  }

  /** Slips of all organizations, the latest year first, and who asks for what a slip needs. */
  @Get('me/documents')
  async documents(@CurrentFamily() actor: Own): Promise<DocumentsView> {
    const { accountId } = actor;
    const [slips, asking] = [await this.commands.ask(listOwnSlips, { accountId }, actor), await this.commands.ask(organizationsAskingRl24, { accountId }, actor)];
    return {
      asking,
      slips: slips.flatMap(({ kind, number, status, ...slip }) => (kind === 'D' || number === null || status === 'cancellation' ? [] : [{ ...slip, kind, number, status }])),
    };
  }

  /** A working copy to keep: its latest duplicate when it has one. */
  @Get('me/rl24-slips/:slipId/pdf')
  @AnswersFile('application/pdf')
  async pdf(@Param('slipId', new ParseIdPipe()) slipId: string, @CurrentFamily() actor: Own, @Res() reply: FastifyReply): Promise<void> {
    const { slip, duplicates } = await this.commands.ask(viewOwnSlip, { slipId }, actor);
    await sendSlip(reply, await renderSlipPdf({ slip, duplicate: duplicates[0] ?? null }), slip);
  }

  @Get('organizations/:organizationId/my/rl24-recipients')
  async recipients(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: Own): Promise<OwnRl24RecipientsView> {
    return { rows: (await this.commands.ask(ownRecipients, { accountId: actor.accountId }, actor, { organizationId })).map(recipientAnswer) };
  }

  /** Address, number and consent of somebody who paid; only where it is asked for. */
  @Put('organizations/:organizationId/my/rl24-recipients')
  @HttpCode(200)
  async saveRecipient(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: OwnRl24RecipientBody, @CurrentFamily() actor: Own, @IfMatch() expectedVersion?: number): Promise<Rl24RecipientView> {
    return recipientAnswer(await this.commands.execute(this.save, { accountId: actor.accountId, ...body, expectedVersion }, actor, { organizationId }));
  }
}
