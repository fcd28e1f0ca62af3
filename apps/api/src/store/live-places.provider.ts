import type { BeforeApplicationShutdown, OnModuleDestroy, Provider } from '@nestjs/common';
import { PlacesTeller } from '@preau/enrolment';
import { Commands, Database } from '@preau/kernel';
import type { ApiSettings } from '../settings';
import { LivePlaces } from './live-places';
import { Lookers } from './lookers';
import { RememberedPages } from './remembered-pages';

/** Open streams would keep the server from closing; what was changed last is still told. */
class StopsTelling implements OnModuleDestroy, BeforeApplicationShutdown {
  constructor(
    private readonly live: LivePlaces,
    private readonly teller: PlacesTeller,
    private readonly pages: RememberedPages,
  ) {}
  async onModuleDestroy(): Promise<void> {
    await this.live.stop();
    await this.pages.stop();
  }
  async beforeApplicationShutdown(): Promise<void> {
    await this.teller.stop();
  }
}

/** What this process tells the others of places, the screens it keeps right, the pages it remembers and who looks at them: one of each. */
export function livePlacesProviders(settings: ApiSettings): Provider[] {
  return [
    { provide: PlacesTeller, inject: [Database], useFactory: (database: Database) => new PlacesTeller(database) },
    { provide: LivePlaces, inject: [Commands], useFactory: (commands: Commands) => new LivePlaces(commands, settings.databaseUrl) },
    { provide: Lookers, useFactory: () => new Lookers() },
    { provide: RememberedPages, useFactory: () => new RememberedPages(settings.databaseUrl, settings.pagesRememberedMs) },
    { provide: StopsTelling, inject: [LivePlaces, PlacesTeller, RememberedPages], useFactory: (live: LivePlaces, teller: PlacesTeller, pages: RememberedPages) => new StopsTelling(live, teller, pages) },
  ];
}
