import { watchPlaces } from '@preau/api-client';
import { useEffect, useRef } from 'react';
import { useOrganization } from './organization';

/** A screen of a busy minute is read again no more often than this. */
const readAgainMs = 700;

/** Asks again for what is on screen when places of its activities change, whoever takes or gives back one. */
export function useLivePlaces(activityIds: readonly string[], readAgain: () => Promise<unknown>): void {
  const { slug } = useOrganization();
  const latest = useRef(readAgain);
  latest.current = readAgain;
  const ids = activityIds.join(' ');
  useEffect(() => {
    let known = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      waiting ??= setTimeout(() => void latest.current().finally(() => (waiting = undefined)), readAgainMs);
    };
    const stop = watchPlaces({
      baseUrl: '', slug, activityIds: ids === '' ? [] : ids.split(' '), withDates: true, onSilence: read,
      onPlaces() {
        // The first tells what the screen has just read.
        if (known) read();
        known = true;
      },
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [slug, ids]);
}
