import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import Stripe from 'stripe';

type HttpClient = ReturnType<typeof Stripe.createNodeHttpClient>;

/**
 * One call is one request. The client sends again once when a connection closes under it, even with retries off; here
 * such an error comes without the code by which the client knows it, so that only we decide what is asked again.
 */
export function onceOnly(protocol: 'http' | 'https'): HttpClient {
  const inner = Stripe.createNodeHttpClient(protocol === 'http' ? new HttpAgent({ keepAlive: true }) : new HttpsAgent({ keepAlive: true }));
  return {
    getClientName: () => inner.getClientName(),
    makeRequest: async (...request: Parameters<HttpClient['makeRequest']>) => {
      try {
        return await inner.makeRequest(...request);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT') throw error;
        throw new Error('the connection to Stripe was lost', { cause: error });
      }
    },
  };
}
