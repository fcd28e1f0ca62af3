import type { Provider } from '@nestjs/common';
import { Charging, GatewayAccounts, Gateways, PayingBalance, Refunding, Wallet } from '@preau/billing';
import { Commands, Database } from '@preau/kernel';

/** What else speaks to payment processors here, beside the checkout's charges: refunds and the wallet. */
export function billingProviders(): Provider[] {
  return [
    { provide: Refunding, inject: [Database, Gateways], useFactory: (database: Database, gateways: Gateways) => new Refunding({ database, gateways }) },
    { provide: PayingBalance, inject: [Commands, Charging], useFactory: (commands: Commands, charging: Charging) => new PayingBalance(commands, charging) },
    { provide: Wallet, inject: [Database, Gateways], useFactory: (database: Database, gateways: Gateways) => new Wallet(database, gateways) },
    { provide: GatewayAccounts, inject: [Database, Gateways], useFactory: (database: Database, gateways: Gateways) => new GatewayAccounts(database, gateways) },
  ];
}
