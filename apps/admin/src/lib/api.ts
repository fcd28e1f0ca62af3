import { createApi } from '@preau/api-client';
import { session } from './session';

/** The typed client; every request is signed, renewed once when refused, and says which language is read. */
export const api = createApi({ baseUrl: location.origin, send: session.send });
