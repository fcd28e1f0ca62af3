import { IsIn, IsOptional } from 'class-validator';
import { IfSent, IsText } from '../http/fields';

/** An organization on the home page. */
export class QuickAccessCardView {
  organizationId: string;
  slug: string;
  name: string;
  nameEn: string;
  accentColour: string;
  /** The last visit of its store, ISO 8601. */
  visitedAt: string | null;
  /** Whether the organization knows the family as a client. */
  isClient: boolean;
  /** Owed, less what is on account; negative when the organization owes. */
  balanceCents: number;
  plannedPayments: number;
  cartItems: number;
  unreadMessages: number;
  /** Whether this person works there. */
  isStaff: boolean;
  /** Why the card cannot be removed; empty when it can. */
  keptBecause: ('balance' | 'planned-payments' | 'cart' | 'unread-messages' | 'unused-passes' | 'federation')[];
}
export class QuickAccessView {
  /** The last visited first. */
  rows: QuickAccessCardView[];
}

/** How the organization reaches the owner. */
export class ContactDetailsView {
  accountId: string;
  email: string | null;
  phone: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  country: string;
  locale: 'fr-CA' | 'en-CA';
  /** When it was last said that they are right. */
  confirmedAt: string | null;
  /** Names of what is missing before anything can be bought. */
  missing: string[];
  version: number;
}
/** What is left out stays. Sending them, even unchanged, says that they are right. */
export class ContactDetailsBody {
  @IsOptional() @IsText(254) email?: string | null;
  @IfSent() @IsText(40) phone?: string;
  @IfSent() @IsText(200) street?: string;
  @IfSent() @IsText(200) city?: string;
  @IfSent() @IsText(200) province?: string;
  @IfSent() @IsText(20) postalCode?: string;
  @IfSent() @IsText(2) country?: string;
  @IfSent() @IsIn(['fr-CA', 'en-CA']) locale?: 'fr-CA' | 'en-CA';
}
