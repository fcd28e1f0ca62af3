/** The same words in both languages; French is never empty. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export const questionTypes = ['short-text', 'long-text', 'number', 'date', 'yes-no', 'choice', 'choices', 'phone', 'email', 'consent', 'medical-note'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** An answer as it is kept: 'YYYY-MM-DD' for a date, option values for choices, true for a consent that is given. */
export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** When a question is asked at all; several conditions must all hold. */
export type Condition =
  | { readonly kind: 'age'; /** Completed months. */ readonly fromMonths?: number; readonly belowMonths?: number }
  | { readonly kind: 'answer'; readonly questionId: string; /** Holds when the answer is (or contains) one of these. */ readonly isOneOf: readonly (string | number | boolean)[] };

export interface Question {
  /** Stable from version to version: an answer follows its question. */
  readonly id: string;
  readonly type: QuestionType;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly required: boolean;
  readonly options?: readonly { readonly value: string; readonly label: Bilingual }[];
  /** Full text of what is consented to; its hash is kept with the consent. */
  readonly text?: Bilingual;
  readonly min?: number;
  readonly max?: number;
  readonly onlyIf?: readonly Condition[];
}

/** Medical notes are shown on request, never in lists, mails or journals. */
export function isSensitive(question: Question): boolean {
  return question.type === 'medical-note';
}
export function hasOptions(type: QuestionType): boolean {
  return type === 'choice' || type === 'choices';
}
