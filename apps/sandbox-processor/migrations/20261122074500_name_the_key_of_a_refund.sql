-- The key under which a refund was asked for: whoever lost its answer finds it again, and no other one beside it.
alter table refund add column key text not null default '';
