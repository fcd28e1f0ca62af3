import { isLocalDate } from '@preau/kernel';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, MaxLength, Min, ValidateBy, ValidateIf, ValidateNested, type ValidationOptions } from 'class-validator';

/** A calendar date that exists, 'YYYY-MM-DD'. */
export function IsLocalDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isLocalDate', validator: { validate: (value: unknown) => typeof value === 'string' && isLocalDate(value) } }, options);
}

const wallTime = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
/** A moment on a wall, without its zone: '2027-01-04T12:00', of a day that exists. */
export function IsWallTime(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isWallTime', validator: { validate: (value: unknown) => typeof value === 'string' && wallTime.test(value) && isLocalDate(value.slice(0, 10)) } }, options);
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
/** A moment with its zone, ISO 8601: '2027-01-04T12:00:00Z'. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isInstant', validator: { validate: (value: unknown) => typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value)) } }, options);
}

/** Of a text that can be kept, as a pattern that any language's regular expressions read. */
export const textPattern = String.raw`^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]*$`;
const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
/** Text that a database and a document can keep: no control characters, no broken Unicode; at most `lengthMax` characters. */
export function IsText(lengthMax: number, options?: ValidationOptions): PropertyDecorator {
  const text = ValidateBy({ name: 'isText', validator: { validate: (value: unknown) => typeof value === 'string' && !unkeepable.test(value) && isWellFormed(value) } }, options);
  return (target, property) => {
    MaxLength(lengthMax, options)(target, property);
    text(target, property);
  };
}

/** Something is there. A text of nothing but blanks is nothing: it is trimmed before it is kept, and the library's own rule lets it pass. */
export function IsNotEmpty(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isNotEmpty', validator: { validate: (value: unknown) => (typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined) } }, options);
}

/**
 * An object of a class of ours. Said in one word because half of it misleads: nested validation alone takes an empty list,
 * or nothing at all, for a valid object.
 */
export function IsNested(classOf: () => new () => object): PropertyDecorator {
  return (target, property) => {
    IsObject()(target, property as string);
    ValidateNested()(target, property as string);
    Type(classOf)(target, property as string);
  };
}

/** A field that may be left out, but not sent as null. */
export function IfSent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
/** Only what the body names: a field that was left out keeps what it has. */
export function whatIsSent<Body extends object>(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Body;
}

/** Whole cents, zero to ten million dollars. */
export function IsCents(minimum = 0, maximum = 1_000_000_000): PropertyDecorator {
  return (target, property) => {
    IsInt()(target, property);
    Min(minimum)(target, property);
    Max(maximum)(target, property);
  };
}
