import { read, type Cents, type LocalDate } from '@preau/kernel';
import { countUndatedLines } from './paid-lines.store';
import type { MissingForSlip, PlannedSlip, SlipAction } from './plan-slips';
import { plansOfYear } from './slip-plans';
import type { SlipBoxes } from './slips-of-year';

/** ready: an original can be issued · missing: somebody should get a slip and something is not known · differs: issued, and the ledger says otherwise · issued: as it is. */
export type PreviewGroup = 'ready' | 'missing' | 'differs' | 'issued';
export const previewGroups = ['ready', 'missing', 'differs', 'issued'] as const satisfies readonly PreviewGroup[];
export interface PreviewRow {
  readonly accountId: string;
  readonly childPersonId: string;
  readonly childName: string;
  readonly childBirthDate: LocalDate | null;
  readonly recipientKey: string;
  readonly recipientName: string;
  readonly boxes: SlipBoxes;
  readonly liveSlipId: string | null;
  readonly liveNumber: string | null;
  /** What the slip that stands says. */
  readonly liveBoxes: SlipBoxes | null;
  readonly action: SlipAction;
  readonly missing: readonly MissingForSlip[];
  readonly group: PreviewGroup;
}
export interface Rl24Preview {
  readonly rows: readonly PreviewRow[];
  /** Of the whole year, whatever is shown. */
  readonly counts: Readonly<Record<PreviewGroup, number>>;
  readonly qualifyingCents: Cents;
  /** Lines of childcare without any date: in no year's slips. */
  readonly undatedLines: number;
  /** Rows of the group asked for, in all. */
  readonly total: number;
}
export interface PreviewSlipsInput {
  readonly year: number;
  readonly group: PreviewGroup;
  readonly offset: number;
  readonly limit: number;
}

function groupOf(plan: PlannedSlip): PreviewGroup | null {
  if (plan.action === 'none') return plan.live === null ? null : 'issued';
  if (plan.missing.length > 0) return 'missing';
  return plan.action === 'issue' ? 'ready' : 'differs';
}

/** Who gets a slip of a year, who misses what, and which issued slips are not what the ledger says; by name of the child. */
export const previewSlips = read('billing.preview-rl24-slips', async (sql, input: PreviewSlipsInput): Promise<Rl24Preview> => {
  const rows = (await plansOfYear(sql, input.year)).flatMap((plan): PreviewRow[] => {
    const group = groupOf(plan);
    return group === null ? [] : [rowOf(plan, group)];
  });
  const counts = { ready: 0, missing: 0, differs: 0, issued: 0 };
  for (const row of rows) counts[row.group] += 1;
  const shown = rows.filter((row) => row.group === input.group).sort((a, b) => a.childName.localeCompare(b.childName, 'fr-CA') || a.recipientName.localeCompare(b.recipientName, 'fr-CA'));
  return {
    rows: shown.slice(input.offset, input.offset + input.limit), counts, total: shown.length, undatedLines: await countUndatedLines(sql),
    qualifyingCents: rows.reduce((all, row) => all + row.boxes.qualifyingCents, 0),
  };
});

function rowOf(plan: PlannedSlip, group: PreviewGroup): PreviewRow {
  const { child, recipient, live } = plan;
  return {
    accountId: plan.accountId, childPersonId: child.personId, childName: `${child.lastName}, ${child.firstName}`, childBirthDate: child.birthDate, recipientKey: recipient.key,
    recipientName: `${recipient.firstName} ${recipient.lastName}`, boxes: plan.boxes, liveSlipId: live?.id ?? null, liveNumber: live?.number ?? null,
    liveBoxes: live === null ? null : { days: live.days, paidCents: live.paidCents, nonQualifyingCents: live.nonQualifyingCents, qualifyingCents: live.qualifyingCents },
    action: plan.action, missing: plan.missing, group,
  };
}
