const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/;

/** The origin that may show the page in a frame, or null: a registered one, or any local port where that is allowed. */
export function allowedOrigin(asked: string | undefined, registered: readonly string[], localAllowed: boolean): string | null {
  if (!asked) return null;
  if (registered.includes(asked)) return asked;
  return localAllowed && LOCAL.test(asked) ? asked : null;
}
