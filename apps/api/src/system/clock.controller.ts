import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { command, Commands, DomainError, visitor } from '@preau/kernel';
import { Public } from '../auth/audience';
import { settingsToken } from '../tokens';
import type { ApiSettings } from '../settings';
import { ClockView, MoveClockBody } from './clock.dto';

const moveClock = command('system.move-clock', async (tx, input: { days: number; minutes: number }) => {
  const row = await tx.one<{ now: Date }>('select kernel.move_clock(make_interval(days => $1, mins => $2)) as now', [input.days, input.minutes]);
  return row.now.toISOString();
});
const resetClock = command('system.reset-clock', async (tx) => {
  const row = await tx.one<{ now: Date }>('select kernel.reset_clock() as now');
  return row.now.toISOString();
});

/** Moves time in a demonstration, so that the third instalment can be shown today. Does not exist in production. */
@Controller('development/clock')
export class ClockController {
  constructor(
    private readonly commands: Commands,
    @Inject(settingsToken) private readonly settings: ApiSettings,
  ) {}

  /** Moves the demonstration's clock forward. */
  @Public()
  @Post('move')
  @HttpCode(200)
  async move(@Body() body: MoveClockBody): Promise<ClockView> {
    this.refuseOutsideDevelopment();
    return { now: await this.commands.execute(moveClock, { days: body.days, minutes: body.minutes ?? 0 }, visitor) };
  }

  /** Sets the demonstration's clock back to the real time. */
  @Public()
  @Post('reset')
  @HttpCode(200)
  async reset(): Promise<ClockView> {
    this.refuseOutsideDevelopment();
    return { now: await this.commands.execute(resetClock, undefined, visitor) };
  }

  private refuseOutsideDevelopment(): void {
    if (!this.settings.movableClock) throw new DomainError('gateway.route-unknown');
  }
}
