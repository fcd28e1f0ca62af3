import { DomainError } from '@preau/kernel';

/**
 * The nine digits of a Canadian social insurance number, however it was typed.
 * @throws DomainError household.sin-invalid; the refusal never repeats what was typed
 */
export function sinOf(typed: string): string {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{9}$/.test(digits) || digits === '000000000' || !passesLuhn(digits)) throw new DomainError('household.sin-invalid');
  return digits;
}

/** Every second digit doubled, its digits added; the sum of a number that was not mistyped ends in zero. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Under which purpose the number of a recipient is sealed: moved to another row or organization, it cannot be opened. */
export function sinPurpose(organizationId: string, recipientId: string): string {
  return `household.sin:${organizationId}:${recipientId}`;
}
