/** An event that a context publishes: its versioned id is the contract ('billing.invoice-issued.v1'). */
export interface EventType<Payload> {
  readonly id: string;
  /** Never present; ties the payload type to the id. */
  readonly __payload?: (payload: Payload) => void;
}

export function event<Payload>(id: `${string}.${string}.v${number}`): EventType<Payload> {
  return { id };
}

/** An event as it stands in the outbox. */
export interface RecordedEvent<Payload = unknown> {
  readonly outboxId: number;
  readonly eventId: string;
  readonly organizationId: string;
  readonly type: string;
  readonly payload: Payload;
  readonly occurredAt: Date;
}
