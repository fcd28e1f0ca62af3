-- Families that take something where two things at once are refused stand in line, each its own, whichever cart they
-- take it into: before carts, and those before pools. Until the end of the transaction.
create or replace function cart_checkout.lock_families(organization uuid, accounts uuid[]) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(f.family) from (
    select distinct hashtextextended(concat('family ', organization, ' ', a), 0) as family from unnest(accounts) a order by 1
  ) f;
end $$;
