-- The first planned date of each person that meets a date of what is asked for, in order of the people; of nobody named, of
-- whoever of the account has a place: [{"personId", "activityId", "nameFr", "nameEn", "startsAt"}, …]
-- From a person to their claims, each pool and its dates by whole keys, whatever the statistics say: on registration day
-- claims grow faster than they are counted. `is true` keeps the organization out of the choice of an index: a person's
-- claims are few, an organization's are not.
create or replace function cart_checkout.clashes_of(organization uuid, account uuid, people uuid[], activity uuid, occurrence uuid, t timestamptz) returns jsonb language plpgsql stable as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('personId', one.person_id, 'activityId', c.activity_id, 'nameFr', c.name_fr, 'nameEn', c.name_en, 'startsAt', cart_checkout.iso(c.starts_at)) order by one.person_id), '[]')
    from unnest(coalesce(people, array(
      select distinct k.person_id from enrolment.claim k where k.account_id = account and (k.organization_id = organization) is true and k.state = 'live'
    ))) as one(person_id)
    cross join lateral (
      select q.activity_id, a.name_fr, a.name_en, theirs.starts_at
      from (
        select k.pool_id from enrolment.claim k
        where k.person_id = one.person_id and k.state = 'live' and (k.organization_id = organization) is true and k.account_id = account and (k.expires_at is null or k.expires_at > t)
        offset 0
      ) k
      cross join lateral (select p.activity_id, p.occurrence_id from enrolment.pool p where p.organization_id = organization and p.id = k.pool_id and p.activity_id <> activity limit 1) q
      cross join lateral (
        select o.starts_at from catalog.occurrence o
        where o.organization_id = organization and o.activity_id = q.activity_id and (q.occurrence_id is null or o.id = q.occurrence_id) and o.status = 'planned' and o.ends_at > t
          and exists (
            select 1 from catalog.occurrence mine
            where mine.organization_id = organization and mine.activity_id = activity and (occurrence is null or mine.id = occurrence)
              and mine.status = 'planned' and mine.starts_at < o.ends_at and mine.ends_at > o.starts_at
          )
        order by o.starts_at limit 1
      ) theirs
      cross join lateral (select n.name_fr, n.name_en from catalog.activity n where n.organization_id = organization and n.id = q.activity_id limit 1) a
      order by theirs.starts_at limit 1
    ) c
  );
end $$;
