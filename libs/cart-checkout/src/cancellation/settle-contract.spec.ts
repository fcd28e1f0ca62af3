import fc from 'fast-check';
import { addDays, daysBetween, instantOf, localDateOf, type Cents } from '@preau/kernel';
import { centsOf, workedTable } from '@preau/billing/testing';
import { cityTaxes } from '../testing/a-cart';
import type { CancellationActor, CancellationCase, CancellationPolicy, ContractPart, DiscountLost, PolicyTier, Regime, ServiceSession } from './contract';
import { settleContract } from './settle-contract';

const runs = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
/** The long command asks for many more cases. */
const milliseconds = Math.max(60_000, runs * 30);
const zone = 'America/Toronto';
const firstOn = '2027-01-11';

function aPart(amountCents: Cents, gstCents = 0, qstCents = 0, kind: ContractPart['kind'] = 'price', id = kind): ContractPart {
  return { kind, leftCents: amountCents, line: { id, amountCents, gstCents, qstCents, creditedCents: 0, creditedGstCents: 0, creditedQstCents: 0 } };
}
const firstAt = instantOf(firstOn, '18:00', zone).getTime();
function weekly(count: number, everyDays = 7): ServiceSession[] {
  return Array.from({ length: count }, (_, index) => {
    const at = firstAt + index * everyDays * 86_400_000;
    return { startsAt: new Date(at), endsAt: new Date(at + 3_600_000) };
  });
}
const [soon, bought] = [instantOf('2026-12-20', '12:00', zone), instantOf('2026-12-05', '12:00', zone)];
function aCase(facts: Partial<CancellationCase>): CancellationCase {
  return {
    regime: 's188', actor: 'client', noticeAt: soon, timeZone: zone, purchasedAt: bought,
    sessions: weekly(10), parts: [aPart(200_00)], policy: null, taxes: cityTaxes, ...facts,
  };
}
/** A moment at which so many sessions are over: just after the last of them, or just before or after the first begins. */
function after(sessions: readonly ServiceSession[], given: number, started = given > 0): Date {
  if (given > 0) return new Date((sessions[given - 1]?.endsAt.getTime() ?? 0) + 60_000);
  return new Date((sessions[0]?.startsAt.getTime() ?? 0) + (started ? 60_000 : -60_000));
}
const aTier = (tier: Partial<PolicyTier>): PolicyTier => ({ period: 'before-start', days: null, creditPercent: 100, creditOf: 'price', refund: true, feeCents: 0, feeTaxable: false, feeLedgerCodeId: null, selfService: true, ...tier });
const pagePolicy: CancellationPolicy = {
  policyId: 'p', version: 1, creditsFees: true, reclaimsDiscounts: false,
  tiers: [aTier({ days: 14 }), aTier({ creditPercent: 80, feeCents: 10_00 }), aTier({ period: 'after-start', days: 10, creditPercent: 50, creditOf: 'remaining', refund: false })],
};

const aDiscountLost = (totalCents: Cents): DiscountLost => ({ claimId: 'c', nameFr: 'Piscine', nameEn: 'Pool', personName: 'Léo Tremblay', totalCents });

