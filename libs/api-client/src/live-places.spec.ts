import { askInsteadMs, watchedMax, watchPlaces, type LiveBrowser } from './live-places';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function aBrowser() {
  const opened: { url: string; closed: boolean; readyState: number; hear: (rows: object[]) => void; fail: (readyState: number) => void }[] = [];
  const page = new EventTarget();
  let visible = true;
  const browser = {
    document: {
      get visibilityState() {
        return visible ? 'visible' : 'hidden';
      },
      addEventListener: page.addEventListener.bind(page),
      removeEventListener: page.removeEventListener.bind(page),
    },
    EventSource: class extends EventTarget {
      readyState = 1;
      private readonly record = { url: '', closed: false, readyState: 1, hear: (rows: object[]) => this.dispatchEvent(new MessageEvent('places', { data: JSON.stringify({ rows }) })), fail: (readyState: number) => this.fail(readyState) };
      constructor(url: string) {
        super();
        this.record.url = url;
        opened.push(this.record as never);
      }
      close() {
        this.record.closed = true;
      }
      private fail(readyState: number) {
        this.readyState = readyState;
        this.dispatchEvent(new Event('error'));
      }
    },
  } as unknown as LiveBrowser;
  const show = (now: boolean) => {
    visible = now;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { browser, opened, show };
}
const ids = (count: number) => Array.from({ length: count }, (_, index) => `activity-${index}`);

function watching(activityIds: readonly string[]) {
  const stage = aBrowser();
  const places = jest.fn();
  const silence = jest.fn();
  const stop = watchPlaces({ baseUrl: '', slug: 'valbois', activityIds, onPlaces: places, onSilence: silence }, stage.browser);
  return { ...stage, places, silence, stop };
}

test('what the store says is shown, and nothing is asked meanwhile', () => {
  const { opened, places, silence, stop } = watching(ids(2));
  expect(opened[0]?.url).toBe('/api/v1/stores/valbois/live-places?activityIds=activity-0&activityIds=activity-1');
  opened[0]?.hear([{ activityId: 'activity-0' }]);
  expect(places).toHaveBeenCalledWith([{ activityId: 'activity-0' }]);
  jest.advanceTimersByTime(askInsteadMs * 3);
  expect(silence).not.toHaveBeenCalled();
  stop();
  expect(opened[0]?.closed).toBe(true);
});

test('a connection that is refused is replaced by asking, and tried again later', () => {
  const { opened, silence, stop } = watching(ids(1));
  opened[0]?.fail(2);
  jest.advanceTimersByTime(askInsteadMs);
  expect(silence).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(2);
  opened[1]?.hear([]);
  silence.mockClear();
  jest.advanceTimersByTime(askInsteadMs * 2);
  expect(silence).not.toHaveBeenCalled();
  stop();
});

test('while the browser looks for a lost connection by itself, the page asks', () => {
  const { opened, silence, stop } = watching(ids(1));
  opened[0]?.hear([]);
  opened[0]?.fail(0);
  jest.advanceTimersByTime(askInsteadMs);
  expect([opened.length, silence.mock.calls.length]).toEqual([1, 1]);
  stop();
});

test('a page that nobody looks at holds no connection and asks nothing', () => {
  const { opened, show, silence, stop } = watching(ids(1));
  show(false);
  jest.advanceTimersByTime(askInsteadMs * 2);
  expect([opened[0]?.closed, silence.mock.calls.length]).toEqual([true, 0]);
  show(true);
  expect(opened).toHaveLength(2);
  stop();
});

test('of more than one request may name, the others are asked for', () => {
  const { opened, silence, stop } = watching(ids(watchedMax + 1));
  expect(opened[0]?.url.match(/activityIds=/g)).toHaveLength(watchedMax);
  opened[0]?.hear([]);
  jest.advanceTimersByTime(askInsteadMs);
  expect(silence).toHaveBeenCalledTimes(1);
  stop();
});
