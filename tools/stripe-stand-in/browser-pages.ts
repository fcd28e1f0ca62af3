/** What browsers load in place of Stripe's own script. */
export function browserPage(url: URL, _own: string): { status: number; type: string; body: string; location?: string } {
  return { status: 404, type: 'text/plain', body: url.pathname };
}
