import { Controller, Get } from '@nestjs/common';
import { Commands, DomainError, read, visitor } from '@preau/kernel';
import { Public } from '../auth/audience';
import { HealthView } from './health.dto';

const databaseTime = read('system.database-time', async (sql) => sql.now);

@Controller('health')
export class HealthController {
  constructor(private readonly commands: Commands) {}

  /** Whether this process can serve: it answers only when the database does. */
  @Public()
  @Get()
  async health(): Promise<HealthView> {
    try {
      const now = await this.commands.ask(databaseTime, undefined, visitor);
      return { status: 'ready', databaseTime: now.toISOString() };
    } catch (error) {
      throw new DomainError('gateway.unavailable', {}, { cause: error });
    }
  }
}
