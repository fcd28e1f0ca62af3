import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { StorePage } from '../../features/store/store-page';
import { familyQueries } from '../../lib/family/family.queries';
import { useSession } from '../../lib/use-session';

/** The store, with the people of the family that is signed in. */
export function StoreRoutePage(): ReactNode {
  const signedIn = useSession().status === 'signed-in';
  const people = useQuery({ ...familyQueries.people(), enabled: signedIn });
  return <StorePage people={(people.data?.rows ?? []).filter((person) => person.archivedAt === null)} />;
}
