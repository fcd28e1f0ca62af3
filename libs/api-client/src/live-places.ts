import type { components } from './schema';

export type ActivityPlaces = components['schemas']['ActivityPlacesShownView'];

export interface WatchPlacesOptions {
  /** Scheme and host of the API; empty for the page's own host. */
  baseUrl: string;
  /** The store's place in addresses. */
  slug: string;
  activityIds: readonly string[];
  /** Also the places of every date to come. */
  withDates?: boolean;
  onPlaces: (rows: readonly ActivityPlaces[]) => void;
  /** Nothing is heard, or not of everything: called now and then, to ask instead. */
  onSilence: () => void;
}
/** What of the browser is used. */
export interface LiveBrowser {
  EventSource: new (url: string) => Pick<EventSource, 'readyState' | 'close' | 'addEventListener'>;
  document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

/** As many as one request may name. */
export const watchedMax = 100;
export const askInsteadMs = 15_000;
const refusedAgainMs = 30_000;
const closedState = 2;

/**
 * Keeps the places of the activities on screen right, while the page is looked at: by server-sent events, of which the
 * first tells all; by asking now and then where they do not come through. Returns how to stop.
 */
export function watchPlaces(options: WatchPlacesOptions, browser: LiveBrowser = window): () => void {
  const { baseUrl, slug, activityIds, withDates = false, onPlaces, onSilence } = options;
  if (activityIds.length === 0) return () => undefined;
  const query = new URLSearchParams([...activityIds.slice(0, watchedMax).map((id) => ['activityIds', id]), ...(withDates ? [['withDates', 'true']] : [])] as [string, string][]);
  const url = `${baseUrl}/api/v1/stores/${encodeURIComponent(slug)}/live-places?${query}`;
  const hearsAll = activityIds.length <= watchedMax;
  let source: InstanceType<LiveBrowser['EventSource']> | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let heard = false;
  const asking = setInterval(() => {
    if (browser.document.visibilityState === 'visible' && !(heard && hearsAll)) onSilence();
  }, askInsteadMs);

  function open() {
    clearTimeout(again);
    if (source !== null || browser.document.visibilityState !== 'visible') return;
    const opened = new browser.EventSource(url);
    source = opened;
    opened.addEventListener('places', (event) => {
      heard = true;
      onPlaces((JSON.parse((event as MessageEvent<string>).data) as { rows: ActivityPlaces[] }).rows);
    });
    opened.addEventListener('error', () => {
      heard = false;
      // A lost connection is opened again by the browser; one that was refused is not.
      if (opened.readyState !== closedState || source !== opened) return;
      source = null;
      again = setTimeout(open, refusedAgainMs * (1 + Math.random()));
    });
  }
  function close() {
    clearTimeout(again);
    heard = false;
    source?.close();
    source = null;
  }
  // A page in the background holds no connection; looked at again, it is told everything anew.
  const looked = () => (browser.document.visibilityState === 'visible' ? open() : close());
  browser.document.addEventListener('visibilitychange', looked);
  open();
  return () => {
    clearInterval(asking);
    browser.document.removeEventListener('visibilitychange', looked);
    close();
  };
}
