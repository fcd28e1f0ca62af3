import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { MessageView } from '../client/communications.dto';
import { IsNotEmpty, IsText } from '../http/fields';
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
export class MessageParticipantsBody {
  /** Only who comes on this date; left out writes to everybody who is registered. */
  @IsOptional() @IsUUID() occurrenceId?: string | null;
  @IsText(200) @IsNotEmpty() subject: string;
  /** An empty line begins a paragraph. */
  @IsText(10_000) @IsNotEmpty() text: string;
}
export class ParticipantsWrittenView {
  /** Letters that leave; a family with one address gets one. */
  written: number;
  /** Participants for whom nobody can be reached by e-mail. */
  unreachable: number;
}
