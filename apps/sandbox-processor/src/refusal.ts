/** Every way the processor says no. The HTTP status follows the type. */
export type RefusalType = 'invalid_request_error' | 'authentication_error' | 'not_found_error' | 'idempotency_error' | 'conflict_error';

const statusOf: Record<RefusalType, number> = {
  invalid_request_error: 400,
  authentication_error: 401,
  not_found_error: 404,
  idempotency_error: 400,
  conflict_error: 409,
};

export class Refusal extends Error {
  constructor(
    readonly type: RefusalType,
    readonly code: string,
    message: string,
    /** The field of the request that is wrong, when there is one. */
    readonly param?: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }

  get status(): number {
    return statusOf[this.type];
  }

  body(): { error: { type: string; code: string; message: string; param?: string } } {
    return { error: { type: this.type, code: this.code, message: this.message, ...(this.param ? { param: this.param } : {}) } };
  }
}

export const notFound = (what: string): Refusal => new Refusal('not_found_error', 'resource_missing', `No such ${what}.`);
