import { numbersUsed, printedNumber, type ListedSlip, type Rl24Filer, type Rl24Run, type SlipDetail, type StoredRange } from '@preau/billing';
import type { Rl24RecipientView as Recipient } from '@preau/household';
import type { Rl24FilerView, Rl24ListedSlipView, Rl24OverviewView, Rl24RecipientView, Rl24RunView, Rl24SlipDetailView } from './rl24.dto';

export interface Overview {
  readonly year: number;
  readonly yearIsOver: boolean;
  readonly filer: Rl24Filer;
  readonly ranges: readonly StoredRange[];
  readonly runs: readonly Rl24Run[];
}

export function filerAnswer({ version: _version, missing, ...filer }: Rl24Filer): Rl24FilerView {
  return { ...filer, missing: [...missing] };
}
export function runAnswer(run: Rl24Run): Rl24RunView {
  return { ...run, startedAt: run.startedAt.toISOString(), finishedAt: run.finishedAt?.toISOString() ?? null };
}
export function overviewAnswer({ year, yearIsOver, filer, ranges, runs }: Overview): Rl24OverviewView {
  const { total, used, nearlyUsed } = numbersUsed(ranges);
  return {
    year, yearIsOver, filer: filerAnswer(filer), numbersTotal: total, numbersUsed: used, numbersNearlyUsed: nearlyUsed, runs: runs.map(runAnswer),
    ranges: ranges.map((range) => ({
      id: range.id, first: printedNumber(range.firstNumber, range.ninthDigit), last: printedNumber(range.lastNumber, range.ninthDigit), total: range.lastNumber - range.firstNumber + 1, used: range.nextNumber - range.firstNumber,
    })),
  };
}

export function slipAnswer(slip: ListedSlip): Rl24ListedSlipView {
  const { id, year, accountId, kind, number, previousNumber, status, issuedOn, days, paidCents, nonQualifyingCents, qualifyingCents, sinLast3, reason, electronically, duplicates, parties } = slip;
  const { firstName, lastName } = parties.child;
  return { id, year, accountId, kind, number, previousNumber, status, issuedOn, days, paidCents, nonQualifyingCents, qualifyingCents, sinLast3, reason, electronically, duplicates, child: { firstName, lastName }, recipient: parties.recipient };
}
export function detailAnswer({ slip, chain, duplicates, ledger, differs, personChanged }: SlipDetail): Rl24SlipDetailView {
  return { slip: slipAnswer(slip), chain: chain.map(slipAnswer), duplicates: [...duplicates], ledger, differs, personChanged };
}

export function recipientAnswer({ id: _id, sinVersion: _sinVersion, consentAt, ...recipient }: Recipient): Rl24RecipientView {
  return { ...recipient, consentAt: consentAt?.toISOString() ?? null };
}
