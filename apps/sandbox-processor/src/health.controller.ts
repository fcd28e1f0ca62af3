import { Controller, Get } from '@nestjs/common';
import { Database } from './installation/database';

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  async health(): Promise<{ ok: true }> {
    await this.database.query('select 1');
    return { ok: true };
  }
}
