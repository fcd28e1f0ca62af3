import { createRootRoute, Outlet } from '@tanstack/react-router';
import { FailedPage, MissingPage } from '../app/fallback-pages';

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: MissingPage, errorComponent: FailedPage });
