import type { App } from '@preau/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiSettings } from '../settings';

/** Browsers keep Secure cookies where the address is HTTPS, and on this very machine. */
function isTrustworthy(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

/** The refresh token's cookie: one name per application, so that both live on one host; scripts cannot read it. */
export class SessionCookie {
  private readonly secure: boolean;
  constructor(settings: Pick<ApiSettings, 'publicUrl'>) {
    this.secure = isTrustworthy(settings.publicUrl);
  }

  private nameOf(app: App): string {
    return `${this.secure ? '__Host-' : ''}preau-${app}-session`;
  }

  read(request: FastifyRequest, app: App): string | null {
    const value = request.cookies[this.nameOf(app)];
    return value === undefined || !/^[\w-]{43}$/.test(value) ? null : value;
  }

  write(reply: FastifyReply, app: App, token: string, expiresAt: Date): void {
    void reply.setCookie(this.nameOf(app), token, { ...this.attributes(), expires: expiresAt });
  }

  clear(reply: FastifyReply, app: App): void {
    void reply.clearCookie(this.nameOf(app), this.attributes());
  }

  private attributes(): { path: '/'; httpOnly: true; sameSite: 'strict'; secure: boolean } {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure };
  }
}
