import { StripeStandIn } from './stand-in';

/** Runs the stand-in by itself and prints, as one line, where it is and a connected account to use with it. */
async function main(): Promise<void> {
  const standIn = await StripeStandIn.start({ port: Number(process.env['STRIPE_STAND_IN_PORT'] ?? 0) });
  const account = standIn.openAccount();
  const { platformSecretKey, platformPublishableKey, url } = standIn;
  process.stdout.write(`${JSON.stringify({ ready: true, url, scriptUrl: `${url}/stripe.js`, platformSecretKey, platformPublishableKey, account: { id: account.id, secretKey: account.secretKey, publishableKey: account.publishableKey } })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void standIn.stop().then(() => process.exit(0)));
}

void main();
