import { DomainError, newId, system, type Commands } from '@preau/kernel';
import { batchesOf, nothingYet, withBatch } from './import-batches';
import { endImport, findExistingCatalogue, findImportMaterial, keepImportFindings, noteImportProgress, refreshStatistics, takeImport, writeImportBatch, type PlacesGiver } from './import-steps';
import type { ImportRun, Lease, Progress } from './import-run.store';
import { summaryOf, withFormer, type ImportSummary } from './import-summary';
import { planImport, type ImportPlan } from './plan-import';
import { readCatalogue } from './read-catalogue';

export interface RunImportInput {
  readonly organizationId: string;
  readonly importRunId: string;
}
const findingsPerBatch = 5_000;

/**
 * Does an import from the first byte to the report, in many short transactions: nobody who browses or registers waits
 * for it. Safe to run again at any time: what is written already is found unchanged, a finished run does nothing (null).
 * @param givePlaces called in each writing transaction with the places that its activities need
 * @throws DomainError catalog.import-already-running (try later); the refusals of reading end the run as failed instead
 */
export async function runImport(commands: Commands, input: RunImportInput, givePlaces: PlacesGiver): Promise<ImportSummary | null> {
  const taken = await commands.execute(takeImport, { importRunId: input.importRunId }, actor, { organizationId: input.organizationId });
  if (taken === null) return null;
  const work = new RunningImport(commands, input, taken.run, taken.lease);
  try {
    return await work.run(givePlaces);
  } catch (error) {
    if (error instanceof DomainError && worthAnotherTry.has(error.code)) throw error;
    await work.fail(error instanceof DomainError ? error.code : 'catalog.import-failed').catch(() => undefined);
    if (error instanceof DomainError) return null;
    throw error;
  }
}
const actor = system('catalog.import');
const worthAnotherTry = new Set(['catalog.import-already-running', 'kernel.busy']);

class RunningImport {
  constructor(
    private readonly commands: Commands,
    private readonly input: RunImportInput,
    private readonly taken: ImportRun,
    private lease: Lease,
  ) {}

  async run(givePlaces: PlacesGiver): Promise<ImportSummary> {
    const scope = { organizationId: this.input.organizationId };
    const { files, zone, settings } = await this.commands.ask(findImportMaterial, { importRunId: this.input.importRunId }, actor, scope);
    const catalogue = await readCatalogue(files, { ...settings, onProgress: (rowsDone) => this.progress({ stage: 'reading', rowsDone }) });
    const rowsTotal = catalogue.files.reduce((sum, file) => sum + file.rowCount, 0);
    await this.progress({ stage: 'comparing', rowsDone: rowsTotal, rowsTotal });
    for (let from = 0; from < catalogue.findings.length || from === 0; from += findingsPerBatch) {
      const findings = catalogue.findings.slice(from, from + findingsPerBatch);
      this.lease = await this.commands.execute(keepImportFindings, { ...this.held, from, findings, progress: { stage: 'comparing', rowsDone: rowsTotal } }, actor, scope);
    }
    const existing = await this.commands.ask(findExistingCatalogue, { catalogue, zone }, actor, scope);
    const plan = planImport(catalogue, existing, this.taken.options, { zone, newId });
    const summary = withFormer(summaryOf(catalogue, plan), this.taken.summary);
    if (!this.taken.dryRun) await this.write(plan, zone, summary, givePlaces);
    await this.commands.execute(endImport, { ...this.held, dryRun: this.taken.dryRun, summary, failure: null }, actor, scope);
    return summary;
  }

  /** After each batch the run says what has been written so far: a worker that takes it over counts on from there. */
  private async write(plan: ImportPlan, zone: string, whole: ImportSummary, givePlaces: PlacesGiver): Promise<void> {
    let soFar = this.taken.summary ?? nothingYet(whole);
    let rowsDone = plan.unchangedRows;
    let batchesWithActivities = 0;
    for (const batch of batchesOf(plan)) {
      soFar = withBatch(soFar, batch);
      rowsDone += batch.rowCount;
      this.lease = await this.commands.execute(
        writeImportBatch,
        { ...this.held, plan, batch, zone, publish: this.taken.options.publish, progress: { stage: 'writing', rowsDone, summary: soFar }, givePlaces },
        actor,
        { organizationId: this.input.organizationId },
      );
      if (batch.created.length > 0 && ++batchesWithActivities === 1) await this.refreshStatistics();
    }
    if (batchesWithActivities > 1) await this.refreshStatistics();
  }
  private async refreshStatistics(): Promise<void> {
    await this.commands.execute(refreshStatistics, undefined, actor, { organizationId: this.input.organizationId });
  }

  async fail(code: string): Promise<void> {
    await this.commands.execute(endImport, { ...this.held, dryRun: this.taken.dryRun, summary: null, failure: code }, actor, { organizationId: this.input.organizationId });
  }

  private get held(): { importRunId: string; lease: Lease } {
    return { importRunId: this.input.importRunId, lease: this.lease };
  }
  private async progress(progress: Progress): Promise<void> {
    this.lease = await this.commands.execute(noteImportProgress, { ...this.held, progress }, actor, { organizationId: this.input.organizationId });
  }
}
