import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removals } from './removals';

const root = resolve(__dirname, '../../..');

describe('what the campaign takes away', () => {
  it.each(removals.map((removal) => [removal.what, removal] as const))('is there to be taken: %s', (_, { edits, spec }) => {
    const files = new Map<string, string>();
    for (const { file, text, instead } of edits) {
      const whole = files.get(file) ?? readFileSync(join(root, file), 'utf8');
      expect([file, text, whole.split(text).length - 1]).toEqual([file, text, 1]);
      expect(whole.replace(text, () => instead)).not.toBe(whole);
      files.set(file, whole.replace(text, () => instead));
    }
    expect(readFileSync(join(root, spec), 'utf8')).toContain('it');
  });
});