describe('the worked numbers of the page', () => {
  it.each(workedTable('cancellation', 'Sequential service, no taxes'))('s. 188: $price for $sessions sessions, $given given, keeps $kept', (row) => {
    const sessions = weekly(Number(row['sessions']));
    const settled = settleContract(aCase({ sessions, parts: [aPart(centsOf(row['price']))], noticeAt: after(sessions, Number(row['given']), row['started'] === 'yes') }));
    expect([settled.receivedCents, settled.keptCents, settled.creditedCents]).toEqual([centsOf(row['received']), centsOf(row['kept']), centsOf(row['given back'])]);
    expect(settled.keptCents - settled.receivedCents).toBe(centsOf(row['indemnity']));
  });

  it.each(workedTable('cancellation', 'Sequential service, taxable'))('s. 188 with taxes: $price, $given given, keeps $kept', (row) => {
    const sessions = weekly(Number(row['sessions']));
    const settled = settleContract(aCase({ sessions, parts: [aPart(centsOf(row['price']), centsOf(row['GST']), centsOf(row['QST']))], noticeAt: after(sessions, Number(row['given'])) }));
    expect([settled.keptCents, settled.lines]).toEqual([
      centsOf(row['kept']), [{ invoiceLineId: 'price', amountCents: centsOf(row['credited']), gstCents: centsOf(row['GST returned']), qstCents: centsOf(row['QST returned']) }],
    ]);
  });

  it.each(workedTable('cancellation', 'Fitness studio'))('a fitness studio: $price, $given of $sessions given, keeps $kept', (row) => {
    const sessions = weekly(Number(row['sessions']));
    const settled = settleContract(aCase({ regime: 'fitness-studio', sessions, parts: [aPart(centsOf(row['price']))], noticeAt: after(sessions, Number(row['given'])) }));
    expect([settled.keptCents, settled.creditedCents]).toEqual([centsOf(row['kept']), centsOf(row['given back'])]);
    expect(settled.rule).toBe({ 'before start': 'before-start', yes: 'fitness-first-tenth', no: 'fitness-after' }[row['in the window'] ?? '']);
  });

  it.each(workedTable('cancellation', 'An organization\'s policy'))('a policy gives back $credited less a fee of $fee', (row) => {
    const noticeAt = instantOf(addDays(firstOn, -Number(row['days to the first session'])), '20:00', zone);
    expect(weekly(10).filter((session) => session.endsAt <= noticeAt)).toHaveLength(Number(row['given']));
    const settled = settleContract(aCase({ regime: 'exempt', policy: pagePolicy, parts: [aPart(120_00)], noticeAt }));
    expect([settled.creditedCents, settled.fee?.totalCents ?? 0, settled.keptCents]).toEqual([centsOf(row['credited']), centsOf(row['fee']), centsOf(row['kept'])]);
    if (row['refunded as'] !== '–') expect(settled.refundable).toBe(row['refunded as'] === 'money');
  });

  it.each(workedTable('cancellation', 'Discounts that rested on what is cancelled'))('a policy that gives back $percent % of $price keeps $kept of discounts of $lost', (row) => {
    const policy = { ...pagePolicy, reclaimsDiscounts: true, tiers: [aTier({ creditPercent: Number(row['percent']) })] };
    const facts = { policy, parts: [aPart(centsOf(row['price']))], discountsLost: [aDiscountLost(centsOf(row['lost']))] };
    const settled = settleContract(aCase({ ...facts, regime: 'exempt' }));
    expect([settled.discountsKeptCents, settled.creditedCents]).toEqual([centsOf(row['kept']), centsOf(row['given back'])]);
    expect(settleContract(aCase(facts))).toMatchObject({ rule: 'before-start', discountsKeptCents: 0, creditedCents: centsOf(row['given back under s188']) });
    expect(settleContract(aCase({ ...facts, regime: 'exempt', actor: 'provider' })).creditedCents).toBe(centsOf(row['price']));
  });

  it.each(workedTable('cancellation', 'The better of the two'))('law and policy, $given given: $kept is kept, by $rule', (row) => {
    const noticeAt = instantOf(addDays(firstOn, -Number(row['days to the first session'])), '20:00', zone);
    expect(weekly(10).filter((session) => session.endsAt <= noticeAt)).toHaveLength(Number(row['given']));
    const facts = { policy: pagePolicy, parts: [aPart(120_00)], noticeAt };
    expect(settleContract(aCase({ ...facts, regime: 'exempt' })).keptCents).toBe(centsOf(row['kept by policy']));
    expect(settleContract(aCase({ ...facts, policy: null })).keptCents).toBe(centsOf(row['kept by law']));
    expect(settleContract(aCase(facts))).toMatchObject({ keptCents: centsOf(row['kept']), rule: row['rule'] });
  });
});

describe('what is said with it', () => {
  it('sentences in both languages: when, what was given, the rule, by when', () => {
    const sessions = weekly(10);
    const { reasons } = settleContract(aCase({ noticeAt: after(sessions, 3), sessions }));
    expect(reasons.map((one) => one.en)).toEqual([
      'The cancellation notice is dated January 25, 2027.', '3 of 10 sessions were given: $60.00 for that service.',
      'Under the Consumer Protection Act, the organization keeps the service received and an indemnity of at most $50 or 10% of the service that is left: $14.00.', 'The refund is due by February 4, 2027.',
    ]);
    expect(reasons.map((one) => one.fr).join(' ')).toContain('3 séances sur 10 ont été données : 60,00 $ pour ce service.'.replaceAll(' $', '\u00a0$'));
  });
  it('nothing that was paid, or a registration that has ended before, gives nothing back', () => {
    expect(settleContract(aCase({ parts: [aPart(0)] }))).toMatchObject({ rule: 'nothing-paid-for', creditedCents: 0, selfService: true });
    expect(settleContract(aCase({ alreadyCancelled: true }))).toMatchObject({ creditedCents: 0, lines: [], selfService: false });
  });
  it('without a law and without a policy nobody cancels alone; staff decide', () => {
    expect(settleContract(aCase({ regime: 'exempt' }))).toMatchObject({ rule: 'no-policy', selfService: false, creditedCents: 0 });
  });
  it('a copy of an on-line contract that never came makes leaving free', () => {
    const sessions = weekly(10);
    expect(settleContract(aCase({ sessions, noticeAt: after(sessions, 4), copyGivenAt: null }))).toMatchObject({ rule: 'copy-not-given', keptCents: 0 });
  });
});

