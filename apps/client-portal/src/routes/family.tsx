import { createRoute } from '@tanstack/react-router';
import { paths } from '../app/paths';
import { page } from './page';
import { privateRoute } from './shell';

const date = /^\d{4}-\d{2}-\d{2}$/;
const id = /^[0-9a-f-]{36}$/i;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((value) => value === given);
}

export const homeRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.home, component: page(() => import('../features/home/home-page'), 'HomePage') });

export const calendarRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: paths.calendar,
  validateSearch: (search): { view?: 'month' | 'week' | 'list'; date?: string } => ({
    ...(oneOf(['month', 'week', 'list'], search['view']) === undefined ? {} : { view: oneOf(['month', 'week', 'list'], search['view']) }),
    ...(date.test(textOf(search['date'])) ? { date: textOf(search['date']) } : {}),
  }),
  component: page(() => import('../features/calendar/calendar-page'), 'CalendarPage'),
});

export const registrationsRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.registrations, component: page(() => import('../features/cancellation/registrations-page'), 'RegistrationsPage') });

export const cancellationRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.cancellation, component: page(() => import('../features/cancellation/cancellation-page'), 'CancellationPage') });

export const waitlistsRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.waitlists, component: page(() => import('../features/waitlist/waitlists-page'), 'WaitlistsPage') });

export const membersRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.members, component: page(() => import('../features/members/members-page'), 'MembersPage') });

/** One person; `organization` is the one whose part is open. */
export const memberRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: paths.member,
  validateSearch: (search): { organization?: string } => (id.test(textOf(search['organization'])) ? { organization: textOf(search['organization']) } : {}),
  component: page(() => import('../features/members/member-page'), 'MemberPage'),
});

export const billingRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: paths.billing,
  validateSearch: (search): { organization?: string } => (id.test(textOf(search['organization'])) ? { organization: textOf(search['organization']) } : {}),
  component: page(() => import('../features/billing/billing-page'), 'BillingPage'),
});

export const invoiceRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.invoice, component: page(() => import('../features/billing/invoice-page'), 'InvoicePage') });

export const payBalanceRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.payBalance, component: page(() => import('../features/wallet/pay-balance-page'), 'PayBalancePage') });

export const documentsRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.documents, component: page(() => import('../features/documents/documents-page'), 'DocumentsPage') });

export const walletRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: paths.wallet,
  validateSearch: (search): { tab?: 'upcoming' } => (search['tab'] === 'upcoming' ? { tab: 'upcoming' } : {}),
  component: page(() => import('../features/wallet/wallet-page'), 'WalletPage'),
});

export const communicationsRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: paths.communications,
  validateSearch: (search): { tab?: 'subscriptions' | 'delivery'; organization?: string } => ({
    ...(oneOf(['subscriptions', 'delivery'], search['tab']) === undefined ? {} : { tab: oneOf(['subscriptions', 'delivery'], search['tab']) }),
    ...(id.test(textOf(search['organization'])) ? { organization: textOf(search['organization']) } : {}),
  }),
  component: page(() => import('../features/communications/communications-page'), 'CommunicationsPage'),
});

export const messageRoute = createRoute({ getParentRoute: () => privateRoute, path: paths.message, component: page(() => import('../features/communications/message-page'), 'MessagePage') });

export const familyRoutes = [homeRoute, calendarRoute, registrationsRoute, cancellationRoute, waitlistsRoute, membersRoute, memberRoute, billingRoute, invoiceRoute, payBalanceRoute, walletRoute, documentsRoute, communicationsRoute, messageRoute] as const;
