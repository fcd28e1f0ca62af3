import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { barClient, liftBar, listBars } from '@preau/household';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { BarBody, BarsView } from './bars.dto';

/** Whom the organization registers no more for a while. */
@Controller('organizations/:organizationId/accounts/:accountId/bars')
@Staff('clients.view')
export class BarsController {
  constructor(private readonly commands: Commands) {}

  /** Those in force first. */
  @Get()
  async list(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<BarsView> {
    const rows = await this.commands.ask(listBars, { accountId }, actor);
    return { rows: rows.map((bar) => ({ ...bar, barredAt: bar.barredAt.toISOString(), liftedAt: bar.liftedAt?.toISOString() ?? null })) };
  }

  /** One person, or everybody of the account; what is registered already stays. */
  @Post()
  @Staff('clients.view', 'clients.edit')
  @HttpCode(201)
  async bar(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: BarBody, @CurrentStaff() actor: StaffActor): Promise<BarsView> {
    await this.commands.execute(barClient, { accountId, personId: body.personId ?? null, reason: body.reason, untilOn: body.untilOn ?? null }, actor);
    return this.list(accountId, actor);
  }

  @Post(':barId/lift')
  @Staff('clients.view', 'clients.edit')
  @HttpCode(200)
  async lift(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('barId', new ParseIdPipe()) barId: string, @CurrentStaff() actor: StaffActor): Promise<BarsView> {
    await this.commands.execute(liftBar, { accountId, barId }, actor);
    return this.list(accountId, actor);
  }
}
