import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../apps/api/src/app.module';
import { describeApi } from '../../apps/api/src/openapi';
import { apiPrefix } from '../../apps/api/src/server';
import { readSettings, type ApiSettings } from '../../apps/api/src/settings';

/** No port is opened and no database is reached: the routes alone make the document. */
function settingsOfNobody(): ApiSettings {
  const secret = randomBytes(32).toString('base64');
  return readSettings({ PREAU_MODE: 'test', DATABASE_APP_URL: 'postgres://nobody@127.0.0.1:1/nothing', PREAU_JWT_SECRET: secret, PREAU_ENCRYPTION_KEY: secret });
}

/** The OpenAPI document of the gateway as it is in the code, as text. */
export async function openApiText(): Promise<string> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(settingsOfNobody()), new FastifyAdapter(), { logger: ['error', 'fatal'], abortOnError: false });
  try {
    app.setGlobalPrefix(apiPrefix);
    return `${JSON.stringify(await describeApi(app), null, 1)}\n`;
  } finally {
    await app.close();
  }
}
