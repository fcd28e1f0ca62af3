import { answer } from '@preau/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api';
import { familyQueries } from './family.queries';

const header = (slug: string | undefined) =>
  queryOptions({
    queryKey: ['organization-contact', slug ?? ''],
    queryFn: () => answer(api.GET('/api/v1/stores/{slug}', { params: { path: { slug: slug ?? '' } } })),
    enabled: slug !== undefined,
    staleTime: 300_000,
  });

/** Whom to call or write at an organization. Nothing while it is not known. */
export function OrganizationContact({ organizationId }: { organizationId: string }) {
  const organizations = useQuery(familyQueries.organizations());
  const slug = organizations.data?.rows.find((one) => one.organizationId === organizationId)?.slug;
  const { data } = useQuery(header(slug));
  if (data === undefined) return null;
  return (
    <ul className="organization-contact">
      {data.phone !== '' && (
        <li>
          <a href={`tel:${data.phone.replaceAll(/[^\d+]/g, '')}`}>{data.phone}</a>
        </li>
      )}
      {data.email !== '' && (
        <li>
          <a href={`mailto:${data.email}`}>{data.email}</a>
        </li>
      )}
      {data.street !== '' && (
        <li>
          {data.street}, {data.city}
        </li>
      )}
    </ul>
  );
}
