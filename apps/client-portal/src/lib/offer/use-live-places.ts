import { watchPlaces, type ActivityPlaces } from '@preau/api-client';
import { useEffect, useRef } from 'react';

interface LivePlacesOptions {
  withDates?: boolean;
  onPlaces: (places: ReadonlyMap<string, ActivityPlaces>) => void;
  /** Asks again for what is shown. */
  onSilence: () => void;
}

/** Hears what is left of the activities on screen as it goes, whoever takes or gives back a place. */
export function useLivePlaces(slug: string, activityIds: readonly string[], options: LivePlacesOptions): void {
  const latest = useRef(options);
  latest.current = options;
  const withDates = options.withDates === true;
  const ids = activityIds.join(' ');
  useEffect(
    () =>
      watchPlaces({
        baseUrl: '', slug, activityIds: ids === '' ? [] : ids.split(' '), withDates,
        onPlaces: (rows) => latest.current.onPlaces(new Map(rows.map((row) => [row.activityId, row]))),
        onSilence: () => latest.current.onSilence(),
      }),
    [slug, ids, withDates],
  );
}
