import { Body, Controller, Get, HttpCode, Post, Put, UseGuards } from '@nestjs/common';
import { AdminKeyGuard } from '../http/guards';
import { BankClock } from '../installation/clock';
import { SettlementRunner } from '../settlement/settlement-runner';
import { FaultSwitches, noFaults, type FaultSettings } from './fault-switches';
import { AdvanceClockDto, FaultsDto } from './faults.dto';

/** For rehearsals: what goes wrong on purpose, and what day it is at the bank. */
@Controller('v1')
@UseGuards(AdminKeyGuard)
export class RehearsalController {
  constructor(
    private readonly faults: FaultSwitches,
    private readonly clock: BankClock,
    private readonly settlement: SettlementRunner,
  ) {}

  @Put('faults')
  async setFaults(@Body() body: FaultsDto): Promise<FaultSettings> {
    const settings: FaultSettings = { ...noFaults, ...body };
    await this.faults.set(settings);
    return settings;
  }

  @Get('faults')
  readFaults(): FaultSettings {
    return this.faults.current;
  }

  /** Moves the bank's clock and answers once everything that became due is done. */
  @Post('clock/advance')
  @HttpCode(200)
  async advance(@Body() body: AdvanceClockDto): Promise<{ now: Date }> {
    await this.clock.advance((body.days ?? 0) * 86_400 + (body.seconds ?? 0));
    await this.settlement.settleDue();
    return { now: this.clock.now() };
  }

  @Get('clock')
  readClock(): { now: Date } {
    return { now: this.clock.now() };
  }
}
