-- An offer that still runs becomes a hold of a cart. False: it has ended.
create or replace function enrolment.put_offer_into_cart(organization uuid, pool uuid, claim uuid, cart uuid, until timestamptz)
returns boolean language plpgsql as $$
begin
  perform 1 from enrolment.pool q where q.organization_id = organization and q.id = put_offer_into_cart.pool for update;
  update enrolment.claim c set kind = 'hold', cart_id = cart, expires_at = until, held_at = kernel.now()
  where c.organization_id = organization and c.id = claim and c.state = 'live' and c.kind = 'offer' and c.expires_at > kernel.now();
  return found;
end $$;
