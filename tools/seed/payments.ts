import { bounceCheque, chargingPolicyOf, depositCheque, editChargingPolicy, Gateways, planPayments, registerCheques, sandboxGateway, Wallet } from '@preau/billing';
import { addMonths, assert, read, type Actor, type Commands, type Database, type Sealer } from '@preau/kernel';

/** At the sandbox: a card whose bank has no money for it. */
const emptyCard = '4000000000009995';

interface Owing {
  readonly accountId: string;
  readonly invoiceId: string;
  readonly openCents: number;
  readonly name: string;
}
/** Open invoices that nobody has promised to pay, by name: the neighbours who pay later. */
const owing = read('seed.owing', (sql): Promise<Owing[]> =>
  sql.query<Owing>(
    `select s.account_id as "accountId", s.invoice_id as "invoiceId", s.total_cents - s.allocated_cents as "openCents", h.first_name || ' ' || h.last_name as name
     from billing.invoice_settlement s join household.person h on h.account_id = s.account_id and h.is_owner
     where s.organization_id = $1 and s.allocated_cents < s.total_cents
       and not exists (select 1 from billing.planned_payment p where p.organization_id = s.organization_id and p.account_id = s.account_id)
     order by h.last_name`,
    [sql.organizationId],
  ));
const policy = read('seed.policy', (sql) => chargingPolicyOf(sql));
const gatewayOf = read('seed.gateway', (sql): Promise<{ publicKey: string }> => sql.one('select public_key as "publicKey" from billing.gateway_account where organization_id = $1 and active', [sql.organizationId]));
const feeCode = read('seed.fee-code', (sql): Promise<{ id: string }> => sql.one("select id from organization.ledger_code where organization_id = $1 and code = '4900'", [sql.organizationId]));

/**
 * What goes wrong with money, so that the action centre has something to show: a card without funds, charged by the worker on
 * its day, a cheque that came back, cheques to come. Done once.
 */
export async function seedPayments(commands: Commands, database: Database, sealer: Sealer, city: { organizationId: string; staff: Actor }, today: string, sandboxUrl: string): Promise<void> {
  const { organizationId, staff } = city;
  const scope = { organizationId };
  const known = await commands.ask(policy, undefined, staff, scope);
  if (known.version > 0) return;
  const [refused, bounced] = await commands.ask(owing, undefined, staff, scope);
  assert(refused && bounced, 'some neighbours pay later');
  const { id: returnedFeeLedgerCodeId } = await commands.ask(feeCode, undefined, staff, scope);

  const { publicKey } = await commands.ask(gatewayOf, undefined, staff, scope);
  const token = await tokenOf(sandboxUrl, publicKey);
  const wallet = new Wallet(database, new Gateways(sealer, { sandbox: sandboxGateway({ url: sandboxUrl }) }));
  const payer: Actor = { kind: 'system', name: 'seed' };
  const { paymentMethodId } = await wallet.addMethod({ accountId: refused.accountId, token, holderName: refused.name, billingPostalCode: 'J0V 1C4', authorizationTextSha256: 'a'.repeat(64) }, payer, scope);
  const first = Math.floor(refused.openCents / 2);
  const instalments = [{ amountCents: first, dueOn: today }, { amountCents: refused.openCents - first, dueOn: addMonths(today, 1) }];
  await commands.execute(planPayments, { accountId: refused.accountId, invoiceId: refused.invoiceId, paymentMethodId, instalments }, staff, scope);

  const part = Math.floor(bounced.openCents / 3);
  const cheques = [today, addMonths(today, 1), addMonths(today, 2)].map((datedOn, index) => ({ number: String(301 + index), bank: 'Caisse de Valbois', datedOn, amountCents: index === 2 ? bounced.openCents - 2 * part : part }));
  const { chequeIds } = await commands.execute(registerCheques, { accountId: bounced.accountId, invoiceId: bounced.invoiceId, cheques }, staff, scope);
  const [chequeId = ''] = chequeIds;
  await commands.execute(depositCheque, { chequeId }, staff, scope);
  await commands.execute(bounceCheque, { chequeId, because: 'Fonds insuffisants', feeCents: 0 }, staff, scope);
  // Last: it says that all of this was done.
  await commands.execute(editChargingPolicy, { ...known, balancePayment: 'partial', balanceMinimumCents: 20_00, returnedFeeCents: 20_00, returnedFeeLedgerCodeId }, staff, scope);
}

async function tokenOf(sandboxUrl: string, publicKey: string): Promise<string> {
  const answer = await fetch(`${sandboxUrl}/v1/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${publicKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'card', number: emptyCard, expMonth: 12, expYear: 2040, cvc: '123', postalCode: 'J0V 1C4' }),
  });
  if (!answer.ok) throw new Error(`the sandbox processor made no token: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}