const amounts = fc.integer({ min: 1, max: 300_000 });
const tiers = fc.array(
  fc.record({
    period: fc.constantFrom('before-start' as const, 'after-start' as const), days: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }), creditPercent: fc.integer({ min: 0, max: 100 }),
    creditOf: fc.constantFrom('price' as const, 'remaining' as const), refund: fc.boolean(), feeCents: fc.integer({ min: 0, max: 6_000 }), feeTaxable: fc.boolean(), feeLedgerCodeId: fc.constant(null), selfService: fc.boolean(),
  }), { maxLength: 5 });
const aPolicy = fc.record({ policyId: fc.constant('p'), version: fc.constant(1), creditsFees: fc.boolean(), reclaimsDiscounts: fc.boolean(), tiers });
const taxed = (cents: Cents, taxable: boolean): [number, number] => (taxable ? [Math.round(cents * 0.05), Math.round(cents * 0.09975)] : [0, 0]);
const anyCase = fc.record({
  regime: fc.constantFrom<Regime>('exempt', 's188', 'fitness-studio', 'remote-service', 'goods'), actor: fc.constantFrom<CancellationActor>('client', 'client', 'client', 'provider', 'death-or-medical'),
  price: amounts, taxable: fc.boolean(), fee: fc.option(fc.integer({ min: 1, max: 1_500 }), { nil: null }), feeTaxable: fc.boolean(), policy: fc.option(aPolicy, { nil: null }),
  sessions: fc.integer({ min: 1, max: 40 }), everyDays: fc.integer({ min: 1, max: 9 }), noticeHours: fc.integer({ min: -1_500, max: 9_000 }),
  copyGivenAt: fc.constantFrom(undefined, undefined, undefined, null), inducementCents: fc.integer({ min: 0, max: 40_000 }), provenExpensesCents: fc.constantFrom(0, 0, 2_500), lostCents: fc.constantFrom(0, 0, 1, 1_999, 30_000),
}).map(({ price, taxable, fee, feeTaxable, sessions: count, everyDays, noticeHours, lostCents, ...facts }): CancellationCase => {
  const sessions = weekly(count, everyDays);
  return aCase({
    ...facts, discountsLost: lostCents === 0 ? [] : [aDiscountLost(lostCents)], sessions, noticeAt: new Date((sessions[0]?.startsAt.getTime() ?? 0) + noticeHours * 3_600_000),
    parts: [aPart(price, ...taxed(price, taxable)), ...(fee === null ? [] : [aPart(fee, ...taxed(fee, feeTaxable), 'fee')])],
  });
});
const check = (name: string, property: (input: CancellationCase) => void): void =>
  it(name, () => fc.assert(fc.property(anyCase, property), { numRuns: runs }), milliseconds);
const givenBack = (input: CancellationCase): Cents => {
  const settled = settleContract(input);
  return settled.creditedCents - (settled.fee?.totalCents ?? 0);
};

