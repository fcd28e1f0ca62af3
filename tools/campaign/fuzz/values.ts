import * as fc from 'fast-check';
import { textPattern } from '../../../apps/api/src/http/fields';
import { stagePassword } from '../stage/arrange';
import { isObject, type ApiDocument, type Json } from '../stage/document';

/** Real ids for a field of that name. */
export type IdsOf = (field: string) => readonly string[];

/** Texts that have broken programs before. */
const nastyTexts = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff x', '\ufeff', '\u202egnirts', 'é\u0301'.repeat(40), '👩‍👩‍👧‍👦', "'; drop table x; --", '{{7*7}}', '${7*7}', '../../etc/passwd', '%00', '%', '_', '\\',
  'null', 'true', '-0', '1e309', '0x10', '９９', 'a'.repeat(5_000), '\n\r\t', 'x@y', 'é'.repeat(200), '2026-02-30', '0000-00-00', '2026-13-01', '9999-12-31', '10000-01-01', '2026-11-21T25:61:61Z', 'constructor', '__proto__',
];
const nastyNumbers = [0, -0, -1, 1, 0.5, 1e-7, 2 ** 31, 2 ** 31 - 1, -(2 ** 31), 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e21, 1e308, Number.MAX_VALUE];

export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Halves of surrogate pairs stand alone in JSON and in nothing else.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
);
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 3, arbitrary: fc.constantFrom(...nastyNumbers) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], { a: {} }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 50, max: 400 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown) },
  { weight: 1, arbitrary: fc.array(fc.constant('x'), { minLength: 300, maxLength: 2_000 }) },
);

const localDate = fc.date({ min: new Date('1950-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }).map((date) => date.toISOString());

function bound(schema: Json, key: string, otherwise: number): number {
  const value = schema[key];
  return typeof value === 'number' ? value : otherwise;
}

/** Values that a schema of the document allows, with real ids where an id is asked for; `name` is that of the field, which says more than its type. */
export function valuesOf(document: ApiDocument, of: Json, ids: IdsOf, name = '', depth = 0): fc.Arbitrary<unknown> {
  const schema = document.resolve(of);
  const choices = [schema['oneOf'], schema['anyOf']].find(Array.isArray) as unknown[] | undefined;
  if (choices !== undefined) return fc.oneof(...choices.filter(isObject).map((choice) => valuesOf(document, choice, ids, name, depth + 1)));
  const parts = Array.isArray(schema['allOf']) ? (schema['allOf'] as unknown[]).filter(isObject) : [];
  if (parts.length > 0) return fc.tuple(...parts.map((part) => valuesOf(document, part, ids, name, depth + 1))).map((made) => Object.assign({}, ...made) as unknown);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if ('const' in schema) return fc.constant(schema['const']);
  const types = Array.isArray(schema['type']) ? (schema['type'] as string[]) : [String(schema['type'] ?? (isObject(schema['properties']) ? 'object' : 'any'))];
  return fc.oneof(...types.map((type) => valuesOfType(document, schema, type, ids, name, depth)));
}

function valuesOfType(document: ApiDocument, schema: Json, type: string, ids: IdsOf, name: string, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number': {
      const [min, max] = [bound(schema, 'minimum', -5), bound(schema, 'maximum', 100_000)];
      return fc.integer({ min: Math.ceil(Math.min(min, max)), max: Math.floor(Math.max(min, max)) });
    }
    case 'string':
      return textsOf(schema, ids, name);
    case 'array':
      return fc.array(valuesOf(document, isObject(schema['items']) ? schema['items'] : {}, ids, name, depth + 1), { minLength: Math.min(bound(schema, 'minItems', 0), 5), maxLength: Math.min(bound(schema, 'maxItems', 4), 5) });
    case 'object': {
      const properties = Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).filter((entry): entry is [string, Json] => isObject(entry[1]));
      if (properties.length === 0 || depth > 6) return fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.boolean(), fc.string({ maxLength: 10 }), fc.integer()), { maxKeys: 3 });
      const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
      return fc.record(Object.fromEntries(properties.map(([field, property]) => [field, valuesOf(document, property, ids, field, depth + 1)])), { requiredKeys: required.filter((wanted) => properties.some(([known]) => known === wanted)) });
    }
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** What a field is likely to want when the document says only that it is a text. */
function hinted(name: string, ids: IdsOf): fc.Arbitrary<string> | null {
  if (/(On|Date|At|dateFrom|dateTo)$|^(from|to|date|on|birthDate)$/.test(name)) return localDate;
  if (/time/i.test(name)) return fc.constantFrom('09:00', '18:30', '00:00', '23:59');
  if (/email/i.test(name)) return fc.oneof(fc.emailAddress(), fc.constantFrom('a@exemple.test', 'Élise@exemple.test'), fc.constantFrom(...ids('email')));
  if (name === 'token') return fc.constantFrom(...ids(name));
  if (/Ids?$|^id$/.test(name)) return fc.constantFrom(...ids(name));
  if (/phone/i.test(name)) return fc.constantFrom('450-555-0142', '+1 514 555 0101', '555');
  if (/postalCode/.test(name)) return fc.constantFrom('J0V 1A0', 'h2x1y4', '90210');
  if (/locale/i.test(name)) return fc.constantFrom('fr-CA', 'en-CA');
  if (/password/i.test(name)) return fc.constantFrom(stagePassword, 'court');
  if (/colour|color/i.test(name)) return fc.constantFrom('#0b6e4f', '#FFFFFF');
  return null;
}

function textsOf(schema: Json, ids: IdsOf, name: string): fc.Arbitrary<string> {
  const [min, max] = [bound(schema, 'minLength', 0), bound(schema, 'maxLength', 200)];
  switch (schema['format']) {
    case 'uuid':
      return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...ids(name)) }, { weight: 1, arbitrary: fc.uuid() });
    case 'date':
      return localDate;
    case 'date-time':
      return instant;
    case 'email':
      return fc.emailAddress();
    case 'uri':
    case 'url':
      return fc.webUrl();
    case 'binary':
      return fc.string({ maxLength: 200 });
    default:
  }
  // What every text of ours says of its characters leaves room for a likelier guess.
  if (typeof schema['pattern'] === 'string' && schema['pattern'] !== textPattern) return matching(schema['pattern'], min, max);
  const likely = hinted(name, ids);
  if (likely !== null) return fc.oneof({ weight: 9, arbitrary: likely }, { weight: 1, arbitrary: text });
  const fitting = ['Élodie', 'Jean-François', 'natation', '450-555-0142', 'G1A 1A1', 'fr-CA', '2026-12-01', 'QC', 'CA'].filter((value) => value.length >= min && value.length <= max);
  return fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: min, maxLength: Math.max(min, Math.min(max, 40)) }) },
    ...(fitting.length === 0 ? [] : [{ weight: 6, arbitrary: fc.constantFrom(...fitting) }]),
    { weight: 1, arbitrary: text },
  );
}

function matching(pattern: string, min: number, max: number): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u')).filter((value) => value.length >= min && value.length <= max);
  } catch {
    return fc.string({ minLength: min, maxLength: max }); // a pattern that fast-check cannot turn round
  }
}
