import type { OnApplicationShutdown, Provider } from '@nestjs/common';
import { Charging, Gateways, knownGateways } from '@preau/billing';
import { checkoutSettler, CheckingOut, ChoosingTogether, Shopping } from '@preau/cart-checkout';
import { Commands, Database, Sealer, type CrashAt } from '@preau/kernel';
import type { ApiSettings } from '../settings';
import { Lookers } from '../store/lookers';
import { crashAtToken } from '../tokens';

class StopsCharging implements OnApplicationShutdown {
  constructor(private readonly charging: Charging) {}
  onApplicationShutdown(): void {
    this.charging.stop();
  }
}

/** The cart's lanes, the processors this installation talks to, and the engine that charges: one of each in a process. */
export function checkoutProviders(settings: ApiSettings): Provider[] {
  return [
    { provide: Shopping, inject: [Database, Lookers], useFactory: (database: Database, lookers: Lookers) => new Shopping(database, lookers) },
    { provide: ChoosingTogether, inject: [Database], useFactory: (database: Database) => new ChoosingTogether(database) },
    { provide: Gateways, inject: [Sealer], useFactory: (sealer: Sealer) => new Gateways(sealer, knownGateways(settings, settings.publicUrl)) },
    { provide: Charging, inject: [Database, Gateways, crashAtToken], useFactory: (database: Database, gateways: Gateways, crashAt: CrashAt) => new Charging({ database, gateways, checkout: checkoutSettler, crashAt }) },
    { provide: StopsCharging, inject: [Charging], useFactory: (charging: Charging) => new StopsCharging(charging) },
    { provide: CheckingOut, inject: [Commands, Charging], useFactory: (commands: Commands, charging: Charging) => new CheckingOut(commands, charging) },
  ];
}
