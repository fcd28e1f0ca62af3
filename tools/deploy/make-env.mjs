// Prints the passwords and keys that docker-compose.yml asks for: node tools/deploy/make-env.mjs > .env
import { randomBytes } from 'node:crypto';

const secret = () => randomBytes(24).toString('base64url');
const names = ['POSTGRES_PASSWORD', 'PREAU_APP_PASSWORD', 'PREAU_SWEEPER_PASSWORD', 'PREAU_SANDBOX_PASSWORD', 'SANDBOX_ADMIN_KEY'];
for (const name of names) console.log(`${name}=${secret()}`);
console.log(`PREAU_JWT_SECRET=${randomBytes(48).toString('base64url')}`);
console.log(`PREAU_ENCRYPTION_KEY=${randomBytes(32).toString('base64')}`);
