import { lazy } from 'react';

/** Every component in all its states, for development. An application that never names it does not carry it. */
export const LivingPage = /* @__PURE__ */ lazy(() => import('./living-page'));
