import type { Locale, OrganizationKind } from '@preau/organization';
import { IsOptional } from 'class-validator';
import { IsText } from '../http/fields';
import { PageQuery } from '../http/page.dto';

export class StoresQuery extends PageQuery {
  /** Words of the name, in either language, or of the city. */
  @IsOptional() @IsText(200) search?: string;
}
export class StoreView {
  organizationId: string;
  /** Its place in addresses. */
  slug: string;
  name: string;
  nameEn: string;
  kind: OrganizationKind;
  descriptionFr: string;
  descriptionEn: string;
  defaultLocale: Locale;
  /** IANA name; every date and time of the store is read in it. */
  timeZone: string;
  email: string;
  phone: string;
  website: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  /** '#rrggbb' */
  accentColour: string;
  /** Families may keep activities on a wish list. */
  wishList: boolean;
}
export class StoresView {
  rows: StoreView[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}