describe('whatever the facts', () => {
  it('an earlier notice never gets less', () => {
    fc.assert(fc.property(anyCase, fc.integer({ min: 0, max: 4_000 }), (input, hours) => {
      expect(givenBack({ ...input, noticeAt: new Date(input.noticeAt.getTime() - hours * 3_600_000) })).toBeGreaterThanOrEqual(givenBack(input));
    }), { numRuns: runs });
  }, milliseconds);
  check('what is kept is nothing negative and never more than the whole', (input) => {
    const settled = settleContract(input);
    expect(settled.keptCents).toBeGreaterThanOrEqual(0);
    expect(settled.keptCents).toBeLessThanOrEqual(settled.totalCents);
    expect(settled.keptCents).toBe(settled.totalCents - settled.creditedCents + (settled.fee?.totalCents ?? 0));
  });
  check('s. 188: at most what was given and fifty dollars; a fitness studio: at most a tenth within its first tenth', (input) => {
    const s188 = settleContract({ ...input, regime: 's188', actor: 'client' });
    expect(s188.keptCents).toBeLessThanOrEqual(s188.receivedCents + 50_00);
    const studio = settleContract({ ...input, regime: 'fitness-studio', actor: 'client' });
    const on = localDateOf(input.noticeAt, zone);
    if (studio.windowEndsOn !== null && daysBetween(on, studio.windowEndsOn) >= 0) expect(studio.keptCents * 10).toBeLessThanOrEqual(studio.totalCents);
  });
  check('s. 188 and a remote service without a gift keep no more than what was given, and the lesser of fifty dollars and a tenth of the rest, half up', (input) => {
    for (const facts of [{ regime: 's188' }, { regime: 'remote-service', inducementCents: 0 }] as const) {
      const { keptCents, receivedCents, totalCents } = settleContract({ ...input, ...facts, actor: 'client' });
      expect(keptCents).toBeLessThanOrEqual(receivedCents + Math.min(50_00, Math.floor((totalCents - receivedCents + 5) / 10)));
    }
  });
  check('what was given is the part of the whole that its sessions are, never a fraction of a cent too much', (input) => {
    const { receivedCents, totalCents } = settleContract(input);
    const over = input.sessions.filter((session) => session.endsAt <= input.noticeAt).length;
    expect(BigInt(receivedCents) * BigInt(input.sessions.length) <= BigInt(totalCents) * BigInt(over)).toBe(true);
    expect(BigInt(receivedCents + 1) * BigInt(input.sessions.length) > BigInt(totalCents) * BigInt(over)).toBe(true);
  });
  check('an exempt seller gives back what the best of its published periods says, never less', (input) => {
    const facts = { ...input, regime: 'exempt' as const, actor: 'client' as const, copyGivenAt: undefined };
    const { totalCents, receivedCents } = settleContract(facts);
    const [first, last] = [facts.sessions[0]?.startsAt ?? facts.noticeAt, facts.sessions.at(-1)?.endsAt ?? facts.noticeAt];
    const toStart = daysBetween(localDateOf(facts.noticeAt, zone), localDateOf(first, zone));
    // With fees left out of the credit, or taken by part, the page says how; here the plain promise: a share of everything.
    for (const tier of facts.policy?.creditsFees === true ? facts.policy.tiers : []) {
      const inTime = tier.period === 'before-start' ? facts.noticeAt < first && toStart >= (tier.days ?? 0) : facts.noticeAt < last && -toStart <= (tier.days ?? Number.MAX_SAFE_INTEGER);
      const [gst, qst] = taxed(tier.feeCents, tier.feeTaxable);
      const promised = ((tier.creditOf === 'price' ? totalCents : totalCents - receivedCents) * tier.creditPercent) / 100 - tier.feeCents - gst - qst;
      const lost = facts.policy?.reclaimsDiscounts === true ? (facts.discountsLost?.[0]?.totalCents ?? 0) : 0;
      if (inTime) expect(givenBack(facts)).toBeGreaterThanOrEqual(promised - lost - 1);
    }
  });
  check('before the first session the law keeps nothing', (input) => {
    const [first] = input.sessions;
    if (first === undefined || input.noticeAt >= first.startsAt) return;
    for (const regime of ['s188', 'fitness-studio'] as const) expect(settleContract({ ...input, regime }).keptCents).toBe(0);
  });
  check('no regime gives less than the published policy', (input) => {
    expect(givenBack(input)).toBeGreaterThanOrEqual(givenBack({ ...input, regime: 'exempt', actor: 'client', copyGivenAt: undefined }));
  });
  check('when the organization cancels, all that was not given goes back', (input) => {
    const settled = settleContract({ ...input, actor: 'provider' });
    expect(settled.keptCents).toBeLessThanOrEqual(settled.receivedCents);
    expect(settled).toMatchObject({ refundable: true });
  });
  check('two notices are one', (input) => {
    expect(settleContract({ ...input, alreadyCancelled: true })).toMatchObject({ creditedCents: 0, lines: [], fee: null });
  });
  check('each line gives back at most what it carried, and the taxes at most a cent of each beyond what is due', (input) => {
    const settled = settleContract(input);
    for (const line of settled.lines) {
      const part = input.parts.find((one) => one.line.id === line.invoiceLineId);
      expect(line.amountCents).toBeLessThanOrEqual(part?.leftCents ?? -1);
      expect(line.gstCents).toBeLessThanOrEqual(part?.line.gstCents ?? -1);
      expect(line.qstCents).toBeLessThanOrEqual(part?.line.qstCents ?? -1);
      const exact = (tax: number): number => (tax * line.amountCents) / (part?.line.amountCents ?? 1);
      expect(Math.abs(line.gstCents - exact(part?.line.gstCents ?? 0))).toBeLessThanOrEqual(1);
      expect(Math.abs(line.qstCents - exact(part?.line.qstCents ?? 0))).toBeLessThanOrEqual(1);
    }
  });
});
