import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { authorizeMethod, chooseDefaultMethod, listDebitAgreements, listWallet, locateOwn, revokeMethod, Wallet, type AgreedDebits } from '@preau/billing';
import type { Identity } from '@preau/identity';
import { Commands } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import type { ApiSettings } from '../settings';
import { settingsToken } from '../tokens';
import { AddPaymentMethodBody, AuthorizeMethodBody, DebitAgreementsView, EditedPaymentMethodView, EditPaymentMethodBody, PaymentEntryBody, PaymentEntryView, PaymentMethodAddedView, RemoveMethodQuery, RevokedMethodView, WalletView } from './billing.dto';

type Own = FamilyActor & { readonly accountId: string };
function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A family's cards and bank accounts, each kept with one organization. Numbers never come here: the processor's own fields take them. */
@Controller('me/wallet')
@Family()
export class WalletController {
  constructor(
    private readonly commands: Commands,
    private readonly wallet: Wallet,
    @Inject(identityToken) private readonly identity: Identity,
    @Inject(settingsToken) private readonly settings: ApiSettings,
  ) {}

  @Get()
  async list(@CurrentFamily() actor: Own): Promise<WalletView> {
    return { rows: (await this.commands.ask(listWallet, { accountId: actor.accountId }, actor)).map((method) => ({ ...method, authorizedAt: method.authorizedAt?.toISOString() ?? null })) };
  }

  /** What the family agreed to, by organization: debits of bank accounts, in force first. Taking the authorization back ends one. */
  @Get('debit-agreements')
  async agreements(@CurrentFamily() actor: Own): Promise<DebitAgreementsView> {
    return debitAgreements(await this.commands.ask(listDebitAgreements, { accountId: actor.accountId }, actor));
  }

  /** How to show the processor's own fields for a card or a bank account: its page in a frame, or fields drawn by its script. */
  @Post('entry')
  @HttpCode(200)
  async entry(@Body() body: PaymentEntryBody, @CurrentFamily() actor: Own, @Req() request: FastifyRequest): Promise<PaymentEntryView> {
    const { organizationId, kind, agreed = false } = body;
    await this.identity.limits.spend('payment-entry', actor.accountId);
    const language = localeOf(request) === 'fr-CA' ? 'fr' : 'en';
    const entry = await this.wallet.openEntry({ accountId: actor.accountId, kind, origin: originOf(request, this.settings), language, agreed }, actor, { organizationId });
    if (entry.kind === 'frame') return { kind: 'frame', url: entry.url, elements: null };
    const { kind: _, ...elements } = entry;
    return { kind: 'elements', url: null, elements };
  }

  /** Keeps a card or an account from what the processor's fields gave. */
  @Post()
  @HttpCode(201)
  async add(@Body() body: AddPaymentMethodBody, @CurrentFamily() actor: Own, @RequiredIdempotencyKey() idempotencyKey: string): Promise<PaymentMethodAddedView> {
    const { organizationId, agreedText, ...method } = body;
    await this.identity.limits.spend('payment-method', actor.accountId);
    const agreed = agreedText === undefined ? {} : { authorizationTextSha256: sha256(agreedText) };
    return this.wallet.addMethod({ accountId: actor.accountId, ...method, ...agreed }, actor, { organizationId, idempotencyKey });
  }

  /** Changes the name, the postal code or the expiry. */
  @Patch(':paymentMethodId')
  @HttpCode(200)
  async edit(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @Body() body: EditPaymentMethodBody, @CurrentFamily() actor: Own): Promise<EditedPaymentMethodView> {
    return this.wallet.updateMethod({ paymentMethodId, ...body }, actor, await this.locate(paymentMethodId, actor));
  }

  /** Lets the organization charge it for agreed future payments. */
  @Put(':paymentMethodId/authorization')
  @HttpCode(204)
  async authorize(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @Body() body: AuthorizeMethodBody, @CurrentFamily() actor: Own): Promise<void> {
    await this.commands.execute(authorizeMethod, { paymentMethodId, textSha256: sha256(body.agreedText) }, actor, await this.locate(paymentMethodId, actor));
  }

  /** Takes that back; the answer names the planned payments that need another method. */
  @Delete(':paymentMethodId/authorization')
  @HttpCode(200)
  async revoke(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @CurrentFamily() actor: Own): Promise<RevokedMethodView> {
    return this.commands.execute(revokeMethod, { paymentMethodId }, actor, await this.locate(paymentMethodId, actor));
  }

  /** Makes it the one that is proposed first. */
  @Put(':paymentMethodId/default')
  @HttpCode(204)
  async makeDefault(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @CurrentFamily() actor: Own): Promise<void> {
    await this.commands.execute(chooseDefaultMethod, { paymentMethodId }, actor, await this.locate(paymentMethodId, actor));
  }

  /** Forgets it; planned payments that rely on it move to the method named, or it is refused. */
  @Delete(':paymentMethodId')
  @HttpCode(204)
  async remove(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @Query() query: RemoveMethodQuery, @CurrentFamily() actor: Own): Promise<void> {
    const move = query.moveTo === undefined ? {} : { moveToMethodId: query.moveTo };
    await this.wallet.removeMethod({ paymentMethodId, ...move }, actor, await this.locate(paymentMethodId, actor));
  }

  private locate(id: string, actor: Own): Promise<{ organizationId: string }> {
    return this.commands.ask(locateOwn, { kind: 'payment-method', id }, actor);
  }
}

export function debitAgreements(agreements: readonly AgreedDebits[]): DebitAgreementsView {
  return { rows: agreements.map((agreement) => ({ ...agreement, agreedAt: agreement.agreedAt.toISOString(), endedAt: agreement.endedAt?.toISOString() ?? null })) };
}

/** The page that will hold the frame: the one that asks, when it says so, else the public address. */
function originOf(request: FastifyRequest, settings: ApiSettings): string {
  const { origin } = request.headers;
  if (typeof origin === 'string' && /^https?:\/\/[^/\s]{1,200}$/.test(origin)) return origin;
  const { host } = request.headers;
  return settings.mode !== 'production' && host !== undefined && /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) ? `http://${host}` : new URL(settings.publicUrl).origin;
}
