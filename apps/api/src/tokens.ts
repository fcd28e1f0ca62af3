/** Injection token of the API's settings (an interface, which cannot be one itself). */
export const settingsToken = Symbol('ApiSettings');
/** Injection token of where this process dies, in crash campaigns. */
export const crashAtToken = Symbol('CrashAt');
