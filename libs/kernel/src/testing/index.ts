export { endsWithItsTest } from './after-test';
export { databaseRuns } from './database-runs';
export { testDatabase, type TestDatabase } from './test-database';
export { RoundTripCounter } from './round-trips';
