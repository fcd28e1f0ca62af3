/** One thing a person means to do once, however often the request is sent. */
export interface Intention {
  /** The Idempotency-Key for this input: the same until `done`, or until the person changes what they ask. */
  keyFor(input: unknown): string;
  /** Call when the answer arrived: the next submission is a new intention. */
  done(): void;
}

/** Keeps one Idempotency-Key across retries, so that a lost answer never makes two payments. */
export function createIntention(newKey: () => string = () => crypto.randomUUID()): Intention {
  let key: string | undefined;
  let meaning: string | undefined;
  return {
    keyFor(input) {
      const asked = JSON.stringify(input) ?? '';
      if (key === undefined || asked !== meaning) {
        key = newKey();
        meaning = asked;
      }
      return key;
    },
    done() {
      key = undefined;
      meaning = undefined;
    },
  };
}
