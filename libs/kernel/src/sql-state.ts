/** What PostgreSQL calls a failure, five characters ('23503': a reference to what is not there); undefined when it said none. */
export function sqlStateOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Deadlock and serialization failure: the database asks to be asked again. */
export function isWorthRetrying(error: unknown): boolean {
  return ['40P01', '40001'].includes(sqlStateOf(error) ?? '');
}

/** A value or a row that the database does not accept; anything else (a lock, no connection, no room) is nobody's in particular. */
export function isOfOneRow(error: unknown): boolean {
  return /^2[23][0-9A-Z]{3}$/.test(sqlStateOf(error) ?? '');
}
