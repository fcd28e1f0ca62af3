import { BadRequestException, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage, type MetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import type { FieldProblem } from '../problems/problem';
import type { Locale } from './locale';
import { fieldMessage } from './field-messages';

/** Whoever sends thousands of wrong fields is not helped by thousands of answers. */
const problemsToldMax = 100;

/** A request whose shape is wrong, with a pointer for each wrong field. */
export class InvalidRequest extends Error {
  constructor(private readonly found: readonly ValidationError[]) {
    super('request invalid');
  }

  errors(locale: Locale): FieldProblem[] {
    const problems: FieldProblem[] = [];
    const walk = (errors: readonly ValidationError[], path: string): void => {
      for (const error of errors) {
        if (problems.length >= problemsToldMax) return;
        const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        for (const rule of Object.keys(error.constraints ?? {})) problems.push({ pointer, code: `field.${rule}`, message: fieldMessage(rule, locale) });
        walk(error.children ?? [], pointer);
      }
    };
    walk(this.found, '');
    return problems;
  }
}

const depthMax = 32;
/** In lists and objects, together: several times what the largest of our bodies has. Each is looked at by several rules, while nobody else is served. */
const valuesMax = 10_000;
/** Of a body itself: no class of ours has half as many. What is not known is told field by field, which takes its time. */
const fieldsMax = 100;
/**
 * Whether lists and objects stand in each other deeper than in any body of ours, hold more, or a list directly in a list:
 * no body has one, and nested validation would take an empty list for a valid element. Looked at without recursion.
 */
function isMisshapen(body: unknown): boolean {
  let level: unknown[] = [body];
  let values = 0;
  if (typeof body === 'object' && body !== null && !Buffer.isBuffer(body) && Object.keys(body).length > fieldsMax) return true;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > depthMax || values > valuesMax || level.some((value) => Array.isArray(value) && value.some((element) => Array.isArray(element)))) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? Object.values(value) : []));
  }
  return false;
}

const lists = new WeakMap<object, ReadonlyMap<string, number>>();
/** How long each list of a body may be. */
function listsOf(body: NonNullable<ArgumentMetadata['metatype']>): ReadonlyMap<string, number> {
  const known = lists.get(body);
  if (known !== undefined) return known;
  const found = new Map(getMetadataStorage().getTargetValidationMetadatas(body, '', false, false).flatMap((rule) => {
    const most: unknown = rule.name === 'arrayMaxSize' ? rule.constraints?.[0] : undefined;
    return typeof most === 'number' ? [[rule.propertyName, most] as const] : [];
  }));
  lists.set(body, found);
  return found;
}
/** The lists that are longer than they may be: told before each of their elements is looked at. */
function tooLong(body: unknown, { metatype }: ArgumentMetadata): ValidationError[] {
  if (metatype === undefined || typeof body !== 'object' || body === null) return [];
  return [...listsOf(metatype)].flatMap(([property, most]) => {
    const list: unknown = Object.getOwnPropertyDescriptor(body, property)?.value;
    return Array.isArray(list) && list.length > most ? [{ property, constraints: { arrayMaxSize: '' } }] : [];
  });
}

/** Validation walks a body recursively and element by element: what would mislead it, or take it long, is refused before it. */
class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body') {
      const long = tooLong(value, metadata);
      if (long.length > 0) throw new InvalidRequest(long);
      if (isMisshapen(value)) throw new BadRequestException();
    }
    return (await super.transform(value, metadata)) as unknown;
  }
}

const remembering = new WeakSet<MetadataStorage>();
/**
 * What is asked of a class is the same for every request: found once. The library looks through all classes each time,
 * hundreds of them, for one body. Schemas and groups, which we do not use, are found as before.
 */
function rememberRules(storage: MetadataStorage): void {
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const known = new Map<object, ValidationMetadata[]>();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups): ValidationMetadata[] => {
    if (always || strictGroups || groups !== undefined || (schema as string | undefined) !== undefined) return find(target, schema, always, strictGroups, groups);
    const found = known.get(target) ?? find(target, schema, always, strictGroups, groups);
    known.set(target, found);
    return found;
  };
}

/** Refuses what the DTO does not name, converts what it does, and points at each wrong field. */
export function requestValidation(): ValidationPipe {
  rememberRules(getMetadataStorage());
  return new RequestValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidRequest(errors),
  });
}
