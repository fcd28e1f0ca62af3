import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { changeSubscription, explainDelivery, listOwnMessages, listSubscriptions, markMessageRead, viewOwnMessage } from '@preau/communications';
import { Commands } from '@preau/kernel';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyOfAccount } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { deliveryAnswer, messageAnswer, messagesAnswer } from './communications-answers';
import { ChangeSubscriptionBody, DeliveryView, MessagesView, MessageView, OwnMessagesQuery, SubscriptionRowView, SubscriptionsView } from './communications.dto';

/** Every message to the family, and what it wants to receive. */
@Controller()
@Family()
export class CommunicationsController {
  constructor(private readonly commands: Commands) {}

  /** Messages of every organization, or of one. */
  @Get('me/messages')
  async messages(@Query() query: OwnMessagesQuery, @CurrentFamily() actor: FamilyOfAccount): Promise<MessagesView> {
    return messagesAnswer(await this.commands.ask(listOwnMessages, { ...query }, actor));
  }

  @Get('me/messages/:messageId')
  async message(@Param('messageId', new ParseIdPipe()) messageId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<MessageView> {
    return messageAnswer(await this.commands.ask(viewOwnMessage, { messageId }, actor));
  }

  /** Says that a message was read. */
  @Post('me/messages/:messageId/read')
  @HttpCode(204)
  async read(@Param('messageId', new ParseIdPipe()) messageId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<void> {
    await this.commands.execute(markMessageRead, { messageId }, actor);
  }

  /** What the family receives of each organization, the platform's own messages apart and first. */
  @Get('me/subscriptions')
  async subscriptions(@CurrentFamily() actor: FamilyOfAccount): Promise<SubscriptionsView> {
    return { rows: (await this.commands.ask(listSubscriptions, undefined, actor)).map((row) => ({ ...row })) };
  }

  @Patch('me/subscriptions/:organizationId')
  async change(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: ChangeSubscriptionBody, @CurrentFamily() actor: FamilyOfAccount): Promise<SubscriptionRowView> {
    return { ...(await this.commands.execute(changeSubscription, { organizationId, ...body }, actor)) };
  }

  /** “Why did I not get an e-mail?” */
  @Get('organizations/:organizationId/my/delivery')
  async delivery(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<DeliveryView> {
    return deliveryAnswer(await this.commands.ask(explainDelivery, { accountId: actor.accountId }, actor, { organizationId }));
  }
}
