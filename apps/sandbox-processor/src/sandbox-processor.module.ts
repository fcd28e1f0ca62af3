import { Module, type DynamicModule } from '@nestjs/common';
import { BalanceController } from './books/balance.controller';
import { ElementsController } from './element/elements.controller';
import { FaultSwitches } from './fault/fault-switches';
import { RehearsalController } from './fault/rehearsal.controller';
import { HealthController } from './health.controller';
import { AdminKeyGuard, PublishableKeyGuard, SecretKeyGuard, SETTINGS } from './http/guards';
import { BankClock } from './installation/clock';
import { Database } from './installation/database';
import { Workbench } from './installation/workbench';
import { MerchantsController } from './merchant/merchants.controller';
import { PaymentIntentsController } from './payment-intent/payment-intents.controller';
import { PaymentMethodsController } from './payment-method/payment-methods.controller';
import { RefundsController } from './refund/refunds.controller';
import { SettlementRunner } from './settlement/settlement-runner';
import type { Settings } from './settings';
import { TokensController } from './token/tokens.controller';
import { WebhookSender } from './webhook/webhook-sender';

@Module({})
export class SandboxProcessorModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: SandboxProcessorModule,
      controllers: [
        HealthController, MerchantsController, RehearsalController, ElementsController, TokensController, PaymentMethodsController,
        PaymentIntentsController, RefundsController, BalanceController,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Database, useFactory: () => new Database(settings.databaseUrl) },
        { provide: BankClock, useFactory: (database: Database) => new BankClock(database), inject: [Database] },
        { provide: FaultSwitches, useFactory: (database: Database) => new FaultSwitches(database), inject: [Database] },
        { provide: WebhookSender, useFactory: (database: Database) => new WebhookSender(database, settings.webhook), inject: [Database] },
        {
          provide: Workbench,
          useFactory: (database: Database, clock: BankClock, faults: FaultSwitches, sender: WebhookSender) => new Workbench(database, clock, faults, sender),
          inject: [Database, BankClock, FaultSwitches, WebhookSender],
        },
        {
          provide: SettlementRunner,
          useFactory: (workbench: Workbench) => new SettlementRunner(workbench, settings.settlementPollMs),
          inject: [Workbench],
        },
        SecretKeyGuard, PublishableKeyGuard, AdminKeyGuard,
      ],
    };
  }
}
