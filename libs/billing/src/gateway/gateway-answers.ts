import { GatewayUnknownOutcome, type GatewayIntent, type GatewayOperation } from './payment-gateway';

/** The answer does not have the agreed shape: what was done is not known. */
export class UnreadableAnswer extends Error {
  constructor(readonly field: string) {
    super(`the processor's answer cannot be read: ${field}`);
    this.name = 'UnreadableAnswer';
  }
}

/** Reads an answer; one that cannot be read leaves the outcome unknown. */
export function mapped<Answer, Read>(operation: GatewayOperation, answer: Answer, map: (answer: Answer) => Read): Read {
  try {
    return map(answer);
  } catch (error) {
    // A part of the answer that is not there at all shows as a TypeError.
    if (error instanceof UnreadableAnswer || error instanceof TypeError) throw new GatewayUnknownOutcome(operation, 'unreadable-answer', { cause: error });
    throw error;
  }
}

/** Of the intents made for one attempt, oldest first: the one that moved or is moving money, else the oldest. */
export function intentOfAttempt(intents: readonly GatewayIntent[]): GatewayIntent | null {
  return intents.find(movesMoney) ?? intents[0] ?? null;
}

function movesMoney(intent: GatewayIntent): boolean {
  return intent.state === 'succeeded' || intent.state === 'processing' || intent.state === 'returned';
}

/** A processor's reference as part of a path; "/", "?" and ".." cannot change which call it is. */
export function referenceSegment(reference: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(reference)) throw new TypeError(`"${reference}" is not a reference of the processor`);
  return reference;
}
