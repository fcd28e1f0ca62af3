import { createHash } from 'node:crypto';
import { addDays, instantOf, localDateOf, prorate, type Cents, type Sql } from '@preau/kernel';
import { goingBackToFunds, taxTermsOn, type CreditableLine } from '@preau/billing';
import { invoiceMoney, linesToShare, policyInForce, registrationFacts, type InvoicedLine, type InvoiceMoney, type RegistrationFacts } from './cancellation-facts.store';
import type { CancellationActor, CancellationCase, ContractPart, ContractSettlement, CreditedPart, ServiceSession } from './contract';
import { discountsLost } from './discounts-lost';
import { moneyBack, writtenOffOf, type MoneyBack, type RefundTo } from './money-back';
import { sentence } from './reasons';
import { leftOf, linesFor, settleContract } from './settle-contract';

export interface AskedCancellation {
  readonly claimId: string;
  /** A family's own account; null for staff, who see every client. */
  readonly accountId: string | null;
  readonly actor: CancellationActor;
  readonly noticeAt: Date;
  readonly refundTo: RefundTo;
  /** This very transaction has ended the registration. */
  readonly endedNow?: boolean;
}
/** What was asked, what it stands on and what it means. */
export interface Consequences {
  readonly facts: RegistrationFacts;
  readonly input: CancellationCase;
  readonly settlement: ContractSettlement;
  readonly money: MoneyBack;
  readonly refundTo: RefundTo;
  /** Of everything that a person accepts: another one is asked for again. */
  readonly hash: string;
}

export const nothingOwed: InvoiceMoney = { openCents: 0, totalCents: 0, writtenOffCents: 0, creditedCents: 0, moneyCents: 0, onTheWayCents: 0, balanceOnTheWayCents: 0, planned: [], payments: [] };

/** Reads everything and decides, without changing anything. Under the client's lock it decides for good. @throws DomainError kernel.not-found */
export async function consequencesOf(sql: Sql, asked: AskedCancellation): Promise<Consequences> {
  const facts = await registrationFacts(sql, asked.claimId, asked.accountId);
  const input = await caseOf(sql, facts, asked);
  return withMoney(sql, { facts, input, refundTo: asked.refundTo }, settleContract(input));
}

/** The money that follows from a settlement, with the mark of both; less what goes back to the client already by others. */
export async function withMoney(sql: Sql, of: Pick<Consequences, 'facts' | 'input' | 'refundTo'>, decided: ContractSettlement, goingBackCents: Cents = 0): Promise<Consequences> {
  const before = of.facts.invoiceId === null ? nothingOwed : await invoiceMoney(sql, of.facts.invoiceId);
  const invoice = { ...before, moneyCents: Math.max(0, before.moneyCents - goingBackCents) };
  const settlement = lessWrittenOff(decided, of.input, invoice);
  const back = moneyBack(invoice, settlement.creditedCents, settlement.fee?.totalCents ?? 0, {
    refundable: settlement.refundable, refundTo: of.refundTo, inMoney: of.input.regime !== 'exempt', toScholarshipCents: of.facts.invoiceId === null ? 0 : await backToFunds(sql, of.facts.invoiceId, of.input.parts.map((part) => part.line), settlement.lines),
  });
  // A debit that lands late pays what is owed of the fee before anything of it goes back.
  const money = { ...back, lateCents: Math.max(0, back.lateCents - back.feeOwedCents) };
  return { ...of, settlement, money, hash: hashOf(of.facts.claimId, settlement, money) };
}

function lessWrittenOff(settlement: ContractSettlement, { parts }: CancellationCase, invoice: InvoiceMoney): ContractSettlement {
  const beyond = writtenOffOf(invoice, settlement.creditedCents);
  if (beyond === 0) return settlement;
  const due = settlement.creditedCents - beyond;
  const lines = due === 0 ? [] : linesFor(parts, due, settlement.totalCents);
  const creditedCents = lines.reduce((all, line) => all + line.amountCents + line.gstCents + line.qstCents, 0);
  return { ...settlement, lines, creditedCents, keptCents: settlement.keptCents + settlement.creditedCents - creditedCents, reasons: [...settlement.reasons, sentence('writtenOff', { amount: { cents: beyond } })] };
}

/** What of scholarships goes back to their funds with the lines that are credited: as the credit memo will do it. */
export async function backToFunds(sql: Sql, invoiceId: string, lines: readonly CreditableLine[], credits: readonly CreditedPart[]): Promise<Cents> {
  if (credits.length === 0) return 0;
  const soFar = credits.flatMap((credited) => {
    const line = lines.find((one) => one.id === credited.invoiceLineId);
    return line === undefined ? [] : [{ invoiceLineId: line.id, grossCents: grossOf(line), creditedCents: line.creditedCents + line.creditedGstCents + line.creditedQstCents + grossOf(credited) }];
  });
  const going = await goingBackToFunds(sql, invoiceId, soFar, credits.reduce((all, credited) => all + grossOf(credited), 0));
  return going.reduce((all, one) => all + one.amountCents, 0);
}

