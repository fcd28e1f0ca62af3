import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IfSent, IsCents, IsLocalDate, IsNested, IsNotEmpty, IsText } from '../http/fields';

export class BulkChoiceBody {
  /** These clients only; every client that fits the rest when left out. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1_000) @IsUUID(undefined, { each: true }) accountIds?: string[];
  @IsOptional() @IsIn(['any', 'owing', 'in-credit']) balance?: 'any' | 'owing' | 'in-credit';
  @IsOptional() @IsNotEmpty() @IsText(50) tag?: string;
}
export class BulkLineBody {
  @IsNotEmpty() @IsText(200) labelFr: string;
  @IsNotEmpty() @IsText(200) labelEn: string;
  /** Before tax. */
  @IsCents(1) amountCents: number;
  @IsBoolean() taxable: boolean;
  @IsOptional() @IsUUID() ledgerCodeId?: string;
  /** When what is charged for is given, both days or neither: its revenue is earned then. */
  @IfSent() @IsLocalDate() serviceFrom?: string;
  @IfSent() @IsLocalDate() serviceTo?: string;
}
export class BulkInvoiceBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => BulkLineBody) lines: BulkLineBody[];
}
export class BulkCreditBody {
  /** Before tax, on the latest invoice of each client that can bear all of it. */
  @IsCents(1) amountCents: number;
  @IsNotEmpty() @IsText(500) reason: string;
  /** Only lines of this ledger code. */
  @IsOptional() @IsUUID() ledgerCodeId?: string;
}
export class MassStatementsBody {
  /** Right after each client's last statement when left out. */
  @IsOptional() @IsLocalDate() from?: string;
  /** Yesterday when left out. */
  @IsOptional() @IsLocalDate() to?: string;
  @IsIn(['summary', 'detailed']) detail: 'summary' | 'detailed';
  @IsOptional() @IsLocalDate() dueOn?: string;
  @IsOptional() @IsText(2_000) message?: string;
  @IsBoolean() send: boolean;
}
/** What is done is the one of the three that is named by `kind`. */
export class BulkJobBody {
  @IsNested(() => BulkChoiceBody) choice: BulkChoiceBody;
  @IsIn(['bulk-invoice', 'bulk-credit', 'mass-statements']) kind: 'bulk-invoice' | 'bulk-credit' | 'mass-statements';
  @ValidateIf((body: { kind?: string }) => body.kind === 'bulk-invoice') @IsNested(() => BulkInvoiceBody) invoice?: BulkInvoiceBody;
  @ValidateIf((body: { kind?: string }) => body.kind === 'bulk-credit') @IsNested(() => BulkCreditBody) credit?: BulkCreditBody;
  @ValidateIf((body: { kind?: string }) => body.kind === 'mass-statements') @IsNested(() => MassStatementsBody) statements?: MassStatementsBody;
}
export class BulkPreviewView {
  clients: number;
  /** For one client, taxes included; before tax for a credit; null for statements. */
  eachCents: number | null;
  totalCents: number | null;
  /** What the chosen clients owe together. */
  balanceCents: number;
}
export class BulkJobView {
  id: string;
  kind: 'bulk-invoice' | 'bulk-credit' | 'mass-statements';
  state: 'waiting' | 'running' | 'done' | 'cancelled';
  itemsTotal: number;
  itemsDone: number;
  itemsRefused: number;
  itemsCancelled: number;
  /** Of what was done so far. */
  amountCents: number;
  startedAt: string;
  finishedAt: string | null;
}
export class BulkJobsView {
  rows: BulkJobView[];
}
export class BulkItemsQuery {
  @IsOptional() @IsIn(['waiting', 'done', 'refused', 'cancelled']) state?: 'waiting' | 'done' | 'refused' | 'cancelled';
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000) after?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
export class BulkItemView {
  accountId: string;
  name: string;
  state: 'waiting' | 'done' | 'refused' | 'cancelled';
  documentId: string | null;
  documentNumber: number | null;
  amountCents: number | null;
  /** Why nothing was done, in the language asked for. */
  because: string | null;
}
export class BulkItemsView {
  rows: BulkItemView[];
  /** To be given as `after`. */
  next: number | null;
}
