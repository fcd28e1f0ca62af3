/** Shapes of the API. Written by `npm run generate:client` from the OpenAPI document. */
interface NoContent { headers: { [name: string]: unknown }; content?: never }
interface Json<T> { headers: { [name: string]: unknown }; content: { 'application/json': T } }
interface Body<T> { content: { 'application/json': T } }
interface NoParameters { query?: never; header?: never; path?: never; cookie?: never }
interface Refusal { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
interface Post<B, R> { post: { parameters: NoParameters; requestBody: Body<B>; responses: R & { 400: Refusal } } }

export interface paths {
  '/api/v1/auth/sign-up': Post<components['schemas']['SignUp'], { 202: Json<Record<string, never>> }>;
  '/api/v1/auth/verify-email': Post<{ token: string }, { 204: NoContent }>;
  '/api/v1/auth/request-password-reset': Post<{ email: string }, { 202: Json<Record<string, never>> }>;
  '/api/v1/auth/reset-password': Post<{ token: string; password: string }, { 204: NoContent }>;
  '/api/v1/auth/accept-invitation': Post<{ token: string; password?: string }, { 204: NoContent }>;
  '/api/v1/me': { get: { parameters: NoParameters; requestBody?: never; responses: { 200: Json<components['schemas']['Me']>; 401: Refusal } } };
}

export interface components {
  schemas: {
    SignUp: { email: string; password: string; givenName: string; familyName: string; birthDate: string; locale: string };
    Problem: { type: string; title: string; status: number; detail?: string; code: string; next?: string; errors?: { pointer: string; code: string; message: string }[] };
    Me: {
      user: { id: string; email: string; locale: string };
      account: { id: string } | null;
      staffOf: { organizationId: string; name: string; slug: string; permissions: string[] }[];
    };
  };
}
export type operations = Record<string, never>;
