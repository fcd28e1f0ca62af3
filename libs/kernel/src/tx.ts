import type { EntityManager } from 'typeorm';
import type { EventType } from './events';

/** Values that may be bound to a statement. */
export type SqlValue = unknown;

/** A read-only look at the database under one tenant. */
export interface Sql {
  /** The organization that row-level security is set to; throws a programmer's error when none is. */
  readonly organizationId: string;
  readonly organizationIdOrNull: string | null;
  /** Database time at the start of the transaction, moved by the development clock. */
  readonly now: Date;
  query<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** The only row; throws when there is not exactly one. */
  one<Row>(text: string, values?: readonly SqlValue[]): Promise<Row>;
  /** The only row or null; throws when there are several. */
  maybe<Row>(text: string, values?: readonly SqlValue[]): Promise<Row | null>;
}

/** One transaction that may change things. */
export interface Tx extends Sql {
  /** TypeORM on this same transaction, for the aggregates that are edited through it. */
  readonly orm: EntityManager;
  /**
   * Says something to the database without waiting for an answer: it goes, in order, with the next question or with the
   * commit. For writes whose answer decides nothing; when one fails, the next question or the commit throws its error.
   * @param told how a failure is told, when it means something to whoever asked; what it does not know it leaves undefined
   */
  send(text: string, values?: readonly SqlValue[], told?: (error: unknown) => unknown): void;
  /**
   * A number that PostgreSQL gives when it comes to it, from a counter that must not be held while we think. Until the
   * commit something stands for it: in notes, events and the answer of the command its place is taken by itself, in
   * statements by `kernel.given($n)`. Nothing can be computed with it.
   */
  numberLater(expression: string, values?: readonly SqlValue[]): number;
  /** What stands for the numbers asked for so far. */
  readonly standIns: readonly number[];
  /** Puts an event into the outbox; it leaves with the commit or not at all. */
  publish<Payload>(type: EventType<Payload>, payload: Payload): void;
  /** Adds a fact to the command's audit line: who did what to which thing. Never secrets, never card data. */
  note(subject: string, subjectId: string, facts?: Readonly<Record<string, unknown>>): void;
}
