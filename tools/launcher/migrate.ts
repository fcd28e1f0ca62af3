import { prepareDatabase } from './database';

/**
 * For installations that start their own processes (docker-compose.yml): brings the database up to date once.
 * Environment: DATABASE_URL of the owner, PREAU_APP_PASSWORD, PREAU_SWEEPER_PASSWORD, PREAU_SANDBOX_PASSWORD,
 * PREAU_MODE (the movable clock exists outside production only).
 */
async function migrate(): Promise<void> {
  await prepareDatabase(
    needed('DATABASE_URL'),
    { appPassword: needed('PREAU_APP_PASSWORD'), sweeperPassword: needed('PREAU_SWEEPER_PASSWORD'), sandboxPassword: needed('PREAU_SANDBOX_PASSWORD') },
    needed('PREAU_MODE') !== 'production',
  );
  console.log('Database up to date');
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is required`);
  return value;
}

migrate().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
