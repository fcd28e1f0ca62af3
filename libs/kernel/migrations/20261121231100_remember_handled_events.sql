-- An event that was handed to the queue but never handled (the queue was lost) is handed over again by the sweeper.
alter table kernel.outbox add column handled_at timestamptz;
create index outbox_unhandled on kernel.outbox (sent_at) where handled_at is null and sent_at is not null;
grant update (handled_at) on kernel.outbox to preau_sweeper;
