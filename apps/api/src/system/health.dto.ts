export class HealthView {
  status: 'ready';
  /** Database time, ISO 8601; moved by the development clock. */
  databaseTime: string;
}
