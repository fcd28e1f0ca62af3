export interface Device {
  /** What people call it; null when it does not say. */
  browser: string | null;
  system: string | null;
  isPhone: boolean;
}

// The order matters: nearly every browser also claims to be another one.
const browsers: readonly (readonly [RegExp, string])[] = [[/Edg(A|iOS)?\//, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser\//, 'Samsung Internet'], [/Firefox\/|FxiOS\//, 'Firefox'], [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'], [/Safari\//, 'Safari']];
const systems: readonly (readonly [RegExp, string])[] = [[/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/CrOS/, 'ChromeOS'], [/Windows/, 'Windows'], [/Macintosh|Mac OS X/, 'Mac'], [/Linux/, 'Linux']];
const nameIn = (names: typeof browsers, text: string): string | null => names.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** A device as its owner would name it, from what the browser called itself. */
export function deviceOf(userAgent: string): Device {
  return { browser: nameIn(browsers, userAgent), system: nameIn(systems, userAgent), isPhone: /iPhone|Android.*Mobile/.test(userAgent) };
}
