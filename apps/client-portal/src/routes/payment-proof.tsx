import { createRoute } from '@tanstack/react-router';
import { paths } from '../app/paths';
import { page } from './page';
import { rootRoute } from './root';

/** Where a bank sends back whoever has proved who they are, in the window that was opened for it. */
export const paymentProofRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.paymentProof,
  component: page(() => import('../features/checkout/payment-proof-page'), 'PaymentProofPage'),
});
