/** Every address of the client portal. */
export const paths = {
  stores: '/',
  store: '/stores/$slug',
  activity: '/stores/$slug/activities/$activityId',
  wishList: '/stores/$slug/wish-list',
  checkout: '/stores/$slug/checkout',
  order: '/stores/$slug/orders/$orderId',
  home: '/home',
  calendar: '/calendar',
  registrations: '/registrations',
  cancellation: '/registrations/$organizationId/$claimId',
  waitlists: '/waitlists',
  waitlistOffer: '/stores/$slug/waitlist/$entryId',
  members: '/members',
  member: '/members/$personId',
  billing: '/billing',
  invoice: '/billing/invoices/$invoiceId',
  payBalance: '/billing/pay/$organizationId',
  wallet: '/wallet',
  documents: '/documents',
  communications: '/communications',
  message: '/communications/$messageId',
  settings: '/settings',
  cart: '/cart',
  paymentProof: '/payment-proof',
  signIn: '/sign-in',
  signUp: '/sign-up',
  verifyEmail: '/verify-email',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  acceptInvitation: '/accept-invitation',
  confirmEmail: '/confirm-email',
  livingPage: '/ui',
} as const;

/** Where to go after signing in: only an address of this application, never one that a link smuggled in: browsers drop tabs and line ends, and read a backslash as a slash. */
export function safeReturn(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted) ? wanted : paths.stores;
}
