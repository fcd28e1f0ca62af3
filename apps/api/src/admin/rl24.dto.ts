import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PasswordAgainBody } from '../auth/password-again.dto';
import { IfSent, IsNotEmpty, IsText } from '../http/fields';
import { PageQuery } from '../http/page.dto';

const [yearMin, yearMax] = [2000, 2100];

export class Rl24YearQuery {
  @Type(() => Number) @IsInt() @Min(yearMin) @Max(yearMax) year: number;
}
export class Rl24PreviewQuery extends Rl24YearQuery {
  /** Originals to issue, people who miss something, issued slips that are not what the ledger says, issued ones. */
  @IsIn(['ready', 'missing', 'differs', 'issued']) group: 'ready' | 'missing' | 'differs' | 'issued';
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000) offset?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
export class Rl24SlipsQuery extends PageQuery {
  @Type(() => Number) @IsInt() @Min(yearMin) @Max(yearMax) year: number;
  /** Original, amended, cancelled; separated by commas. */
  @IsOptional() @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : (value as unknown))) @IsArray() @ArrayMaxSize(3) @IsIn(['R', 'A', 'D'], { each: true }) kinds?: ('R' | 'A' | 'D')[];
  @IsOptional() @IsIn(['standing', 'replaced', 'cancelled', 'cancellation']) status?: 'standing' | 'replaced' | 'cancelled' | 'cancellation';
  @IsOptional() @IsIn(['electronic', 'paper']) delivery?: 'electronic' | 'paper';
  /** A number, or part of the name of a child or a recipient. */
  @IsOptional() @IsText(100) search?: string;
}

export class Rl24FilerBody {
  /** The number under which the agency knows the organization. */
  @IsText(40) identification: string;
  /** 'NP' and six digits, or empty. */
  @IsText(8) transmitterNumber: string;
  @IsText(40) softwareCertification: string;
  /** Only of a provider who is an individual; left out keeps it, empty removes it. */
  @IfSent() @IsText(20) providerSin?: string;
}
export class Rl24RangeBody {
  @IsInt() @Min(yearMin) @Max(yearMax) year: number;
  /** Eight or nine digits, as the agency wrote them. */
  @IsNotEmpty() @IsText(20) first: string;
  @IsNotEmpty() @IsText(20) last: string;
}
/** What is issued goes to families and to the agency, and is never taken back. */
export class Rl24RunBody extends PasswordAgainBody {
  @IsInt() @Min(yearMin) @Max(yearMax) year: number;
  @IsIn(['originals', 'amendments']) kind: 'originals' | 'amendments';
}
export class Rl24ReasonBody {
  @IsNotEmpty() @IsText(500) reason: string;
}
export class Rl24DuplicateBody {
  @IsIn(['address', 'lost']) reason: 'address' | 'lost';
}
export class Rl24ReturnBody extends PasswordAgainBody {
  @IsInt() @Min(yearMin) @Max(yearMax) year: number;
  @IsIn(['R', 'A', 'D']) kind: 'R' | 'A' | 'D';
}
export class Rl24PdfQuery {
  /** The slip as it was issued; otherwise its latest duplicate, when it has one. */
  @IsOptional() @IsIn(['original']) copy?: 'original';
}

export class Rl24FilerView {
  name: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  phone: string;
  identification: string;
  transmitterNumber: string;
  softwareCertification: string;
  /** The last three digits of an individual provider's number. */
  providerSinLast3: string | null;
  /** What a slip cannot do without. */
  missing: ('identification' | 'address')[];
}
export class Rl24RangeView {
  id: string;
  /** As printed, with the ninth digit when the range has one. */
  first: string;
  last: string;
  total: number;
  used: number;
}
export class Rl24RunView {
  id: string;
  year: number;
  kind: 'originals' | 'amendments';
  state: 'waiting' | 'running' | 'done' | 'stopped';
  stoppedBecause: 'numbers-exhausted' | 'families-failed' | null;
  familiesTotal: number;
  familiesDone: number;
  slipsIssued: number;
  slipsSkipped: number;
  startedAt: string;
  finishedAt: string | null;
}
export class Rl24OverviewView {
  year: number;
  /** Slips of the year can be issued: its last midnight has passed where the organization is. */
  yearIsOver: boolean;
  filer: Rl24FilerView;
  ranges: Rl24RangeView[];
  numbersTotal: number;
  numbersUsed: number;
  /** Four fifths or more are used. */
  numbersNearlyUsed: boolean;
  runs: Rl24RunView[];
}

