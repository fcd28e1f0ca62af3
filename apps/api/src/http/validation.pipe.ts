import { BadRequestException, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage, type MetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import type { FieldProblem } from '../problems/problem';
import type { Locale } from './locale';
import { fieldMessage } from './field-messages';

/** A request whose shape is wrong, with a pointer for each wrong field. */
export class InvalidRequest extends Error {
  constructor(private readonly found: readonly ValidationError[]) {
    super('request invalid');
  }

  errors(locale: Locale): FieldProblem[] {
    const problems: FieldProblem[] = [];
    const walk = (errors: readonly ValidationError[], path: string): void => {
      for (const error of errors) {
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
/**
 * Whether lists and objects stand in each other deeper than in any body of ours, or a list directly in a list: no body
 * has one, and nested validation would take an empty list for a valid element. Looked at without recursion.
 */
function isMisshapen(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthMax || level.some((value) => Array.isArray(value) && value.some((element) => Array.isArray(element)))) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? Object.values(value) : []));
  }
  return false;
}

/** Validation walks a body recursively and element by element: what would mislead it is refused before it. */
class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isMisshapen(value)) throw new BadRequestException();
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
