import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { textPattern } from './http/fields';

export type Json = { [key: string]: unknown };
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What one rule of validation says in JSON Schema; nothing for rules that a schema cannot say. */
function saidBy({ name, constraints }: ValidationMetadata): Json {
  const [first, second] = (constraints ?? []) as readonly unknown[];
  switch (name) {
    case 'isLocalDate':
      return { format: 'date' };
    case 'isWallTime':
      return { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$` };
    case 'isInstant':
      return { format: 'date-time' };
    case 'isText':
      return { pattern: textPattern };
    case 'isEmail':
      return { format: 'email' };
    case 'isUuid':
      return { format: 'uuid' };
    case 'isInt':
      return { type: 'integer' };
    case 'isNotEmpty':
      return { minLength: 1 };
    case 'minLength':
      return { minLength: first };
    case 'maxLength':
      return { maxLength: first };
    case 'isLength':
      return { minLength: first, ...(second === undefined ? {} : { maxLength: second }) };
    case 'matches':
      return first instanceof RegExp && first.flags === '' ? { pattern: first.source } : {};
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'arrayMinSize':
      return { minItems: first };
    case 'arrayMaxSize':
      return { maxItems: first };
    case 'arrayUnique':
      return { uniqueItems: true };
    default:
      return {};
  }
}

const forTexts = new Set(['format', 'pattern', 'minLength', 'maxLength']);
const forLists = new Set(['minItems', 'maxItems', 'uniqueItems']);
const forNumbers = new Set(['minimum', 'maximum']);

/** Only what means something for a value of this type: a list that must not be empty is no text of one character. */
function fitting(said: Json, types: readonly unknown[]): Json {
  const fits = (key: string): boolean => {
    if (key === 'type') return types.includes('number');
    if (forTexts.has(key)) return types.includes('string');
    if (forLists.has(key)) return types.includes('array');
    return !forNumbers.has(key) || types.includes('number') || types.includes('integer');
  };
  return Object.fromEntries(Object.entries(said).filter(([key]) => fits(key)));
}

/** A schema with what rules say of its values; one rule's pattern beside another's counts as well (`allOf`). */
function withRules(schema: Json, rules: readonly ValidationMetadata[]): Json {
  const types: unknown[] = [schema['type']].flat();
  const result: Json = { ...schema };
  const patterns: unknown[] = [];
  for (const rule of rules) {
    const { type, pattern, ...said } = fitting(saidBy(rule), types);
    if (type !== undefined) result['type'] = types.length === 1 ? type : types.map((one) => (one === 'number' ? type : one));
    if (pattern !== undefined) patterns.push(pattern);
    Object.assign(result, said);
  }
  // A choice says all that may be sent, and a format its characters.
  const open = result['enum'] === undefined && result['format'] === undefined;
  const kept = [...new Set(patterns)].filter((pattern) => pattern !== textPattern || (open && patterns.length === 1));
  if (kept.length > 0) result['pattern'] = kept[0];
  if (kept.length > 1) result['allOf'] = kept.slice(1).map((pattern) => ({ pattern }));
  return result;
}

/** The schema of one field with everything that its decorators ask for, for the field itself and for each of its elements. */
function documented(schema: Json, rules: readonly ValidationMetadata[]): Json {
  const own = withRules(schema, rules.filter((rule) => !rule.each));
  return isObject(own['items']) ? { ...own, items: withRules(own['items'], rules.filter((rule) => rule.each)) } : own;
}

/** What the decorators of a body or query ask of its fields: the same rules that its requests are checked by. */
export class FieldRules {
  private readonly byField: ReadonlyMap<string, readonly ValidationMetadata[]>;
  constructor(dto: Type) {
    const byField = new Map<string, ValidationMetadata[]>();
    for (const rule of getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false)) byField.set(rule.propertyName, [...(byField.get(rule.propertyName) ?? []), rule]);
    this.byField = byField;
  }

  of(field: string, schema: Json): Json {
    return documented(schema, this.byField.get(field) ?? []);
  }
  /** The properties of an object's schema. */
  in(properties: Json): Json {
    return Object.fromEntries(Object.entries(properties).map(([field, schema]) => [field, isObject(schema) ? this.of(field, schema) : schema]));
  }
}
