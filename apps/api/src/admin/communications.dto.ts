import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { MessageView } from '../client/communications.dto';
import { IsText } from '../http/fields';
import { PageQuery } from '../http/page.dto';

export class SentMessagesQuery extends PageQuery {
  /** To this account only. */
  @IsOptional() @IsUUID() accountId?: string;
  @IsOptional() @IsIn(['queued', 'sending', 'sent', 'maybe-sent', 'failed', 'suppressed']) state?: 'queued' | 'sending' | 'sent' | 'maybe-sent' | 'failed' | 'suppressed';
  /** Words of the subject, the address or the name. */
  @IsOptional() @IsText(200) query?: string;
}
export class SentMessageView extends MessageView {
  accountId: string | null;
  /** What the last try failed on. */
  lastError: string | null;
  /** How many times this fact was written to somebody, this one included. */
  version: number;
}
export class ResentView {
  messageId: string;
}
