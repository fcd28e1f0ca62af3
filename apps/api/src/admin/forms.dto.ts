import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { QuestionView } from '../client/forms.dto';
import { IsNested, IsNotEmpty, IsText } from '../http/fields';

const types = ['short-text', 'long-text', 'number', 'date', 'yes-no', 'choice', 'choices', 'phone', 'email', 'consent', 'medical-note'];
type QuestionTypeName = 'short-text' | 'long-text' | 'number' | 'date' | 'yes-no' | 'choice' | 'choices' | 'phone' | 'email' | 'consent' | 'medical-note';

export class BilingualBody {
  @IsText(20_000) fr: string;
  @IsText(20_000) en: string;
}
export class QuestionOptionBody {
  @IsText(100) value: string;
  @IsNested(() => BilingualBody) label: BilingualBody;
}
export class QuestionConditionBody {
  @IsIn(['age', 'answer']) kind: 'age' | 'answer';
  /** By age: from so many completed months. */
  @IsOptional() @IsInt() @Min(0) @Max(1_500) fromMonths?: number;
  /** By age: below so many completed months. */
  @IsOptional() @IsInt() @Min(0) @Max(1_500) belowMonths?: number;
  /** By answer: of this earlier question. */
  @IsOptional() @IsText(60) questionId?: string;
  /** By answer: one of these values (text, number or true/false). */
  @ApiProperty({ required: false, type: 'array', maxItems: 60, items: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] } }) @IsOptional() @IsArray() @ArrayMaxSize(60) isOneOf?: (string | number | boolean)[];
}
export class QuestionBody {
  /** Lower-case letters, digits and dashes; stable from version to version. */
  @IsText(60) id: string;
  @IsIn(types) type: QuestionTypeName;
  @IsNested(() => BilingualBody) label: BilingualBody;
  @IsOptional() @IsNested(() => BilingualBody) help?: BilingualBody | null;
  @IsBoolean() required: boolean;
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => QuestionOptionBody) options?: QuestionOptionBody[];
  /** Full text of a consent. */
  @IsOptional() @IsNested(() => BilingualBody) text?: BilingualBody | null;
  @IsOptional() @IsNumber() min?: number | null;
  @IsOptional() @IsNumber() max?: number | null;
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => QuestionConditionBody) onlyIf?: QuestionConditionBody[];
}
export class FormBody {
  @IsText(200) @IsNotEmpty() nameFr: string;
  @IsText(200) @IsNotEmpty() nameEn: string;
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => QuestionBody) questions: QuestionBody[];
}
export class ArchiveFormBody {
  @IsBoolean() archived: boolean;
}
export class FormRowView {
  id: string;
  nameFr: string;
  nameEn: string;
  archivedAt: string | null;
  /** The version in force; null while it was never published. */
  publishedNumber: number | null;
  hasDraft: boolean;
  /** People who began it. */
  submissions: number;
}
export class FormsView {
  rows: FormRowView[];
}
export class FormVersionView {
  number: number;
  /** Null for the draft. */
  publishedAt: string | null;
  questions: QuestionView[];
}
export class FormDetailView {
  id: string;
  nameFr: string;
  nameEn: string;
  archivedAt: string | null;
  /** The newest first; at most one, the first, is a draft. */
  versions: FormVersionView[];
  version: number;
}
