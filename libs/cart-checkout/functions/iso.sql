-- An instant as JavaScript writes it. PostgreSQL writes the body into the statement that asks: STABLE, because to_char is,
-- and read once, when it is created.
create or replace function cart_checkout.iso(instant timestamptz) returns text language sql stable parallel safe
  return to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
