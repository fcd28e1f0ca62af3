import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';
import { signInApiClient, type Identity, type RequestOrigin } from '@preau/identity';
import { DomainError } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessTokens } from '../auth/access-token';
import { Anonymous } from '../auth/audience';
import { identityToken } from '../auth/identity.provider';
import { Origin } from '../auth/request-origin';
import { OAuthErrorView, OAuthTokenView } from './oauth.dto';

interface Answer {
  readonly status: 200 | 400 | 401 | 429;
  readonly body: OAuthTokenView | OAuthErrorView;
  readonly headers?: Readonly<Record<string, string>>;
}
const refusal = (status: 400 | 401 | 429, error: string, description: string, headers: Readonly<Record<string, string>> = {}): Answer => ({ status, body: { error, error_description: description }, headers });

/** Each parameter at most once, as the standard asks; null when the body is no form. */
function formOf(request: FastifyRequest): Map<string, string> | null {
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) return null;
  if (typeof request.body !== 'object' || request.body === null) return null;
  const entries = Object.entries(request.body);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string') ? new Map(entries) : null;
}

/** From the Authorization header or the form, never from both. */
function credentialsOf(request: FastifyRequest, form: ReadonlyMap<string, string>): { clientId: string; secret: string } | null {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,2000})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (basic === undefined) return { clientId: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  if (form.has('client_secret')) return null;
  const [clientId = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  try {
    return { clientId: decodeURIComponent(clientId), secret: decodeURIComponent(rest.join(':')) };
  } catch {
    return { clientId: '', secret: '' };
  }
}

/** Programs sign in with client credentials (RFC 6749 §4.4); refusals are in the form the standard gives them. */
@Controller('oauth')
@Anonymous()
export class OAuthController {
  constructor(
    @Inject(identityToken) private readonly identity: Identity,
    private readonly tokens: AccessTokens,
  ) {}

  /** A bearer token for ten minutes, for the scopes asked for or all that were granted. */
  @Post('token')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({
    schema: {
      type: 'object', required: ['grant_type'],
      properties: { grant_type: { type: 'string', enum: ['client_credentials'] }, client_id: { type: 'string' }, client_secret: { type: 'string' }, scope: { type: 'string', description: 'Separated by spaces.' } },
    },
  })
  @ApiResponse({ status: 200, type: OAuthTokenView })
  @ApiResponse({ status: 400, type: OAuthErrorView })
  @ApiResponse({ status: 401, type: OAuthErrorView })
  async token(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Origin() from: RequestOrigin): Promise<void> {
    const { status, body, headers } = await this.answer(request, from);
    await reply.status(status).headers({ 'cache-control': 'no-store', pragma: 'no-cache', ...headers }).type('application/json').send(body);
  }

  private async answer(request: FastifyRequest, from: RequestOrigin): Promise<Answer> {
    const form = formOf(request);
    if (form === null) return refusal(400, 'invalid_request', 'Send application/x-www-form-urlencoded, each parameter once.');
    const credentials = credentialsOf(request, form);
    if (credentials === null) return refusal(400, 'invalid_request', 'Send the client secret in one place only.');
    if (!form.has('grant_type')) return refusal(400, 'invalid_request', 'grant_type is missing.');
    if (form.get('grant_type') !== 'client_credentials') return refusal(400, 'unsupported_grant_type', 'Only client_credentials is offered.');
    const scope = form.get('scope')?.trim() ?? '';
    try {
      const client = await signInApiClient(this.identity, { ...credentials, wanted: scope === '' ? null : scope.split(/ +/) }, from);
      const { accessToken, expiresInSeconds } = this.tokens.sign({ sub: client.clientId, app: 'api', sid: client.clientId, organization: client.organizationId, scopes: client.scopes });
      return { status: 200, body: { access_token: accessToken, token_type: 'Bearer', expires_in: expiresInSeconds, scope: client.scopes.join(' ') } };
    } catch (error) {
      return refusalOf(error);
    }
  }
}

function refusalOf(error: unknown): Answer {
  if (!(error instanceof DomainError)) throw error;
  switch (error.code) {
    case 'identity.api-client-refused':
      return refusal(401, 'invalid_client', 'The client is unknown, disabled, or the secret is wrong.', { 'www-authenticate': 'Basic realm="preau"' });
    case 'identity.scope-unknown':
      return refusal(400, 'invalid_scope', 'A scope that was asked for was not granted.');
    case 'identity.too-many-tries':
      return refusal(429, 'temporarily_unavailable', 'Too many requests.', { 'retry-after': String(error.details['retryAfterSeconds']) });
    default:
      throw error;
  }
}
