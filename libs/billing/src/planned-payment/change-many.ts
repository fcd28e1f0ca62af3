import { addDays, DomainError, read, type Actor, type Cents, type Commands, type LocalDate } from '@preau/kernel';
import { requestPayment } from '../action-centre/request-payment';
import { refuse } from '../errors';
import { cancelPlannedPayment, changePlannedPayment } from './change-planned-payment';
import type { DebitConsent } from './debit-notice';
import { retryPlannedPayment } from './retry-planned-payment';

/** What is done to each of the selected rows. */
export type ManyChange =
  /** Null: the method that each client proposes first. */
  | { readonly kind: 'method'; readonly paymentMethodId: string | null }
  | { readonly kind: 'amount'; readonly amountCents: Cents; readonly consent?: DebitConsent }
  | { readonly kind: 'date'; readonly dueOn: LocalDate; readonly consent?: DebitConsent }
  | { readonly kind: 'move'; readonly days: number; readonly consent?: DebitConsent }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'ask'; readonly note: string };
export interface SelectedPayment {
  readonly plannedPaymentId: string;
  readonly version: number;
  readonly dueOn: LocalDate;
}
export interface DoneOrRefused {
  readonly plannedPaymentId: string;
  readonly done: boolean;
  readonly refusedCode: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Another method that the client authorized, the one they propose first before the others. */
const otherMethodOf = read('billing.other-method-of', async (sql, input: { plannedPaymentId: string }): Promise<string | null> => {
  const found = await sql.query<{ id: string }>(
    `select m.id from billing.planned_payment p join billing.payment_method m on m.organization_id = p.organization_id and m.account_id = p.account_id
     where p.organization_id = $1 and p.id = $2 and m.removed_at is null and m.authorized_at is not null and m.revoked_at is null and m.id is distinct from p.payment_method_id
     order by m.is_default desc, m.created_at desc limit 1`,
    [sql.organizationId, input.plannedPaymentId],
  );
  return found[0]?.id ?? null;
});

/** How often one planned payment may be had charged again is for whoever asks to say. */
export type WithinLimit = (plannedPaymentId: string, work: () => Promise<void>) => Promise<void>;

/**
 * The same change for every selected row, each in a transaction of its own: what is refused leaves the others done, and the
 * report says which and why. What may have a row charged again goes through `limited`.
 */
export async function changeManyPlannedPayments(
  commands: Commands, rows: readonly SelectedPayment[], change: ManyChange, actor: Actor, within: { organizationId: string }, limited: WithinLimit = (_, work) => work(),
): Promise<DoneOrRefused[]> {
  const charges = change.kind !== 'cancel' && change.kind !== 'ask';
  const report: DoneOrRefused[] = [];
  for (const row of rows) {
    try {
      const work = (): Promise<void> => changeOne(commands, row, change, actor, within);
      await (charges ? limited(row.plannedPaymentId, work) : work());
      report.push({ plannedPaymentId: row.plannedPaymentId, done: true, refusedCode: null, details: {} });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      report.push({ plannedPaymentId: row.plannedPaymentId, done: false, refusedCode: error.code, details: error.details });
    }
  }
  return report;
}

async function changeOne(commands: Commands, row: SelectedPayment, change: ManyChange, actor: Actor, within: { organizationId: string }): Promise<void> {
  const one = { plannedPaymentId: row.plannedPaymentId, version: row.version };
  const consent = 'consent' in change && change.consent !== undefined ? { consent: change.consent } : {};
  switch (change.kind) {
    case 'method': {
      const paymentMethodId = change.paymentMethodId ?? (await commands.ask(otherMethodOf, { plannedPaymentId: row.plannedPaymentId }, actor, within));
      if (paymentMethodId === null) throw refuse('billing.no-other-method', { plannedPaymentId: row.plannedPaymentId });
      return void (await commands.execute(changePlannedPayment, { ...one, paymentMethodId }, actor, within));
    }
    case 'amount':
      return void (await commands.execute(changePlannedPayment, { ...one, amountCents: change.amountCents, ...consent }, actor, within));
    case 'date':
      return void (await commands.execute(changePlannedPayment, { ...one, dueOn: change.dueOn, ...consent }, actor, within));
    case 'move':
      return void (await commands.execute(changePlannedPayment, { ...one, dueOn: addDays(row.dueOn, change.days), ...consent }, actor, within));
    case 'cancel':
      return commands.execute(cancelPlannedPayment, one, actor, within);
    case 'retry':
      return void (await commands.execute(retryPlannedPayment, one, actor, within));
    case 'ask':
      return commands.execute(requestPayment, { plannedPaymentId: row.plannedPaymentId, note: change.note }, actor, within);
    default:
      return change satisfies never;
  }
}
