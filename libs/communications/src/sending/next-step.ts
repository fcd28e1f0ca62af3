import { templates, type Message } from '../message/message';
import type { MailFailure } from './mailer.adapter';

/** Longest that one try can take; a message that is 'sending' for longer was left by a process that died. */
export const leaseMinutes = 5;
export const triesMax = 8;
const waitMinutes = [1, 5, 15, 60, 240, 720, 1_440];

/** What to do with a message that is due: try it, or leave it because it may have gone and twice would be worse than never. */
export function stepOfDue(message: Pick<Message, 'state' | 'template' | 'tries'>): 'try' | 'leave' {
  if (message.state !== 'sending') return 'try';
  return templates[message.template].ifUnsure === 'leave' || message.tries >= triesMax ? 'leave' : 'try';
}

/** What becomes of a message whose try failed. */
export function stepAfterFailure(message: Pick<Message, 'template' | 'tries'>, outcome: MailFailure['outcome']): { readonly state: 'failed' | 'maybe-sent' } | { readonly state: 'queued'; readonly waitMinutes: number } {
  if (outcome === 'refused') return { state: 'failed' };
  if (outcome === 'unsure' && (templates[message.template].ifUnsure === 'leave' || message.tries >= triesMax)) return { state: 'maybe-sent' };
  if (message.tries >= triesMax) return { state: 'failed' };
  return { state: 'queued', waitMinutes: waitMinutes[Math.min(message.tries, waitMinutes.length) - 1] ?? 1 };
}
