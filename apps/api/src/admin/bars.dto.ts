import { IsOptional, IsUUID } from 'class-validator';
import { IsLocalDate, IsNotEmpty, IsText } from '../http/fields';

export class BarBody {
  /** Left out or null: everybody of the account. */
  @IsOptional() @IsUUID() personId?: string | null;
  /** For staff; the family is told that it is barred and whom to ask. */
  @IsNotEmpty() @IsText(500) reason: string;
  /** The last day; until it is lifted when left out. */
  @IsOptional() @IsLocalDate() untilOn?: string | null;
}
export class BarView {
  id: string;
  /** Null: everybody of the account. */
  personId: string | null;
  firstName: string | null;
  reason: string;
  untilOn: string | null;
  barredAt: string;
  liftedAt: string | null;
}
export class BarsView {
  rows: BarView[];
}
