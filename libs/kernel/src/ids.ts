import { randomFillSync } from 'node:crypto';

/** Random bytes for many ids at once: to ask the system for them is dearer than all the rest. */
const randomness = Buffer.alloc(16 * 256);
let used = randomness.length;

/** A UUID version 7: unique everywhere, and in order of creation, so that indexes grow at one end. */
export function newId(atMilliseconds: number = Date.now()): string {
  if (used === randomness.length) {
    randomFillSync(randomness);
    used = 0;
  }
  const bytes = randomness.subarray(used, (used += 16));
  bytes.writeUIntBE(atMilliseconds, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export function isId(text: string): boolean {
  return uuidPattern.test(text);
}

/** The organization under which platform-wide facts are kept (see kernel.platform_organization()). */
export const platformOrganizationId = '00000000-0000-0000-0000-000000000001';
