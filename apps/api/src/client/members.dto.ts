import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { IfSent, IsLocalDate, IsNotEmpty, IsText } from '../http/fields';

const genders = ['woman', 'man', 'non-binary', 'self-described', 'undisclosed'];
const relationships = ['mother', 'father', 'parent', 'grandparent', 'guardian', 'sibling', 'friend', 'other'];
type GenderName = 'woman' | 'man' | 'non-binary' | 'self-described' | 'undisclosed';
type RelationshipName = 'mother' | 'father' | 'parent' | 'grandparent' | 'guardian' | 'sibling' | 'friend' | 'other';

/** A person of an account; these facts are shared by every organization that knows the family. */
export class AccountPersonView {
  id: string;
  accountId: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  gender: GenderName | null;
  /** The adult who answers for the account. */
  isOwner: boolean;
  /** Archived people keep their purchases and cannot be chosen in a store. */
  archivedAt: string | null;
  version: number;
}
export class AccountPeopleView {
  /** Owner first, then by first name. */
  rows: AccountPersonView[];
}
export class AddPersonBody {
  @IsText(200) @IsNotEmpty() firstName: string;
  @IsText(200) @IsNotEmpty() lastName: string;
  @IsOptional() @IsLocalDate() birthDate?: string | null;
  @IsOptional() @IsIn(genders) gender?: GenderName | null;
  /** Says that this is not the person of the same name who is in the account already. */
  @IfSent() @IsBoolean() evenIfAlike?: boolean;
}
/** What is left out stays. */
export class EditPersonBody {
  @IfSent() @IsText(200) firstName?: string;
  @IfSent() @IsText(200) lastName?: string;
  @IsOptional() @IsLocalDate() birthDate?: string | null;
  @IsOptional() @IsIn(genders) gender?: GenderName | null;
}
export class ChangeOwnerBody {
  /** Another adult of the account. */
  @IsUUID() personId: string;
}

export class PersonMissingView {
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  organizationSlug: string;
  personId: string;
  missing: ('birth-date' | 'email' | 'phone' | 'address' | 'contacts' | 'primary-guardian' | 'rl24-shares')[];
}
export class MissingInformationView {
  rows: PersonMissingView[];
}

/** Somebody to call about a person, for one organization. */
export class PersonContactView {
  id: string;
  firstName: string;
  lastName: string;
  relationship: RelationshipName;
  phone: string;
  email: string | null;
  guardian: 'primary' | 'secondary' | null;
  mayPickUp: boolean;
  /** Share of the RL-24 slip in percent. */
  rl24Percent: number | null;
}
export class ContactRulesView {
  /** How many contacts the organization wants for this person. */
  required: number;
  /** Whether RL-24 shares are asked. */
  asksRl24: boolean;
}
/** One person as one organization knows them. */
export class PersonHereView {
  person: AccountPersonView;
  phone: string;
  email: string | null;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  /** Note of the staff; null for families. */
  adminNote: string | null;
  contacts: PersonContactView[];
  rules: ContactRulesView;
  /** Of everything here but the person's shared facts. */
  version: number;
}
export class EditPersonHereBody {
  @IfSent() @IsText(40) phone?: string;
  @IsOptional() @IsText(254) email?: string | null;
  @IfSent() @IsText(200) street?: string;
  @IfSent() @IsText(200) city?: string;
  @IfSent() @IsText(200) province?: string;
  @IfSent() @IsText(20) postalCode?: string;
}
export class ContactBody {
  /** Of a contact that is kept; left out for a new one. */
  @IfSent() @IsUUID() id?: string;
  @IsText(200) firstName: string;
  @IsText(200) lastName: string;
  @IsIn(relationships) relationship: RelationshipName;
  @IsText(40) phone: string;
  @IsOptional() @IsText(254) email?: string | null;
  @IsOptional() @IsIn(['primary', 'secondary']) guardian?: 'primary' | 'secondary' | null;
  @IfSent() @IsBoolean() mayPickUp?: boolean;
  /** 0 to 100; the shares of a person's guardians add up to 100. */
  @IsOptional() @IsInt() @Min(0) @Max(100) rl24Percent?: number | null;
}
export class SaveContactsBody {
  /** The whole list: who is not in it is no longer a contact. */
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => ContactBody) contacts: ContactBody[];
}
