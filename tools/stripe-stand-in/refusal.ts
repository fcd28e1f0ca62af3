/** What the stand-in says no with, in the shape of Stripe's errors. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly error: { readonly type: 'card_error' | 'idempotency_error' | 'invalid_request_error' | 'api_error'; readonly code?: string; readonly message: string; readonly param?: string } & Readonly<Record<string, unknown>>,
  ) {
    super(error.message);
  }
}

export const invalid = (message: string, more: { code?: string; param?: string; status?: number } & Readonly<Record<string, unknown>> = {}): StripeRefusal => {
  const { status = 400, ...rest } = more;
  return new StripeRefusal(status, { type: 'invalid_request_error', message, ...rest });
};
export const missing = (what: string, id: string, param = 'id'): StripeRefusal =>
  invalid(`No such ${what}: '${id}'`, { code: 'resource_missing', param, status: 404 });
