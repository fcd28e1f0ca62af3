import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { GatewayAccounts, gatewayAccountsOf, Gateways } from '@preau/billing';
import { confirmOwnPassword, type Identity } from '@preau/identity';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { PasswordAgainBody } from '../auth/password-again.dto';
import { ParseIdPipe } from '../http/parse-id.pipe';
import type { ApiSettings } from '../settings';
import { settingsToken } from '../tokens';
import { GatewayAccountsView, GatewayCheckView, RegisteredGatewayAccountView, RegisterGatewayAccountBody, ReplacedGatewayKeysView, ReplaceGatewayKeysBody } from './gateway-accounts.dto';

/** The processors an organization has an account with. Keys are written here and never read back. */
@Controller('organizations/:organizationId/gateway-accounts')
export class GatewayAccountsController {
  constructor(
    private readonly commands: Commands,
    private readonly gateways: Gateways,
    private readonly accounts: GatewayAccounts,
    @Inject(identityToken) private readonly identity: Identity,
    @Inject(settingsToken) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Staff('gateways.edit')
  async list(@CurrentStaff() actor: StaffActor): Promise<GatewayAccountsView> {
    const rows = await this.commands.ask(gatewayAccountsOf, undefined, actor);
    const hints = `${this.settings.publicUrl}/api/v1/gateway-hints`;
    return {
      // A connected account has no address of its own: the platform's one serves them all.
      rows: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), webhookUrl: row.kind === 'stripe' && !row.hasSecretKey ? `${hints}/stripe-connect` : `${hints}/${row.id}` })),
      offered: this.gateways.offered(),
      connects: this.gateways.connects,
    };
  }

  /** Registers an account; payments go on through the one that is in use until this one is chosen. */
  @Post()
  @Staff('gateways.edit')
  @HttpCode(201)
  async register(@Body() body: RegisterGatewayAccountBody, @CurrentStaff() actor: StaffActor): Promise<RegisteredGatewayAccountView> {
    return this.accounts.register({ ...body }, actor, within(actor));
  }

  /** Replaces the keys that are sent, once the password was said again: money goes where the keys say. */
  @Put(':gatewayAccountId/keys')
  @Staff('gateways.edit')
  @HttpCode(200)
  async replaceKeys(@Param('gatewayAccountId', new ParseIdPipe()) gatewayAccountId: string, @Body() body: ReplaceGatewayKeysBody, @CurrentStaff() actor: StaffActor): Promise<ReplacedGatewayKeysView> {
    const { password, ...keys } = body;
    await confirmOwnPassword(this.identity, password, actor);
    return this.accounts.replaceKeys({ gatewayAccountId, ...keys }, actor, within(actor));
  }

  /** Tries the keys by asking for the balance; nothing moves. */
  @Post(':gatewayAccountId/check')
  @Staff('gateways.edit')
  @HttpCode(200)
  async check(@Param('gatewayAccountId', new ParseIdPipe()) gatewayAccountId: string, @CurrentStaff() actor: StaffActor): Promise<GatewayCheckView> {
    const check = await this.accounts.check(gatewayAccountId, within(actor));
    return check.answered
      ? { answered: true, availableCents: check.availableCents, pendingCents: check.pendingCents, because: null }
      : { answered: false, availableCents: null, pendingCents: null, because: check.because };
  }

  /** Payments online go through this account from now on, once the password was said again; what was kept elsewhere stays and is charged there. Its keys are tried first. */
  @Put(':gatewayAccountId/use')
  @Staff('gateways.edit')
  @HttpCode(204)
  async use(@Param('gatewayAccountId', new ParseIdPipe()) gatewayAccountId: string, @Body() body: PasswordAgainBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await confirmOwnPassword(this.identity, body.password, actor);
    await this.accounts.use(gatewayAccountId, actor, within(actor));
  }

  /** No new payment online; what is planned on methods already kept goes on. */
  @Delete('use')
  @Staff('gateways.edit')
  @HttpCode(204)
  async stop(@CurrentStaff() actor: StaffActor): Promise<void> {
    await this.accounts.stop(actor, within(actor));
  }
}

function within(actor: StaffActor): { organizationId: string } {
  return { organizationId: actor.organizationId };
}
