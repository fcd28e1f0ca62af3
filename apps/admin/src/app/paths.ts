/** Every address of the back office, below /admin. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  acceptInvitation: '/accept-invitation',
  livingPage: '/ui',
} as const;

/** The work of one organization; its short name leads every address, so that a link always opens the right one. */
export const workPaths = (slug: string) => ({
  today: `/${slug}`,
  clients: `/${slug}/clients`,
  activities: `/${slug}/activities`,
  registrationDay: `/${slug}/registration-day`,
  billing: `/${slug}/billing`,
  reports: `/${slug}/reports`,
  communications: `/${slug}/communications`,
  settings: `/${slug}/settings`,
});

/** Where to go after signing in: only an address of this application, never one that a link smuggled in. */
export function safeReturn(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : paths.start;
}
