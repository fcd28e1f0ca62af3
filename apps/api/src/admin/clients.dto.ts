import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn, IsOptional, IsUUID } from 'class-validator';
import { AccountPersonView } from '../client/members.dto';
import { ContactDetailsBody, ContactDetailsView } from '../client/household.dto';
import { IsLocalDate, IsNotEmpty, IsText } from '../http/fields';
import { PageQuery } from '../http/page.dto';

export class ClientsQuery extends PageQuery {
  /** A name in any order and without accents, an e-mail or its beginning, a phone number, or the number of a document. */
  @IsOptional() @IsText(200) query?: string;
  /** With this tag only. */
  @IsOptional() @IsText(50) tag?: string;
}
export class ClientPersonView {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  archived: boolean;
}
export class ClientRowView {
  accountId: string;
  ownerPersonId: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  email: string | null;
  phone: string;
  city: string;
  tags: string[];
  /** Whether somebody can sign in for it. */
  hasLogin: boolean;
  people: ClientPersonView[];
  createdAt: string;
}
export class InvoiceMatchView {
  accountId: string;
  invoiceId: string;
}
export class FoundDocumentView {
  kind: 'invoice' | 'payment' | 'credit-memo' | 'refund';
  accountId: string;
  documentId: string;
}
export class ClientsView {
  /** By the owner's last then first name. */
  rows: ClientRowView[];
  next: string | null;
  /** The invoice whose number was typed. */
  invoice: InvoiceMatchView | null;
  /** Every document of that number; each kind has a series of its own. */
  documents: FoundDocumentView[];
}

export class CreateClientBody extends ContactDetailsBody {
  @IsText(200) @IsNotEmpty() firstName: string;
  @IsText(200) @IsNotEmpty() lastName: string;
  /** Left out, the owner is taken for an adult. */
  @IsOptional() @IsLocalDate() birthDate?: string | null;
  @IsOptional() @IsIn(['woman', 'man', 'non-binary', 'self-described', 'undisclosed']) gender?: 'woman' | 'man' | 'non-binary' | 'self-described' | 'undisclosed' | null;
  /** Says that this is none of the clients who look alike. */
  @IsOptional() @IsBoolean() evenIfAlike?: boolean;
}
export class CreatedClientView {
  accountId: string;
  ownerPersonId: string;
  /** Whether an activation message goes out. */
  activationSent: boolean;
}
export class OfferLinkBody {
  @IsEmail() @IsText(254) email: string;
}
export class LinkOfferedView {
  /** The same whether or not somebody signs in with the address. */
  offered: boolean;
}

export class ClientAccountView {
  accountId: string;
  /** The address its owner signs in with; staff cannot change it. */
  username: string | null;
  createdAt: string;
  contactDetails: ContactDetailsView;
  tags: string[];
  adminNote: string;
  people: AccountPersonView[];
  /** Of the client record. */
  version: number;
}
export class TagsBody {
  @IsArray() @ArrayMaxSize(50) @IsText(100, { each: true }) tags: string[];
}
export class AdminNoteBody {
  @IsText(10_000) note: string;
}

export class JournalQuery {
  @IsOptional() @IsText(1_000) cursor?: string;
  /** Of this person only. */
  @IsOptional() @IsUUID() personId?: string;
}
export class JournalNoteView {
  subject: string;
  id: string;
  facts: Record<string, unknown>;
}
export class JournalEntryView {
  id: number;
  at: string;
  /** When it was first done, of a thing done several times in a row. */
  since: string;
  /** How many times in a row the same was done. */
  times: number;
  byKind: 'family' | 'staff' | 'system' | 'integrator' | 'visitor';
  /** Null for the system. */
  byName: string | null;
  /** Name of what was done. */
  command: string;
  notes: JournalNoteView[];
}
export class JournalView {
  /** The newest first. */
  rows: JournalEntryView[];
  next: string | null;
}
