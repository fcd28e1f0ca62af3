import { command, newId, read, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import { recipientFor } from '@preau/household';
import { refuse } from '../errors';
import { statementSent } from '../events';
import type { Locale } from '../invoice/invoice';
import { lockClientBalance } from '../ledger/ledger.store';
import { draftStatement, type DraftStatement, type StatementContent, type StatementPeriod } from './draft-statement';

export interface MakeStatementInput extends StatementPeriod {
  readonly accountId: string;
  readonly dueOn: LocalDate | null;
  /** Printed and sent with it. */
  readonly message: string;
  readonly send: boolean;
}
export interface StatementView extends StatementContent {
  readonly id: string;
  readonly accountId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly detail: 'summary' | 'detailed';
  readonly locale: Locale;
  readonly openingCents: Cents;
  readonly balanceCents: Cents;
  readonly dueOn: LocalDate | null;
  readonly message: string;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
}
export type StatementRow = Omit<StatementView, keyof StatementContent>;

/**
 * Makes a statement of account: kept as printed, and sent by e-mail when asked.
 * @throws DomainError billing.client-unknown, billing.statement-period-invalid, billing.statement-empty, billing.nobody-to-send-to
 */
export const makeStatement = command('billing.make-statement', async (tx, input: MakeStatementInput, actor): Promise<{ statementId: string; balanceCents: Cents }> => {
  // Two statements of one client follow each other: none begins where the other does.
  await lockClientBalance(tx, input.accountId);
  const draft = await draftStatement(tx, input.accountId, input);
  if (draft.entries.length === 0 && draft.openingCents === 0 && draft.planned.length === 0) throw refuse('billing.statement-empty', { accountId: input.accountId });
  const id = newId();
  const { seller, buyer, entries, planned } = draft;
  await tx.query(
    `insert into billing.statement (organization_id, id, account_id, period_from, period_to, detail, locale, opening_cents, balance_cents, due_on, message, content, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, kernel.now())`,
    [
      tx.organizationId, id, input.accountId, draft.from, draft.to, input.detail, draft.locale, draft.openingCents, draft.balanceCents, input.dueOn, input.message.trim(),
      JSON.stringify({ seller, buyer, entries, planned } satisfies StatementContent), actor.kind === 'staff' ? actor.userId : null,
    ],
  );
  tx.note('statement', id, { accountId: input.accountId, from: draft.from, to: draft.to, balanceCents: draft.balanceCents });
  if (input.send) await send(tx, { ...draft, id, accountId: input.accountId, dueOn: input.dueOn, message: input.message.trim() });
  return { statementId: id, balanceCents: draft.balanceCents };
});

/** Sends a statement once more. @throws DomainError billing.not-found, billing.nobody-to-send-to */
export const sendStatement = command('billing.send-statement', async (tx, { statementId }: { readonly statementId: string }): Promise<void> => {
  await send(tx, await findStatement(tx, statementId));
});

type Sent = Pick<StatementView, 'id' | 'accountId' | 'dueOn' | 'message'> & Pick<DraftStatement, 'from' | 'to' | 'locale' | 'balanceCents'>;
async function send(tx: Tx, statement: Sent): Promise<void> {
  const { id: statementId, accountId, from, to, locale, balanceCents, dueOn, message } = statement;
  if ((await recipientFor(tx, { accountId })) === null) throw refuse('billing.nobody-to-send-to', { accountId });
  await tx.query('update billing.statement set sent_at = kernel.now() where organization_id = $1 and id = $2', [tx.organizationId, statementId]);
  tx.note('statement', statementId, { accountId, change: 'sent' });
  tx.publish(statementSent, { statementId, sending: newId(), accountId, from, to, locale, balanceCents, dueOn, message });
}

const columns = `id, account_id as "accountId", period_from as "from", period_to as "to", detail, locale, opening_cents as "openingCents", balance_cents as "balanceCents", due_on as "dueOn", message, made_at as "madeAt", sent_at as "sentAt"`;

async function findStatement(sql: Sql, statementId: string, accountId: string | null = null): Promise<StatementView> {
  const found = await sql.maybe<StatementRow & { content: StatementContent }>(
    `select ${columns}, content from billing.statement where id = $2 and ($1::uuid is null or organization_id = $1) and ($3::uuid is null or account_id = $3)`, [sql.organizationIdOrNull, statementId, accountId],
  );
  if (found === null) throw refuse('billing.not-found', { statementId });
  const { content, ...row } = found;
  return { ...row, ...content };
}
/** One statement: a family's own, whatever the organization; for staff, one of theirs. @throws DomainError billing.not-found */
export const viewStatement = read('billing.view-statement', async (sql, { statementId }: { readonly statementId: string }, actor): Promise<StatementView> => {
  const visible = actor.kind !== 'visitor' && (actor.kind !== 'family' || actor.accountId !== null);
  if (!visible) throw refuse('billing.not-found', { statementId });
  return findStatement(sql, statementId, actor.kind === 'family' ? actor.accountId : null);
});

/** The statements of an account, the latest first. */
export const statementsOf = read('billing.statements-of', async (sql, { accountId }: { readonly accountId: string }): Promise<StatementRow[]> =>
  sql.query<StatementRow>(`select ${columns} from billing.statement where organization_id = $1 and account_id = $2 order by made_at desc, id desc limit 100`, [sql.organizationId, accountId]));

/** What a statement would say, before it is made. @throws DomainError billing.client-unknown, billing.statement-period-invalid */
export const previewStatement = read('billing.preview-statement', (sql, input: StatementPeriod & { readonly accountId: string }) => draftStatement(sql, input.accountId, input));
