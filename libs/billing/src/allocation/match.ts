import { assert, type Cents } from '@preau/kernel';

export interface OpenInvoice {
  readonly invoiceId: string;
  readonly openCents: Cents;
}
export interface UnspentSource {
  readonly sourceId: string;
  readonly unspentCents: Cents;
}
export interface Match {
  readonly invoiceId: string;
  readonly sourceId: string;
  readonly amountCents: Cents;
}

/** Settles invoices in the order given with sources in the order given, at most `limit` in all. */
export function matched(invoices: readonly OpenInvoice[], sources: readonly UnspentSource[], limit: Cents = Number.MAX_SAFE_INTEGER): Match[] {
  assert(limit >= 0, 'nothing negative can be matched');
  const unspent = sources.map((source) => ({ ...source }));
  const matches: Match[] = [];
  let left = limit;
  for (const invoice of invoices) {
    let open = invoice.openCents;
    for (const source of unspent) {
      const amountCents = Math.min(open, source.unspentCents, left);
      if (amountCents <= 0) continue;
      matches.push({ invoiceId: invoice.invoiceId, sourceId: source.sourceId, amountCents });
      open -= amountCents;
      source.unspentCents -= amountCents;
      left -= amountCents;
    }
  }
  return matches;
}
