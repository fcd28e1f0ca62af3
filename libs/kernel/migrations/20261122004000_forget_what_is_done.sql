-- What has served its purpose is not kept: answers under idempotency keys can hold names and birth dates, events can
-- hold sealed one-time tokens. The sweeper's role forgets them, and can reach no younger row.
create policy forget_select on kernel.idempotency_key for select to preau_sweeper using (created_at < kernel.now() - interval '30 days');
create policy forget on kernel.idempotency_key for delete to preau_sweeper using (created_at < kernel.now() - interval '30 days');
grant select (created_at), delete on kernel.idempotency_key to preau_sweeper;
grant update (payload), delete on kernel.outbox to preau_sweeper;
create index outbox_handled on kernel.outbox (handled_at) where handled_at is not null;
