/** How a message fares, in the order of its life. */
export const messageStates = ['queued', 'sending', 'sent', 'maybe-sent', 'failed', 'suppressed'] as const;
