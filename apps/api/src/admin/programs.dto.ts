import type { ProgramStatus } from '@preau/catalog';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IfSent, IsNotEmpty, IsText } from '../http/fields';

export class CategoryOfProgramView {
  id: string;
  /** Null at the top of the program. */
  parentId: string | null;
  nameFr: string;
  nameEn: string;
  position: number;
  /** Activities of any state, in it alone. */
  activities: number;
  version: number;
}
export class ProgramRowView {
  id: string;
  nameFr: string;
  nameEn: string;
  descriptionFr: string;
  descriptionEn: string;
  status: ProgramStatus;
  position: number;
  /** 'manual', or the files it came from. */
  source: string;
  /** Activities of any state. */
  activities: number;
  /** In order; parents by id. */
  categories: CategoryOfProgramView[];
  version: number;
}
export class ProgramsView {
  rows: ProgramRowView[];
}
export class ProgramView {
  id: string;
  nameFr: string;
  nameEn: string;
  descriptionFr: string;
  descriptionEn: string;
  status: ProgramStatus;
  position: number;
  version: number;
}
export class AddProgramBody {
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
  @IfSent() @IsText(5_000) descriptionFr?: string;
  @IfSent() @IsText(5_000) descriptionEn?: string;
  /** A draft unless told: families do not see it. */
  @IfSent() @IsIn(['draft', 'published', 'archived']) status?: ProgramStatus;
  @IfSent() @IsInt() @Min(0) @Max(100_000) position?: number;
}
/** Only what is sent is changed. */
export class EditProgramBody {
  @IfSent() @IsNotEmpty() @IsText(200) nameFr?: string;
  @IfSent() @IsNotEmpty() @IsText(200) nameEn?: string;
  @IfSent() @IsText(5_000) descriptionFr?: string;
  @IfSent() @IsText(5_000) descriptionEn?: string;
  @IfSent() @IsIn(['draft', 'published', 'archived']) status?: ProgramStatus;
  @IfSent() @IsInt() @Min(0) @Max(100_000) position?: number;
}

export class CategoryView {
  id: string;
  programId: string;
  parentId: string | null;
  nameFr: string;
  nameEn: string;
  position: number;
  version: number;
}
export class AddCategoryBody {
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
  @IsOptional() @IsUUID() parentId?: string | null;
  @IfSent() @IsInt() @Min(0) @Max(100_000) position?: number;
}
/** Only what is sent is changed. */
export class EditCategoryBody {
  @IfSent() @IsNotEmpty() @IsText(200) nameFr?: string;
  @IfSent() @IsNotEmpty() @IsText(200) nameEn?: string;
  /** Null puts it at the top of its program. */
  @IsOptional() @IsUUID() parentId?: string | null;
  @IfSent() @IsInt() @Min(0) @Max(100_000) position?: number;
}
