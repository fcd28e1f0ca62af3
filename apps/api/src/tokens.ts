/** Injection token of the API's settings (an interface, which cannot be one itself). */
export const settingsToken = Symbol('ApiSettings');
