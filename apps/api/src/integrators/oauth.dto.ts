/** RFC 6749 §5.1: the names are the standard's. */
export class OAuthTokenView {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  /** Scopes granted, separated by spaces. */
  scope: string;
}
/** RFC 6749 §5.2. */
export class OAuthErrorView {
  error: string;
  error_description: string;
}
