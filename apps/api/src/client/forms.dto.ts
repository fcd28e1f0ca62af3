import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsObject } from 'class-validator';
import { IfSent } from '../http/fields';

export class BilingualView {
  fr: string;
  en: string;
}
export class QuestionOptionView {
  value: string;
  label: BilingualView;
}
/** By age in completed months, or by the answer to an earlier question. */
export class QuestionConditionView {
  kind: 'age' | 'answer';
  fromMonths?: number;
  belowMonths?: number;
  questionId?: string;
  /** Holds when the answer is, or contains, one of these: text, number or true/false. */
  @ApiProperty({ required: false, type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] } }) isOneOf?: (string | number | boolean)[];
}
export class QuestionView {
  /** Stable from version to version. */
  id: string;
  type: 'short-text' | 'long-text' | 'number' | 'date' | 'yes-no' | 'choice' | 'choices' | 'phone' | 'email' | 'consent' | 'medical-note';
  label: BilingualView;
  help: BilingualView | null;
  required: boolean;
  options: QuestionOptionView[];
  /** Full text of a consent. */
  text: BilingualView | null;
  min: number | null;
  max: number | null;
  onlyIf: QuestionConditionView[];
  /** Shown on request only. */
  isSensitive: boolean;
}
/** One person's form as it stands. */
export class PersonFormView {
  personId: string;
  formId: string;
  nameFr: string;
  nameEn: string;
  /** The version in force. */
  number: number;
  questions: QuestionView[];
  /** Ids of the questions asked of this person, given the answers. */
  asked: string[];
  /** By question id: text, number, true/false, or a list of option values. */
  answers: Record<string, unknown>;
  /** When this very version was confirmed, ISO 8601. */
  confirmedAt: string | null;
  /** Ids of required questions without an answer. */
  missing: string[];
  /** Of the kept answers; 0 while nothing is kept. */
  version: number;
}
export class PersonFormsView {
  rows: PersonFormView[];
}
export class SaveFormBody {
  /** By question id, only what was touched; null takes an answer away. */
  @IsObject() answers: Record<string, unknown>;
  /** Says that the form is complete and right. */
  @IfSent() @IsBoolean() confirm?: boolean;
  /** The language the questions were read in. */
  @IfSent() @IsIn(['fr-CA', 'en-CA']) locale?: 'fr-CA' | 'en-CA';
}
export class ConsentView {
  id: string;
  personId: string | null;
  purpose: string;
  /** SHA-256 of the very text that was consented to. */
  textSha256: string;
  locale: string;
  givenAt: string;
  withdrawnAt: string | null;
}
export class ConsentsView {
  rows: ConsentView[];
}
