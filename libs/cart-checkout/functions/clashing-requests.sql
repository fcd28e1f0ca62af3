-- Of requests for places whose organization refuses two things at once, those that meet what their person holds by now.
-- Asked under the locks of lock_families, so that two requests of one family cannot both have been first. What the
-- person holds already is no clash with itself.
--   requests: those of take_places (their activity and occurrence beside them) or of take_groups
create or replace function cart_checkout.clashing_requests(organization uuid, requests jsonb, activity uuid, occurrence uuid) returns bigint[] language plpgsql as $$
declare
  t constant timestamptz := kernel.now();
begin
  return array(
    with asked as materialized (
      select r.n, (r.request ->> 'accountId')::uuid as account_id, (r.request ->> 'personId')::uuid as person_id,
        coalesce((r.request ->> 'activity')::uuid, activity) as activity_id, case when r.request ? 'activity' then (r.request ->> 'occurrence')::uuid else occurrence end as occurrence_id
      from jsonb_array_elements(requests) with ordinality as r(request, n) where (r.request ->> 'refuseClash')::boolean
    )
    select a.n from asked a
    where not exists (
        select 1 from enrolment.claim k
        where k.organization_id = organization and k.pool_id = enrolment.pool_of(organization, a.activity_id, a.occurrence_id) and k.person_id = a.person_id and k.state = 'live' and (k.expires_at is null or k.expires_at > t))
      and cart_checkout.clashes_of(organization, a.account_id, array[a.person_id], a.activity_id, a.occurrence_id, t) <> '[]'
    order by a.n
  );
end $$;
