import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FaultSwitches } from './fault/fault-switches';
import { installFaults } from './http/fault-hooks';
import { RefusalFilter } from './http/refusal.filter';
import { BankClock } from './installation/clock';
import { Database } from './installation/database';
import { migrate } from './installation/migrate';
import { Refusal } from './refusal';
import { SandboxProcessorModule } from './sandbox-processor.module';
import type { Settings } from './settings';
import { SettlementRunner } from './settlement/settlement-runner';
import { WebhookSender } from './webhook/webhook-sender';

const BODY_MAX_BYTES = 65_536;

export interface RunningProcessor {
  /** Address with the port really used. */
  readonly url: string;
  /** Finishes the requests under way, stops the bank and the webhooks, and leaves the database. */
  close(): Promise<void>;
}

/** Migrates the database, then listens. */
export async function startProcessor(settings: Settings): Promise<RunningProcessor> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_MAX_BYTES, forceCloseConnections: 'idle' });
  const app = await NestFactory.create<NestFastifyApplication>(
    SandboxProcessorModule.of(settings), adapter, { logger: ['error'], abortOnError: false });
  const database = app.get(Database);
  let endWaits = (): void => undefined;
  try {
    await migrate(database);
    await Promise.all([app.get(BankClock).load(), app.get(FaultSwitches).load()]);
    endWaits = installFaults(adapter.getInstance(), app.get(FaultSwitches));
    app.useGlobalFilters(new RefusalFilter());
    app.useGlobalPipes(new ValidationPipe({
      whitelist: true, forbidNonWhitelisted: true, transform: true,
      exceptionFactory: ([first]) => new Refusal('invalid_request_error', 'parameter_invalid',
        Object.values(first?.constraints ?? {})[0] ?? 'A parameter is not valid.', first?.property),
    }));
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await app.close().catch(() => undefined);
    await database.close();
    throw error;
  }
  const [sender, settlement] = [app.get(WebhookSender), app.get(SettlementRunner)];
  sender.start();
  settlement.start();
  return {
    url: (await app.getUrl()).replace('[::1]', 'localhost'),
    close: async () => {
      endWaits();
      await Promise.all([settlement.stop(), sender.stop()]);
      await app.close();
      await database.close();
    },
  };
}
