import { IsBoolean, IsOptional } from 'class-validator';
import { IfSent, IsNotEmpty, IsText } from '../http/fields';
import { Rl24RecipientView } from '../admin/rl24.dto';

export class OwnRl24SlipView {
  id: string;
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  year: number;
  kind: 'R' | 'A';
  number: string;
  previousNumber: string | null;
  /** standing: nothing follows it. */
  status: 'standing' | 'replaced' | 'cancelled';
  childName: string;
  recipientName: string;
  issuedOn: string;
  qualifyingCents: number;
  duplicates: number;
}
export class Rl24AskingView {
  organizationId: string;
  organizationName: string;
  organizationNameEn: string;
}
export class DocumentsView {
  slips: OwnRl24SlipView[];
  /** Organizations that need to know who paid for childcare. */
  asking: Rl24AskingView[];
}
export class OwnRl24RecipientsView {
  rows: Rl24RecipientView[];
}
export class OwnRl24RecipientBody {
  @IsNotEmpty() @IsText(201) key: string;
  @IfSent() @IsText(200) street?: string;
  @IfSent() @IsText(200) city?: string;
  @IfSent() @IsText(10) province?: string;
  @IfSent() @IsText(20) postalCode?: string;
  /** Nine digits, however typed; never told again. */
  @IfSent() @IsText(20) sin?: string;
  @IfSent() @IsBoolean() sinRefused?: boolean;
  /** The text agreed to; null withdraws the consent to electronic delivery. For oneself only. */
  @IsOptional() @IsText(2_000) consentText?: string | null;
}
