-- A number that is given while the last statements of a transaction are worked through, such as that of an invoice: its
-- counter is everybody's and must not be held while a process thinks. Until then a stand-in takes its place, a number far
-- below any other, new for each transaction; what was given is remembered under the stand-in's last digit (base 16) until
-- the transaction ends.
create function kernel.given(number bigint) returns bigint language sql stable
  as $$ select case when number < -4503599627370496 then current_setting('preau.given_' || (-number % 16))::bigint else number end $$;
create function kernel.given_in(written text, stand_ins bigint[]) returns text language plpgsql stable as $$
declare
  result text := written;
  stand_in bigint;
begin
  foreach stand_in in array stand_ins loop
    result := replace(result, stand_in::text, current_setting('preau.given_' || (-stand_in % 16)));
  end loop;
  return result;
end $$;
