import type { Actor } from './actor';
import type { EventType, RecordedEvent } from './events';
import type { Sql, Tx } from './tx';

/** Something a person or the system does: one transaction, all or nothing. */
export interface Command<Input, View> {
  readonly kind: 'command';
  readonly name: string;
  run(tx: Tx, input: Input, actor: Actor): Promise<View>;
}
/** Something a person or the system asks: SQL in, view out; it can never write. */
export interface Read<Input, View> {
  readonly kind: 'read';
  readonly name: string;
  /** 'one': asks the database one question and no more, and looks at the time after it: answered in one round trip. */
  readonly questions: 'one' | 'several';
  run(sql: Sql, input: Input, actor: Actor): Promise<View>;
}
/** What a context does when something has happened elsewhere; runs once per event. */
export interface Reaction<Payload> {
  readonly kind: 'reaction';
  readonly name: string;
  readonly to: EventType<Payload>;
  run(tx: Tx, payload: Payload, event: RecordedEvent<Payload>): Promise<void>;
}

export function command<Input, View>(name: string, run: Command<Input, View>['run']): Command<Input, View> {
  return { kind: 'command', name, run };
}
export function read<Input, View>(name: string, run: Read<Input, View>['run'], questions: Read<Input, View>['questions'] = 'several'): Read<Input, View> {
  return { kind: 'read', name, questions, run };
}
export function reaction<Payload>(name: string, to: EventType<Payload>, run: Reaction<Payload>['run']): Reaction<Payload> {
  return { kind: 'reaction', name, to, run };
}
