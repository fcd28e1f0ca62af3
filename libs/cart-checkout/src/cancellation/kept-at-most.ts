import { addDays, localDateOf, daysBetween, share, type Cents, type LocalDate } from '@preau/kernel';
import type { CancellationCase, CancellationRule, ServiceSession } from './contract';

/** The most that an organization may keep by law, taxes included. */
export interface KeptAtMost {
  readonly rule: CancellationRule;
  readonly keptCents: Cents;
  /** Money is due within so many days of the notice. */
  readonly refundDays: number | null;
  readonly indemnityCents: Cents;
}

const indemnityMax = 50_00;
const refundDaysOfContract = 10;
const refundDaysOfDistance = 15;
const copyDaysMax = 15;
const goodsDaysMax = 10;

/** What the notice finds: how many sessions were given, whether the first has begun. */
export interface ServiceProgress {
  readonly started: boolean;
  readonly over: boolean;
  readonly held: number;
  readonly total: number;
  /** The day of the notice, by the organization's calendar. */
  readonly noticeOn: LocalDate;
  readonly firstOn: LocalDate | null;
  readonly lastOn: LocalDate | null;
}
/** A session counts as given once it is over, attended or not; the contract has started when its first one has. */
export function progressOf(sessions: readonly ServiceSession[], noticeAt: Date, timeZone: string): ServiceProgress {
  const first = sessions.find((session) => session.calledOff !== true) ?? sessions[0];
  const last = sessions.at(-1);
  const held = sessions.filter((session) => session.endsAt <= noticeAt && session.calledOff !== true).length;
  return {
    started: first !== undefined && first.startsAt <= noticeAt, over: sessions.length > 0 && sessions.every((session) => session.endsAt <= noticeAt), held, total: sessions.length, noticeOn: localDateOf(noticeAt, timeZone),
    firstOn: first === undefined ? null : localDateOf(first.startsAt, timeZone), lastOn: last === undefined ? null : localDateOf(last.startsAt, timeZone),
  };
}

/** The share of an amount that was given: never a fraction of a cent too much. */
export function receivedOf(amountCents: Cents, progress: Pick<ServiceProgress, 'held' | 'total'>): Cents {
  return progress.total === 0 || amountCents <= 0 ? 0 : Number((BigInt(amountCents) * BigInt(progress.held)) / BigInt(progress.total));
}

/** The last day of a fitness studio's first tenth, rounded for the consumer; null without sessions. */
export function windowEndsOn(progress: Pick<ServiceProgress, 'firstOn' | 'lastOn'>): LocalDate | null {
  if (progress.firstOn === null || progress.lastOn === null) return null;
  const days = daysBetween(progress.firstOn, progress.lastOn) + 1;
  return addDays(progress.firstOn, Math.ceil(days / 10) - 1);
}

/**
 * Every rule of law that lets the client leave, each with the most it lets the organization keep. None: only the
 * organization's own policy speaks. The caller takes what is best for the consumer.
 */
export function keptByLaw(input: CancellationCase, totalCents: Cents, progress: ServiceProgress): KeptAtMost[] {
  const receivedCents = receivedOf(totalCents, progress);
  const rule = (name: CancellationRule, keptCents: Cents, refundDays: number | null, indemnityCents: Cents = 0): KeptAtMost => ({ rule: name, keptCents: Math.min(keptCents, totalCents), refundDays, indemnityCents });
  if (input.actor === 'provider') return [rule('provider-cancels', receivedCents, input.regime === 'exempt' ? null : refundDaysOfContract)];
  const found: KeptAtMost[] = [];
  if (input.actor === 'death-or-medical') found.push(rule('death-or-medical', receivedCents, null));
  const law = byRegime(input, totalCents, receivedCents, progress, rule);
  if (law !== null) found.push(law);
  if (input.regime !== 'exempt' && copyIsLate(input)) found.push(rule('copy-not-given', 0, refundDaysOfDistance));
  return found;
}

type Rule = (name: CancellationRule, keptCents: Cents, refundDays: number | null, indemnityCents?: Cents) => KeptAtMost;
function byRegime(input: CancellationCase, totalCents: Cents, receivedCents: Cents, progress: ServiceProgress, rule: Rule): KeptAtMost | null {
  const left = totalCents - receivedCents;
  const indemnity = Math.max(0, Math.min(indemnityMax, share(left, 1, 10)));
  switch (input.regime) {
    case 'exempt':
      return null;
    case 's188':
      return progress.started ? rule('sequential-service', receivedCents + indemnity, refundDaysOfContract, indemnity) : rule('before-start', 0, refundDaysOfContract);
    case 'fitness-studio': {
      if (!progress.started) return rule('before-start', 0, refundDaysOfContract);
      const ends = windowEndsOn(progress);
      const inWindow = ends !== null && progress.noticeOn <= ends;
      const given = receivedCents + Math.max(0, input.provenExpensesCents ?? 0);
      return inWindow ? rule('fitness-first-tenth', Math.min(Math.floor(totalCents / 10), given), refundDaysOfContract) : rule('fitness-after', given, refundDaysOfContract);
    }
    case 'remote-service': {
      const inducement = Math.min(Math.max(0, input.inducementCents ?? 0), totalCents);
      // With an inducement the indemnity is its value, less as the contract goes on.
      const kept = inducement > 0 ? inducement + receivedOf(totalCents - inducement, progress) : receivedCents + indemnity;
      return rule('remote-service', kept, refundDaysOfContract, kept - receivedCents);
    }
    case 'goods':
      return input.noticeAt.getTime() - input.purchasedAt.getTime() <= goodsDaysMax * 86_400_000 && totalCents > 100_00 ? rule('goods-ten-days', 0, refundDaysOfContract) : null;
    default:
      return input.regime satisfies never;
  }
}

/** Concluded on line, and no copy that can be kept and printed within fifteen days; one that was never given is late on any day. */
function copyIsLate({ copyGivenAt, purchasedAt }: CancellationCase): boolean {
  if (copyGivenAt === undefined) return false;
  return copyGivenAt === null || copyGivenAt.getTime() > purchasedAt.getTime() + copyDaysMax * 86_400_000;
}
