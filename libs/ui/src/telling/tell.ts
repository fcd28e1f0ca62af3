import type * as Notices from './notices';

/** Words on screen, and since when. */
const told = new Map<string, { id: string; sinceMs: number }>();

/** Words said while one leaves a page (deleted, and back to the list) are read on the next one. */
const leavingMs = 1000;

/** What shows words comes with the first of them: a first visit does without. */
let notices: typeof Notices | undefined;
let coming: Promise<typeof Notices> | undefined;
const waiting = new Set<() => void>();

export function loadNotices(): Promise<typeof Notices> {
  coming ??= import('./notices').then(
    (come) => {
      notices = come;
      return come;
    },
    (error: unknown) => {
      coming = undefined;
      throw error;
    },
  );
  return coming;
}

export const hasTold = () => notices !== undefined;

export function onFirstTold(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

/** Says briefly what was just done. The same words again take the place of the first, and a screen reader says them again. */
export function tellDone(message: string, nowMs = performance.now()): void {
  if (notices === undefined) void loadNotices().then(() => show(message, nowMs), () => undefined); // done it is, though it cannot be said
  else show(message, nowMs);
}

function show(message: string, nowMs: number): void {
  for (const listener of waiting) listener();
  const before = told.get(message);
  if (before !== undefined) notices?.notifications.hide(before.id);
  const id = notices?.notifications.show({
    message,
    color: 'teal',
    withBorder: true,
    onClose: (closed) => {
      if (told.get(message)?.id === closed.id) told.delete(message);
    },
  });
  if (id !== undefined) told.set(message, { id, sinceMs: nowMs });
}

/** When another page is asked for: what was said of the one that is left goes with it. */
export function forgetTold(nowMs = performance.now()): void {
  for (const { id, sinceMs } of [...told.values()]) if (nowMs - sinceMs > leavingMs) notices?.notifications.hide(id);
}
