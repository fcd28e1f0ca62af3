import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { isId } from '@preau/kernel';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { tokenIssuer, type AccessClaims } from './access-token';

/** Reads the bearer token: pinned algorithm, issuer and audiences. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(secret: string) {
    // As a key, so that it is not tried as another kind of key with each request. The types of the library know only
    // what it is told of; it hands the key on as it is.
    const secretOrKey = createSecretKey(Buffer.from(secret)) as unknown as Buffer;
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey, algorithms: ['HS256'], issuer: tokenIssuer, audience: ['portal', 'admin', 'api'] });
  }

  validate(claims: AccessClaims & { aud?: string }): AccessClaims | false {
    return claims.aud === claims.app && isId(claims.sub) && isId(claims.sid) ? claims : false;
  }
}
