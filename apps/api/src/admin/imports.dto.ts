import type { FindingKind, ImportStage, ImportState } from '@preau/catalog';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsCents, IsText } from '../http/fields';
import { PageQuery } from '../http/page.dto';

/** The fields of a form are text. */
const YesNo = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
const WholeNumber = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value));

export class ImportFieldsBody {
  /** Only reads, compares and reports; a confirmation does it for real. */
  @YesNo() @IsBoolean() dryRun: boolean;
  /** Asked of sessions and dates for which the file has no price; 0 unless told. */
  @IsOptional() @WholeNumber() @IsCents() defaultPriceCents?: number;
  /** Places of a session for which the file has no number; 20 unless told. */
  @IsOptional() @WholeNumber() @IsInt() @Min(0) @Max(100_000) defaultSessionCapacity?: number;
  /** Places of a drop-in date for which the file has no number; 25 unless told. */
  @IsOptional() @WholeNumber() @IsInt() @Min(0) @Max(100_000) defaultDropInCapacity?: number;
  /** Puts new activities in the store at once, which is so unless told; otherwise they wait as drafts. */
  @IsOptional() @YesNo() @IsBoolean() publish?: boolean;
  /** Whether what the files list no longer leaves the store; a city's own files are the whole catalogue, a spreadsheet rarely is. */
  @IsOptional() @IsIn(['cities-only', 'always', 'never']) withdrawMissing?: 'cities-only' | 'always' | 'never';
  /** 'HH:MM': when registration opens on a day for which the file gives no hour; 07:00 unless told. */
  @IsOptional() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) registrationTime?: string;
}
/** The whole form, as the document tells it. */
export class ImportUploadBody extends ImportFieldsBody {
  /** Courses, programs and their locations, in any order; at most 64 MB together. */
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' }, minItems: 1, maxItems: 10 }) files: unknown[];
}
export class ImportRequestedView {
  importRunId: string;
}
export class ImportOptionsView {
  defaultPriceCents: number;
  defaultSessionCapacity: number;
  defaultDropInCapacity: number;
  publish: boolean;
  withdrawMissing: 'cities-only' | 'always' | 'never';
  registrationTime: string;
}
export class ImportFailureView {
  code: string;
  /** In the language asked for. */
  title: string;
  next: string | null;
}
export class ImportRowView {
  id: string;
  /** Names of the files. */
  fileName: string;
  format: string | null;
  dryRun: boolean;
  options: ImportOptionsView;
  state: ImportState;
  stage: ImportStage;
  /** A first guess until the files have been read. */
  rowsTotal: number;
  rowsDone: number;
  failure: ImportFailureView | null;
  startedBy: string | null;
  createdAt: string;
  finishedAt: string | null;
}
export class ImportsView {
  rows: ImportRowView[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

export class ImportedFileView {
  name: string;
  format: string;
  encoding: string;
  rowCount: number;
}
export class ImportedRowsView {
  read: number;
  refused: number;
}
export class ImportedActivitiesView {
  created: number;
  updated: number;
  unchanged: number;
  withdrawn: number;
}
export class ImportedDatesView {
  created: number;
  cancelled: number;
  moved: number;
}
export class ImportedLocationsView {
  created: number;
  updated: number;
  unchanged: number;
}
export class FindingCountView {
  kind: FindingKind;
  code: string;
  count: number;
}
export class CreatedSampleView {
  nameFr: string;
  nameEn: string;
  dates: number;
}
export class UpdatedSampleView {
  nameFr: string;
  nameEn: string;
  /** Names of the facts that change. */
  changed: string[];
  added: number;
  removed: number;
  moved: number;
}
export class ImportSummaryView {
  files: ImportedFileView[];
  rows: ImportedRowsView;
  activities: ImportedActivitiesView;
  dates: ImportedDatesView;
  locations: ImportedLocationsView;
  programsCreated: number;
  categoriesCreated: number;
  findings: FindingCountView[];
  /** Some of what is new, to look at before saying yes. */
  createdSamples: CreatedSampleView[];
  updatedSamples: UpdatedSampleView[];
}
export class ImportView extends ImportRowView {
  /** What was done, or would be; while it is written, what has been so far. */
  summary: ImportSummaryView | null;
}

export class ImportFindingsQuery extends PageQuery {
  @IsOptional() @IsIn(['refused', 'repaired', 'noticed']) kind?: FindingKind;
  @IsOptional() @IsText(60) code?: string;
}
export class ImportFindingView {
  file: string;
  /** As a spreadsheet numbers it; 0 speaks of the whole file. */
  row: number;
  kind: FindingKind;
  code: string;
  /** The column as the file names it, when one cell is at fault. */
  column: string | null;
  /** What stands in the file, when one cell is at fault. */
  value: string | null;
  /** In the language asked for. */
  text: string;
}
export class ImportFindingsView {
  /** Of the whole import, whatever is filtered: refusals first, the most frequent first. */
  groups: FindingCountView[];
  rows: ImportFindingView[];
  next: string | null;
}
