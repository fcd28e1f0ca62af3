import type { BeforeApplicationShutdown, OnModuleDestroy, Provider } from '@nestjs/common';
import { PlacesTeller } from '@preau/enrolment';
import { Commands, Database } from '@preau/kernel';
import type { ApiSettings } from '../settings';
import { LivePlaces } from './live-places';

/** Open streams would keep the server from closing; what was changed last is still told. */
class StopsTelling implements OnModuleDestroy, BeforeApplicationShutdown {
  constructor(
    private readonly live: LivePlaces,
    private readonly teller: PlacesTeller,
  ) {}
  async onModuleDestroy(): Promise<void> {
    await this.live.stop();
  }
  async beforeApplicationShutdown(): Promise<void> {
    await this.teller.stop();
  }
}

/** What this process tells the others of places, and the screens it keeps right: one of each. */
export function livePlacesProviders(settings: ApiSettings): Provider[] {
  return [
    { provide: PlacesTeller, inject: [Database], useFactory: (database: Database) => new PlacesTeller(database) },
    { provide: LivePlaces, inject: [Commands], useFactory: (commands: Commands) => new LivePlaces(commands, settings.databaseUrl) },
    { provide: StopsTelling, inject: [LivePlaces, PlacesTeller], useFactory: (live: LivePlaces, teller: PlacesTeller) => new StopsTelling(live, teller) },
  ];
}
