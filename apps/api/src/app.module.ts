import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { Commands, crashAtOf, Database, Sealer, type CrashAt } from '@preau/kernel';
import { AccessTokens } from './auth/access-token';
import { AudienceGuard } from './auth/audience.guard';
import { EnterSession } from './auth/enter-session';
import { identityProvider } from './auth/identity.provider';
import { JwtStrategy } from './auth/jwt.strategy';
import { checkoutProviders } from './client/checkout.provider';
import { billingProviders } from './client/billing.provider';
import { controllers } from './controllers';
import { EtagInterceptor } from './http/etag.interceptor';
import { requestValidation } from './http/validation.pipe';
import { ProblemFilter } from './problems/problem.filter';
import type { ApiSettings } from './settings';
import { livePlacesProviders } from './store/live-places.provider';
import { tables } from './tables';
import { crashAtToken, settingsToken } from './tokens';

class ClosesDatabase implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

@Global()
@Module({})
export class AppModule {
  static for(settings: ApiSettings): DynamicModule {
    const database = new Database({ url: settings.databaseUrl, poolMax: settings.databasePoolMax, hotPoolMax: settings.databaseHotPoolMax, applicationName: 'preau-api', tables });
    const crashAt: CrashAt = crashAtOf(settings.crashAt) ?? (() => undefined);
    return {
      module: AppModule,
      imports: [PassportModule],
      controllers: [...controllers],
      providers: [
        { provide: settingsToken, useValue: settings },
        { provide: crashAtToken, useValue: crashAt },
        { provide: Database, useValue: database },
        { provide: ClosesDatabase, useValue: new ClosesDatabase(database) },
        { provide: Commands, useValue: new Commands(database) },
        { provide: Sealer, useValue: new Sealer(settings.encryptionKey) },
        { provide: AccessTokens, useValue: new AccessTokens(settings.jwtSecret) },
        { provide: JwtStrategy, useFactory: () => new JwtStrategy(settings.jwtSecret) },
        identityProvider(settings),
        ...billingProviders(),
        EnterSession,
        ...checkoutProviders(settings),
        ...livePlacesProviders(settings),
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AudienceGuard },
        { provide: APP_PIPE, useFactory: requestValidation },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
      ],
    };
  }
}
