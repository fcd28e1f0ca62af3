import type { Provider } from '@nestjs/common';
import { Charging, GatewayAccounts, Gateways, PayingBalance, Refunding, Wallet } from '@preau/billing';
import { Commands, Database, type CrashAt } from '@preau/kernel';
import { crashAtToken } from '../tokens';

/** What else speaks to payment processors here, beside the checkout's charges: refunds and the wallet. */
export function billingProviders(): Provider[] {
  return [
    { provide: Refunding, inject: [Database, Gateways, crashAtToken], useFactory: (database: Database, gateways: Gateways, crashAt: CrashAt) => new Refunding({ database, gateways, crashAt }) },
    { provide: PayingBalance, inject: [Commands, Charging], useFactory: (commands: Commands, charging: Charging) => new PayingBalance(commands, charging) },
    { provide: Wallet, inject: [Database, Gateways], useFactory: (database: Database, gateways: Gateways) => new Wallet(database, gateways) },
    { provide: GatewayAccounts, inject: [Database, Gateways], useFactory: (database: Database, gateways: Gateways) => new GatewayAccounts(database, gateways) },
  ];
}
