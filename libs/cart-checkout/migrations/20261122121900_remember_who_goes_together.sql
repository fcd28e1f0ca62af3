-- Lines that were wanted all or not at all: when their time is up they are tried again that way. Null: by itself.
alter table cart_checkout.cart_line add column together_id uuid;