export class Rl24BoxesView {
  /** Box B. */
  days: number;
  /** Box C, in cents. */
  paidCents: number;
  /** Box D, in cents. */
  nonQualifyingCents: number;
  /** Box E = C − D, in cents. */
  qualifyingCents: number;
}
export class Rl24PreviewRowView {
  accountId: string;
  childPersonId: string;
  childName: string;
  childBirthDate: string | null;
  recipientKey: string;
  recipientName: string;
  boxes: Rl24BoxesView;
  liveSlipId: string | null;
  liveNumber: string | null;
  liveBoxes: Rl24BoxesView | null;
  action: 'issue' | 'amend' | 'cancel' | 'replace' | 'none';
  missing: ('sin' | 'sin-refused' | 'address' | 'shares' | 'too-large')[];
}
export class Rl24CountsView {
  ready: number;
  missing: number;
  differs: number;
  issued: number;
}
export class Rl24PreviewView {
  rows: Rl24PreviewRowView[];
  counts: Rl24CountsView;
  /** Rows of the group asked for, in all. */
  total: number;
  /** Of everybody, whatever the group. */
  qualifyingCents: number;
  /** Lines of childcare without a date: in no year's slips. */
  undatedLines: number;
}

export class Rl24PersonView {
  firstName: string;
  lastName: string;
}
export class Rl24AddressView extends Rl24PersonView {
  street: string;
  city: string;
  province: string;
  postalCode: string;
}
export class Rl24ListedSlipView extends Rl24BoxesView {
  id: string;
  year: number;
  accountId: string;
  kind: 'R' | 'A' | 'D';
  number: string | null;
  previousNumber: string | null;
  /** standing: nothing follows it. */
  status: 'standing' | 'replaced' | 'cancelled' | 'cancellation';
  issuedOn: string;
  child: Rl24PersonView;
  recipient: Rl24AddressView;
  sinLast3: string | null;
  reason: string;
  /** The recipient agreed to get slips electronically; otherwise on paper. */
  electronically: boolean;
  duplicates: number;
}
export class Rl24SlipsView {
  rows: Rl24ListedSlipView[];
  next: string | null;
}
export class Rl24DuplicateView {
  id: string;
  reason: 'address' | 'lost';
  issuedOn: string;
  recipient: Rl24AddressView;
}
export class Rl24SlipDetailView {
  slip: Rl24ListedSlipView;
  chain: Rl24ListedSlipView[];
  duplicates: Rl24DuplicateView[];
  /** What the ledger says now; null of a slip that does not stand. */
  ledger: Rl24BoxesView | null;
  differs: boolean;
  /** Another number was given since: cancelled and issued again, never amended. */
  personChanged: boolean;
}
export class Rl24CorrectedView {
  slipId: string;
}

export class Rl24RecipientView extends Rl24AddressView {
  /** Names the recipient in the account. */
  key: string;
  isOwner: boolean;
  sinLast3: string | null;
  /** The number was asked for and will not be given. */
  sinRefused: boolean;
  consentAt: string | null;
  version: number;
}
export class Rl24RecipientsView {
  rows: Rl24RecipientView[];
}
export class Rl24RecipientBody {
  @IsNotEmpty() @IsText(201) key: string;
  @IfSent() @IsText(200) street?: string;
  @IfSent() @IsText(200) city?: string;
  @IfSent() @IsText(10) province?: string;
  @IfSent() @IsText(20) postalCode?: string;
  /** Nine digits, however typed; never told again. */
  @IfSent() @IsText(20) sin?: string;
  @IfSent() @IsBoolean() sinRefused?: boolean;
  /** The text agreed to; null withdraws the consent to electronic delivery. */
  @IsOptional() @IsText(2_000) consentText?: string | null;
}
export class Rl24RevealBody {
  @IsNotEmpty() @IsText(201) key: string;
  /** Why; kept in the journal. */
  @IsNotEmpty() @IsText(500) reason: string;
}
export class Rl24SinView {
  sin: string;
}
