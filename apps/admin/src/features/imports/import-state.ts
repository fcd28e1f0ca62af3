import type { Tone } from '@preau/ui';
import type { ImportRow } from './imports.queries';

export const importState: Record<ImportRow['state'], Tone> = { waiting: 'held', running: 'info', done: 'success', failed: 'danger' };
