import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { explainDelivery, listMessages, messageParticipants, resendMessage, viewMessage } from '@preau/communications';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { deliveryAnswer, messageAnswer, messagesAnswer } from '../client/communications-answers';
import { DeliveryView, MessagesView } from '../client/communications.dto';
import { PageQuery } from '../http/page.dto';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { MessageParticipantsBody, ParticipantsWrittenView, ResentView, SentMessagesQuery, SentMessageView } from './communications.dto';

/** What the organization wrote, to whom, and how it fared. */
@Controller('organizations/:organizationId')
@Staff('clients.view')
export class MessagesController {
  constructor(private readonly commands: Commands) {}

  @Get('messages')
  async messages(@Query() query: SentMessagesQuery, @CurrentStaff() actor: StaffActor): Promise<MessagesView> {
    return messagesAnswer(await this.commands.ask(listMessages, { ...query }, actor));
  }

  @Get('messages/:messageId')
  async message(@Param('messageId', new ParseIdPipe()) messageId: string, @CurrentStaff() actor: StaffActor): Promise<SentMessageView> {
    const message = await this.commands.ask(viewMessage, { messageId }, actor);
    return { ...messageAnswer(message), accountId: message.accountId, lastError: message.lastError, version: message.version };
  }

  /** Sends a message again, word for word, to where the client can be reached now. */
  @Post('messages/:messageId/resend')
  @Staff('clients.view', 'communications.send')
  @HttpCode(202)
  async resend(@Param('messageId', new ParseIdPipe()) messageId: string, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ResentView> {
    return this.commands.execute(resendMessage, { messageId }, actor, { idempotencyKey });
  }

  /** Writes to everybody who is registered to an activity, or who comes on one of its dates. */
  @Post('activities/:activityId/messages')
  @Staff('activities.view', 'communications.send')
  @HttpCode(202)
  async toParticipants(@Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: MessageParticipantsBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ParticipantsWrittenView> {
    return this.commands.execute(messageParticipants, { activityId, occurrenceId: body.occurrenceId ?? null, subject: body.subject, text: body.text }, actor, { idempotencyKey });
  }

  /** Everything written to one account. */
  @Get('accounts/:accountId/messages')
  async ofAccount(@Param('accountId', new ParseIdPipe()) accountId: string, @Query() query: PageQuery, @CurrentStaff() actor: StaffActor): Promise<MessagesView> {
    return messagesAnswer(await this.commands.ask(listMessages, { ...query, accountId }, actor));
  }

  /** Why this client did not get an e-mail. */
  @Get('accounts/:accountId/delivery')
  async delivery(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<DeliveryView> {
    return deliveryAnswer(await this.commands.ask(explainDelivery, { accountId }, actor));
  }
}
