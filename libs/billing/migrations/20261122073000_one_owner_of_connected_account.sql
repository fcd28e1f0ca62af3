-- The platform's own key acts for a connected account: whoever has it registered reads its balance and takes its notices.
-- It is one organization's. With a key of its own an organization proves itself at the processor.
create unique index connected_account_of_one on billing.gateway_account (kind, merchant_ref) where kind = 'stripe' and secret_sealed is null;
