-- ── The chapter of the consumer act under which a place was sold: what an organization or an activity becomes later
-- changes nothing for who bought before. Fees of the order follow the places.
alter table cart_checkout.order_line add column regime text check (regime in ('exempt', 's188', 'fitness-studio', 'goods'));

create function cart_checkout.regime_of(organization uuid, activity uuid) returns text language sql stable as $$
  select case when o.consumer_regime = 'exempt' then 'exempt' when a.supply = 'merchandise' then 'goods' else o.consumer_regime end
  from organization.organization o left join catalog.activity a on a.organization_id = o.id and a.id = activity
  where o.id = organization
$$;
update cart_checkout.order_line set regime = cart_checkout.regime_of(organization_id, activity_id) where kind in ('session', 'drop-in');
alter table cart_checkout.order_line add constraint a_place_keeps_its_regime check (regime is not null or kind not in ('session', 'drop-in'));

create function cart_checkout.keep_regime() returns trigger language plpgsql as $$
begin
  new.regime := case when new.kind in ('session', 'drop-in') then cart_checkout.regime_of(new.organization_id, new.activity_id) end;
  return new;
end $$;
create trigger keep_regime before insert on cart_checkout.order_line for each row execute function cart_checkout.keep_regime();

-- ── Whether a discount that rested on a cancelled registration (several people, combined items) is kept from what is given
-- back. Of the version: who bought under an older one agreed to no such thing.
alter table cart_checkout.cancellation_policy_version add column reclaims_discounts boolean not null default false;
