import { IsIn, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IfSent, IsNotEmpty, IsText } from '../http/fields';

export class LocationsQuery {
  /** Part of the name, the street or the district; accents and case do not count. */
  @IsOptional() @IsText(200) search?: string;
}
export class LocationRowView {
  id: string;
  parentId: string | null;
  name: string;
  street: string;
  city: string;
  district: string;
  postalCode: string;
}
export class LocationsView {
  /** The first fifty by name. */
  rows: LocationRowView[];
}
export class LocationView extends LocationRowView {
  description: string;
  /** '' when nobody said. */
  accessibility: '' | 'partial' | 'full';
  latitude: number | null;
  longitude: number | null;
  /** 'manual', or the files it came from. */
  source: string;
  version: number;
}
export class LocationFactsBody {
  /** The location that it stands within; null takes it out. */
  @IsOptional() @IsUUID() parentId?: string | null;
  @IfSent() @IsText(200) street?: string;
  @IfSent() @IsText(100) city?: string;
  @IfSent() @IsText(100) district?: string;
  @IfSent() @IsText(10) postalCode?: string;
  @IfSent() @IsText(5_000) description?: string;
  @IfSent() @IsIn(['', 'partial', 'full']) accessibility?: '' | 'partial' | 'full';
  @IsOptional() @IsNumber() @Min(-90) @Max(90) latitude?: number | null;
  @IsOptional() @IsNumber() @Min(-180) @Max(180) longitude?: number | null;
}
export class AddLocationBody extends LocationFactsBody {
  @IsNotEmpty() @IsText(200) name: string;
}
/** Only what is sent is changed. */
export class EditLocationBody extends LocationFactsBody {
  @IfSent() @IsNotEmpty() @IsText(200) name?: string;
}
