import type { Provider } from '@nestjs/common';
import { Gateways, Refunding, Wallet } from '@preau/billing';
import { Database } from '@preau/kernel';

/** What else speaks to payment processors here, beside the checkout's charges: refunds and the wallet. */
export function billingProviders(): Provider[] {
  return [
    { provide: Refunding, inject: [Database, Gateways], useFactory: (database: Database, gateways: Gateways) => new Refunding({ database, gateways }) },
    { provide: Wallet, inject: [Database, Gateways], useFactory: (database: Database, gateways: Gateways) => new Wallet(database, gateways) },
  ];
}
