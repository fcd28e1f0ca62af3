-- Since when a cart holds the place of an offer that was accepted; of every other hold that is its beginning (created_at).
alter table enrolment.claim add column held_at timestamptz;
