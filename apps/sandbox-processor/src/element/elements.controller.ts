import { Controller, Get, Header, Inject, Query, Res } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { SETTINGS } from '../http/guards';
import { Database } from '../installation/database';
import { Workbench } from '../installation/workbench';
import { merchantById, merchantByPublishableKey, type Merchant } from '../merchant/merchant.store';
import { notFound, Refusal } from '../refusal';
import type { Settings } from '../settings';
import { allowedOrigin } from './allowed-origin';
import { elementMessages, type ElementLanguage } from './element-messages';
import { buildPage, escapeHtml, textField, type Page } from './element-page';

class FrameQueryDto {
  @IsOptional() @IsString()
  key?: string;

  @IsOptional() @IsString()
  origin?: string;

  @IsOptional() @IsString()
  lang?: string;

  /** `hidden`: the framing page has its own button. */
  @IsOptional() @IsString()
  button?: string;
}

class ChallengeQueryDto extends FrameQueryDto {
  @IsString()
  intent: string;

  @IsString()
  secret: string;
}

const languageOf = (query: FrameQueryDto): ElementLanguage => (query.lang?.startsWith('en') ? 'en' : 'fr');

/** The pages in which the payer types numbers. They are shown in a frame, so that numbers never touch the merchant. */
@Controller('elements')
export class ElementsController {
  constructor(
    private readonly database: Database,
    private readonly workbench: Workbench,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('card')
  @Header('cache-control', 'no-store')
  async card(@Query() query: FrameQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const { merchant, origin } = await this.framed(query);
    const language = languageOf(query);
    const messages = elementMessages[language];
    send(reply, buildPage({
      language, origin, title: messages.cardTitle, configuration: { kind: 'card', key: merchant.publishableKey, messages },
      body: `<form novalidate aria-label="${escapeHtml(messages.cardTitle)}">
<p class="status" id="status" role="alert"></p>
${textField({ name: 'number', label: messages.number, autocomplete: 'cc-number', numeric: true, lengthMax: 26 })}
${textField({ name: 'expiry', label: messages.expiry, autocomplete: 'cc-exp', numeric: true, lengthMax: 9, short: true })}
${textField({ name: 'cvc', label: messages.cvc, hint: messages.cvcHint, autocomplete: 'cc-csc', numeric: true, lengthMax: 4, short: true })}
${textField({ name: 'postalCode', label: messages.postalCode, autocomplete: 'postal-code', numeric: false, lengthMax: 10, short: true })}
${note(messages.sandboxNote, '4242 4242 4242 4242')}
${actions(messages.saveCard, query)}
</form>`,
    }));
  }

  @Get('bank')
  @Header('cache-control', 'no-store')
  async bank(@Query() query: FrameQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const { merchant, origin } = await this.framed(query);
    const language = languageOf(query);
    const messages = elementMessages[language];
    send(reply, buildPage({
      language, origin, title: messages.bankTitle, configuration: { kind: 'bank', key: merchant.publishableKey, messages },
      body: `<form novalidate aria-label="${escapeHtml(messages.bankTitle)}">
<p class="status" id="status" role="alert"></p>
${textField({ name: 'institution', label: messages.institution, autocomplete: 'off', numeric: true, lengthMax: 3, short: true })}
${textField({ name: 'transit', label: messages.transit, autocomplete: 'off', numeric: true, lengthMax: 6, short: true })}
${textField({ name: 'account', label: messages.account, autocomplete: 'off', numeric: true, lengthMax: 16 })}
${textField({ name: 'holderName', label: messages.holderName, autocomplete: 'name', numeric: false, lengthMax: 100 })}
<div class="check"><input type="checkbox" id="agreed" name="agreed" aria-required="true" aria-describedby="agreed-error">
<div><label for="agreed">${escapeHtml(messages.agreed.replace('{merchant}', merchant.name))}</label><p class="error" id="agreed-error"></p></div></div>
${note(messages.sandboxNote, '815 · 11000 · 000123456789')}
${actions(messages.saveBank, query)}
</form>`,
    }));
  }

  /** The bank's own question to the payer, in a frame or on its own. */
  @Get('challenge')
  @Header('cache-control', 'no-store')
  async challenge(@Query() query: ChallengeQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.workbench.run(async ({ tx }) => {
      const { rows: [intent] } = await tx.query<{ merchant_id: string; amount_cents: number }>(
        'select merchant_id, amount_cents from payment_intent where id = $1 and client_secret = $2', [query.intent, query.secret]);
      const merchant = intent && await merchantById(tx, intent.merchant_id);
      return intent && merchant ? { merchant, amountCents: intent.amount_cents } : null;
    });
    if (!found) throw notFound('payment intent');
    const language = languageOf(query);
    const messages = elementMessages[language];
    const amount = new Intl.NumberFormat(`${language}-CA`, { style: 'currency', currency: 'CAD' }).format(found.amountCents / 100);
    const text = messages.challengeText.replace('{amount}', amount).replace('{merchant}', found.merchant.name);
    send(reply, buildPage({
      language,
      origin: allowedOrigin(query.origin, found.merchant.origins, this.settings.localOriginsAllowed),
      title: messages.challengeTitle,
      configuration: { kind: 'challenge', key: found.merchant.publishableKey, intent: query.intent, secret: query.secret, messages },
      body: `<h1>${escapeHtml(messages.challengeTitle)}</h1>
<form novalidate aria-label="${escapeHtml(messages.challengeTitle)}">
<p class="note">${escapeHtml(text)}</p>
<p class="status" id="status" role="alert"></p>
<div class="actions"><button type="submit" value="yes">${escapeHtml(messages.approve)}</button>
<button type="submit" value="no" class="plain">${escapeHtml(messages.decline)}</button></div>
</form>`,
    }));
  }

  private async framed(query: FrameQueryDto): Promise<{ merchant: Merchant; origin: string }> {
    const merchant = await merchantByPublishableKey(this.database, query.key ?? '');
    if (!merchant) throw new Refusal('authentication_error', 'key_invalid', 'The publishable key is missing or unknown.');
    const origin = allowedOrigin(query.origin, merchant.origins, this.settings.localOriginsAllowed);
    if (!origin) throw new Refusal('invalid_request_error', 'origin_not_allowed', 'This origin may not show the payment page.', 'origin');
    return { merchant, origin };
  }
}

function note(text: string, example: string): string {
  return `<p class="note">${escapeHtml(text.replace('{example}', example))}</p>`;
}

function actions(label: string, query: FrameQueryDto): string {
  return `<div class="actions"${query.button === 'hidden' ? ' hidden' : ''}><button type="submit">${escapeHtml(label)}</button></div>`;
}

function send(reply: FastifyReply, page: Page): void {
  void reply
    .header('content-security-policy', page.securityPolicy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    .type('text/html; charset=utf-8')
    .send(page.html);
}
