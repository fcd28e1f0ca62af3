/** What a client's books must say, kept in memory by rules of its own: totals only, no ledger, no database. */
export interface ModelInvoice {
  readonly id: string;
  readonly totalCents: number;
  readonly lines: { readonly id: string; readonly cents: number; creditedCents: number }[];
  openCents: number;
}
export interface ModelSource {
  readonly id: string;
  readonly kind: 'payment' | 'credit-memo';
  readonly amountCents: number;
  /** The invoice that a credit corrects. */
  readonly invoiceId?: string;
  unspentCents: number;
}
export interface ModelAllocation {
  readonly invoiceId: string;
  readonly sourceId: string;
  readonly amountCents: number;
}

export class ClientModel {
  readonly invoices: ModelInvoice[] = [];
  readonly sources: ModelSource[] = [];
  readonly allocations: ModelAllocation[] = [];
  /** Money that came in and has not gone out again. */
  moneyCents = 0;

  get receivableCents(): number {
    return this.invoices.reduce((all, invoice) => all + invoice.openCents, 0);
  }
  get creditCents(): number {
    return this.sources.reduce((all, source) => all + source.unspentCents, 0);
  }
  /** What may be given back: money that came, of payments left over and of credits beyond what their own invoices owe. */
  get refundableCents(): number {
    const ofPayments = this.sources.reduce((all, source) => all + (source.kind === 'payment' ? source.unspentCents : 0), 0);
    const ofCredits = this.invoices.reduce((all, invoice) => {
      const unspent = this.sources.reduce((sum, source) => sum + (source.invoiceId === invoice.id ? source.unspentCents : 0), 0);
      return all + Math.max(0, unspent - invoice.openCents);
    }, 0);
    return Math.max(0, Math.min(this.moneyCents, ofPayments + ofCredits));
  }

  /** Applies what the product says it matched; a match that cannot be is a complaint. */
  match(matches: readonly ModelAllocation[]): string | null {
    for (const match of matches) {
      const invoice = this.invoices.find((candidate) => candidate.id === match.invoiceId);
      const source = this.sources.find((candidate) => candidate.id === match.sourceId);
      if (invoice === undefined || source === undefined) return `a match names ${match.invoiceId} and ${match.sourceId}, which are not this client's`;
      if (match.amountCents <= 0 || match.amountCents > invoice.openCents || match.amountCents > source.unspentCents) {
        return `a match of ${match.amountCents} on an invoice that owes ${invoice.openCents} from a source of ${source.unspentCents}`;
      }
      invoice.openCents -= match.amountCents;
      source.unspentCents -= match.amountCents;
      this.allocations.push(match);
    }
    return null;
  }
  /** Takes a match back. */
  undo(allocation: ModelAllocation): void {
    this.allocations.splice(this.allocations.indexOf(allocation), 1);
    for (const invoice of this.invoices) if (invoice.id === allocation.invoiceId) invoice.openCents += allocation.amountCents;
    for (const source of this.sources) if (source.id === allocation.sourceId) source.unspentCents += allocation.amountCents;
  }
}
