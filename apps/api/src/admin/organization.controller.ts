import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Commands } from '@preau/kernel';
import { addClosingDay, editSettings, findSettings, listClosingDays, listLedgerCodes, removeClosingDay, saveLedgerCode, type Organization, type OrganizationSettings } from '@preau/organization';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { IfMatch } from '../http/etag.interceptor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { ClosingDayBody, ClosingDaysQuery, ClosingDaysView, ClosingDayView, EditOrganizationSettingsBody, LedgerCodeBody, LedgerCodesView, LedgerCodeView, OrganizationSettingsView } from './organization.dto';

function settingsView({ createdAt: _, ...organization }: Organization): OrganizationSettingsView {
  return organization;
}

/** What the body names; only the tax numbers and their date may be taken away by null. */
function changesOf(body: EditOrganizationSettingsBody): Partial<OrganizationSettings> {
  const nullable = new Set(['gstNumber', 'qstNumber', 'taxesRegisteredFrom']);
  return Object.fromEntries(Object.entries(body).filter(([field, value]) => value !== undefined && (value !== null || nullable.has(field))));
}

/** An organization's own settings, ledger codes and closing days. */
@Controller('organizations/:organizationId')
export class OrganizationController {
  constructor(private readonly commands: Commands) {}

  @Get('settings')
  @Staff()
  async settings(@CurrentStaff() actor: StaffActor): Promise<OrganizationSettingsView> {
    return settingsView(await this.commands.ask(findSettings, undefined, actor));
  }

  /** Changes the settings that are sent; with If-Match, only if nobody else has changed them meanwhile. */
  @Patch('settings')
  @Staff('settings.edit')
  @HttpCode(200)
  async edit(@Body() body: EditOrganizationSettingsBody, @CurrentStaff() actor: StaffActor, @IfMatch() version?: number): Promise<OrganizationSettingsView> {
    return settingsView(await this.commands.execute(editSettings, { changes: changesOf(body), version: version ?? null }, actor));
  }

  @Get('ledger-codes')
  @Staff()
  async ledgerCodes(@CurrentStaff() actor: StaffActor): Promise<LedgerCodesView> {
    return { rows: await this.commands.ask(listLedgerCodes, undefined, actor) };
  }

  @Post('ledger-codes')
  @Staff('settings.edit')
  @HttpCode(201)
  async addLedgerCode(@Body() body: LedgerCodeBody, @CurrentStaff() actor: StaffActor): Promise<LedgerCodeView> {
    return this.commands.execute(saveLedgerCode, { id: null, ...body }, actor);
  }

  @Put('ledger-codes/:ledgerCodeId')
  @Staff('settings.edit')
  @HttpCode(200)
  async renameLedgerCode(@Param('ledgerCodeId', new ParseIdPipe()) id: string, @Body() body: LedgerCodeBody, @CurrentStaff() actor: StaffActor): Promise<LedgerCodeView> {
    return this.commands.execute(saveLedgerCode, { id, ...body }, actor);
  }

  /** The days on which the organization is closed, between two dates. */
  @Get('closing-days')
  @Staff()
  async closingDays(@Query() query: ClosingDaysQuery, @CurrentStaff() actor: StaffActor): Promise<ClosingDaysView> {
    return { rows: await this.commands.ask(listClosingDays, { from: query.from, to: query.to }, actor) };
  }

  @Post('closing-days')
  @Staff('settings.edit')
  @HttpCode(201)
  async addClosingDay(@Body() body: ClosingDayBody, @CurrentStaff() actor: StaffActor): Promise<ClosingDayView> {
    return this.commands.execute(addClosingDay, { ...body }, actor);
  }

  @Delete('closing-days/:closingDayId')
  @Staff('settings.edit')
  @HttpCode(204)
  async removeClosingDay(@Param('closingDayId', new ParseIdPipe()) closingDayId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(removeClosingDay, { closingDayId }, actor);
  }
}
