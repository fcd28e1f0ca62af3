import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { workPaths, type WorkPaths } from '../app/paths';

/** An organization that one works for, and what one may do there. */
export interface Workplace {
  organizationId: string;
  name: string;
  slug: string;
  permissions: string[];
}

const route = getRouteApi('/staff/$organization');

/** The organization whose work is on screen. */
export function useOrganization(): Workplace {
  return route.useLoaderData().organization;
}

/** Every address of the organization whose work is on screen. */
export function useWorkPaths(): WorkPaths {
  const { slug } = useOrganization();
  return useMemo(() => workPaths(slug), [slug]);
}

/** Whether this worker holds a permission; the API has the last word. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useOrganization();
  return (permission) => permissions.includes(permission);
}
