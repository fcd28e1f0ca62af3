import type { ImportedCatalogue, ReadFile } from './catalogue-model';
import type { FindingCode, FindingKind } from './finding';
import type { ContentField, ImportPlan } from './plan-import';

export interface ImportSummary {
  readonly files: readonly ReadFile[];
  readonly rows: { readonly read: number; readonly refused: number };
  readonly activities: { readonly created: number; readonly updated: number; readonly unchanged: number; readonly withdrawn: number };
  readonly occurrences: { readonly created: number; readonly cancelled: number; readonly moved: number };
  readonly locations: { readonly created: number; readonly updated: number; readonly unchanged: number };
  readonly programs: { readonly created: number };
  readonly categories: { readonly created: number };
  /** What there is to say about rows, by kind and code; the rows themselves are in the list of findings. */
  readonly findings: readonly { readonly kind: FindingKind; readonly code: FindingCode; readonly count: number }[];
  /** Some of each, to look at before saying yes. */
  readonly samples: {
    readonly created: readonly { readonly nameFr: string; readonly nameEn: string; readonly dates: number }[];
    readonly updated: readonly { readonly nameFr: string; readonly nameEn: string; readonly changed: readonly ContentField[]; readonly added: number; readonly removed: number; readonly moved: number }[];
  };
}

const samplesMax = 20;

/** What a plan will do, in numbers. */
export function summaryOf(catalogue: ImportedCatalogue, plan: ImportPlan): ImportSummary {
  const counts = new Map<string, { kind: FindingKind; code: FindingCode; count: number }>();
  for (const { kind, code } of catalogue.findings) {
    const line = counts.get(code) ?? { kind, code, count: 0 };
    line.count += 1;
    counts.set(code, line);
  }
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const order: readonly FindingKind[] = ['refused', 'repaired', 'noticed'];
  return {
    files: catalogue.files,
    rows: {
      read: sum(catalogue.files.map((file) => file.rowCount)),
      refused: new Set(catalogue.findings.filter((finding) => finding.kind === 'refused').map((finding) => `${finding.file}:${finding.row}`)).size,
    },
    activities: { created: plan.created.length, updated: plan.updated.length, unchanged: plan.unchanged, withdrawn: plan.withdrawn.length },
    occurrences: {
      created: sum(plan.created.map((one) => one.content.occurrences.length)) + sum(plan.updated.map((one) => one.added.length)),
      cancelled: sum(plan.updated.map((one) => one.removed.length)),
      moved: sum(plan.updated.map((one) => one.moved.length)),
    },
    locations: { created: plan.places.newLocations.length, updated: plan.places.updatedLocations.length, unchanged: plan.places.unchangedLocations },
    programs: { created: plan.places.newPrograms.length },
    categories: { created: plan.places.newCategories.length },
    findings: [...counts.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count),
    samples: {
      created: plan.created.slice(0, samplesMax).map(({ content }) => ({ nameFr: content.nameFr, nameEn: content.nameEn, dates: content.occurrences.length })),
      updated: plan.updated.slice(0, samplesMax).map((one) => ({
        nameFr: one.content.nameFr, nameEn: one.content.nameEn, changed: one.changed, added: one.added.length, removed: one.removed.length, moved: one.moved.length,
      })),
    },
  };
}

/** What a run did that was taken up again after a stop: what was written before the stop is not "unchanged". */
export function withFormer(summary: ImportSummary, former: ImportSummary | null): ImportSummary {
  if (former === null) return summary;
  const [now, before] = [summary, former];
  return {
    ...now,
    activities: {
      created: now.activities.created + before.activities.created,
      updated: now.activities.updated + before.activities.updated,
      withdrawn: now.activities.withdrawn + before.activities.withdrawn,
      unchanged: now.activities.unchanged - before.activities.created - before.activities.updated,
    },
    occurrences: {
      created: now.occurrences.created + before.occurrences.created,
      cancelled: now.occurrences.cancelled + before.occurrences.cancelled,
      moved: now.occurrences.moved + before.occurrences.moved,
    },
    locations: {
      created: now.locations.created + before.locations.created,
      updated: now.locations.updated + before.locations.updated,
      unchanged: now.locations.unchanged - before.locations.created - before.locations.updated,
    },
    programs: { created: now.programs.created + before.programs.created },
    categories: { created: now.categories.created + before.categories.created },
  };
}
