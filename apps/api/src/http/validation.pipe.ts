import { ValidationPipe, type ValidationError } from '@nestjs/common';
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

/** Refuses what the DTO does not name, converts what it does, and points at each wrong field. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidRequest(errors),
  });
}
