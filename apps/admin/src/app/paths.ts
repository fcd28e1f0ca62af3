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
  newClient: `/${slug}/clients/new`,
  client: (accountId: string) => `/${slug}/clients/${accountId}`,
  purchase: (accountId: string) => `/${slug}/clients/${accountId}/purchase`,
  activities: `/${slug}/activities`,
  activity: (activityId: string) => `/${slug}/activities/${activityId}`,
  pricing: `/${slug}/pricing`,
  promotion: (promotionId: string) => `/${slug}/pricing/promotions/${promotionId}`,
  paymentsToSettle: `/${slug}/payments-to-settle`,
  scholarships: `/${slug}/scholarships`,
  imports: `/${slug}/imports`,
  import: (importRunId: string) => `/${slug}/imports/${importRunId}`,
  reports: `/${slug}/reports`,
  report: (report: string) => `/${slug}/reports/${report}`,
  cancellations: `/${slug}/cancellations`,
  communications: `/${slug}/communications`,
  bulk: `/${slug}/bulk`,
  newBulk: `/${slug}/bulk/new`,
  bulkJob: (jobId: string) => `/${slug}/bulk/${jobId}`,
  rl24: `/${slug}/rl24`,
  rl24Slip: (slipId: string) => `/${slug}/rl24/slips/${slipId}`,
  staff: `/${slug}/staff`,
  settings: `/${slug}/settings`,
});
export type WorkPaths = ReturnType<typeof workPaths>;

/** Where to go after signing in: only an address of this application, never one that a link smuggled in: browsers drop tabs and line ends, and read a backslash as a slash. */
export function safeReturn(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted) ? wanted : paths.start;
}
