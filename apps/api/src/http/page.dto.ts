import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { IsText } from './fields';

/** The page wanted of a list. */
export class PageQuery {
  /** The cursor given as `next` with the previous page. */
  @IsOptional() @IsString() @IsText(1_000) cursor?: string;
  /** Rows on a page, 1 to 200; 50 unless told. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