function grossOf({ amountCents, gstCents, qstCents }: Pick<CreditedPart, 'amountCents' | 'gstCents' | 'qstCents'>): Cents {
  return amountCents + gstCents + qstCents;
}

function hashOf(claimId: string, { keptCents, creditedCents, lines, fee, refundable }: ContractSettlement, money: MoneyBack): string {
  return createHash('sha256').update(JSON.stringify([claimId, keptCents, creditedCents, lines, fee, refundable, money])).digest('hex');
}

/** What the engine decides on. */
export async function caseOf(sql: Sql, facts: RegistrationFacts, asked: Pick<AskedCancellation, 'actor' | 'noticeAt' | 'endedNow'>): Promise<CancellationCase> {
  const purchasedAt = facts.placedAt ?? facts.registeredAt;
  const lines = facts.invoiceId === null ? [] : await linesToShare(sql, facts.invoiceId);
  const { rates, registration } = await taxTermsOn(sql, localDateOf(sql.now, facts.timeZone));
  const policy = await policyInForce(sql, { activityId: facts.activityId, programId: facts.programId, boughtAt: purchasedAt });
  return {
    regime: facts.regime, actor: asked.actor, noticeAt: asked.noticeAt, timeZone: facts.timeZone, purchasedAt,
    // What was bought on line can be kept and printed from the moment of the order: the order's page, its invoice, the e-mail.
    ...(facts.channel === 'web' ? { copyGivenAt: purchasedAt } : {}),
    sessions: sessionsOf(facts, purchasedAt), parts: facts.invoiceLineId === null ? [] : partsOf(lines, facts.invoiceLineId),
    policy, ...(policy?.reclaimsDiscounts === true ? { discountsLost: await discountsLost(sql, facts, { rates, registration }) } : {}),
    alreadyCancelled: facts.state !== 'live' && asked.endedNow !== true, taxes: { rates, registration },
  };
}

/** The dated sessions; without any, each day of the period; what was over when it was bought is left out. */
export function sessionsOf(facts: Pick<RegistrationFacts, 'sessions' | 'startsOn' | 'endsOn' | 'timeZone'>, purchasedAt: Date): ServiceSession[] {
  const all = facts.sessions.length > 0 ? facts.sessions.map((one) => ({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt), calledOff: one.status === 'cancelled' })) : daysOf(facts);
  const sold = all.filter((session) => session.endsAt > purchasedAt);
  return sold.length > 0 ? sold : all;
}

const daysMax = 1_100;
function daysOf({ startsOn, endsOn, timeZone }: Pick<RegistrationFacts, 'startsOn' | 'endsOn' | 'timeZone'>): ServiceSession[] {
  const days: ServiceSession[] = [];
  for (let on = startsOn; on !== null && endsOn !== null && on <= endsOn && days.length < daysMax; on = addDays(on, 1)) {
    days.push({ startsAt: instantOf(on, '00:00', timeZone), endsAt: instantOf(addDays(on, 1), '00:00', timeZone) });
  }
  return days;
}

const shared = ['service-fee', 'one-time-fee', 'manual-fee', 'manual-credit'];
/** The line of the registration and its part of what was charged or credited beside it, as far as nothing took it back. */
export function partsOf(lines: readonly InvoicedLine[], invoiceLineId: string): ContractPart[] {
  const own = lines.find((line) => line.id === invoiceLineId);
  if (own === undefined) return [];
  const sold = lines.filter((line) => line.kind === 'activity' || line.kind === 'drop-in');
  const parts: ContractPart[] = [{ line: own, kind: 'price', leftCents: own.amountCents - own.creditedCents }];
  for (const line of lines.filter((one) => shared.includes(one.kind))) {
    const over = line.personId === null ? sold : sold.filter((one) => one.personId === line.personId);
    const at = over.findIndex((one) => one.id === own.id);
    if (at === -1) continue;
    const share = prorate(line.amountCents, over.map((one) => one.amountCents))[at] ?? 0;
    parts.push({ line, kind: line.kind === 'manual-credit' ? 'price' : 'fee', leftCents: withinLeft(share, line.amountCents - line.creditedCents) });
  }
  return withinInvoice(parts, lines).filter((part) => part.leftCents !== 0);
}

/**
 * A counter credit lowered the invoice: lines that gave back their price without their part of it (a credit
 * memo by hand) leave that part to those that stay, so that nobody is promised more than the invoice has left.
 */
function withinInvoice(parts: readonly ContractPart[], lines: readonly InvoicedLine[]): ContractPart[] {
  const leftOfInvoice = lines.reduce((all, line) => all + line.amountCents - line.creditedCents, 0);
  let beyond = leftOf(parts) - leftOfInvoice;
  return parts.map((part) => {
    if (part.line.amountCents >= 0 || beyond <= 0) return part;
    const more = Math.min(beyond, part.leftCents - (part.line.amountCents - part.line.creditedCents));
    beyond -= more;
    return { ...part, leftCents: part.leftCents - more };
  });
}

function withinLeft(share: Cents, left: Cents): Cents {
  return share < 0 ? Math.max(share, left) : Math.min(share, left);
}
