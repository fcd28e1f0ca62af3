import { notifications } from '@mantine/notifications';

/** Words on screen, and since when. */
const told = new Map<string, { id: string; sinceMs: number }>();

/** Words said while one leaves a page (deleted, and back to the list) are read on the next one. */
const leavingMs = 1000;

/** Says briefly what was just done. The same words again take the place of the first, and a screen reader says them again. */
export function tellDone(message: string, nowMs = performance.now()): void {
  const before = told.get(message);
  if (before !== undefined) notifications.hide(before.id);
  const id = notifications.show({
    message,
    color: 'teal',
    withBorder: true,
    onClose: (closed) => {
      if (told.get(message)?.id === closed.id) told.delete(message);
    },
  });
  told.set(message, { id, sinceMs: nowMs });
}

/** When another page is asked for: what was said of the one that is left goes with it. */
export function forgetTold(nowMs = performance.now()): void {
  for (const { id, sinceMs } of [...told.values()]) if (nowMs - sinceMs > leavingMs) notifications.hide(id);
}
