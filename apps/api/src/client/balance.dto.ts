export class BalanceSentenceView {
  /** Which sentence: the applications word it. */
  code: 'invoice-asks' | 'paid' | 'credited' | 'helped' | 'written-off' | 'payment-left' | 'credit-left' | 'payment-planned' | 'payment-refused';
  /** What it does to the balance: owed when positive. Of what is planned: what it will do. */
  amountCents: number;
  on: string;
  number: number | null;
  documentId: string | null;
  invoiceId: string | null;
  invoiceNumber: number | null;
  nameFr: string | null;
  nameEn: string | null;
}
export class BalanceExplanationView {
  balanceCents: number;
  expectedBalanceCents: number;
  /** Their amounts add up to the balance. */
  sentences: BalanceSentenceView[];
  /** What is to come, which the balance does not count yet. */
  planned: BalanceSentenceView[];
}
