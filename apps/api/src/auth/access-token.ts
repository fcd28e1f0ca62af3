import { createSecretKey } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';

/** Who the bearer is, as signed at sign-in. Short-lived: it is checked without asking the database. */
export interface AccessClaims {
  /** User id, or API client id for integrators. */
  readonly sub: string;
  readonly app: 'portal' | 'admin' | 'api';
  /** Session id; the API client id for integrators. */
  readonly sid: string;
  /** The family account the user owns, once there is one. */
  readonly account?: string;
  /** Integrators: the one organization they act for, and what they may do. */
  readonly organization?: string;
  readonly scopes?: readonly string[];
}

export const accessTokenSeconds = 600;
export const tokenIssuer = 'preau';

/** Signs access tokens; the algorithm, issuer and audience are pinned on both sides. */
export class AccessTokens {
  private readonly jwt: JwtService;
  /** As a key, or each token is first tried with a public one that a text might be. */
  private readonly key: Buffer;
  constructor(secret: string) {
    this.key = createSecretKey(Buffer.from(secret)) as unknown as Buffer;
    this.jwt = new JwtService({ secret, signOptions: { algorithm: 'HS256', issuer: tokenIssuer, expiresIn: accessTokenSeconds } });
  }

  sign(claims: AccessClaims): { accessToken: string; expiresInSeconds: number } {
    return { accessToken: this.jwt.sign(claims, { audience: claims.app }), expiresInSeconds: accessTokenSeconds };
  }

  /** What a token of ours says that has not run out; null for anything else. Whether it may do something is the guard's to say. */
  read(token: string): AccessClaims | null {
    if (token === '') return null;
    try {
      return this.jwt.verify<AccessClaims & object>(token, { secret: this.key, algorithms: ['HS256'], issuer: tokenIssuer });
    } catch {
      return null;
    }
  }
}
