-- Places that were granted to the cart since its deadline began, less those that were taken out: nobody holds everything.
alter table cart_checkout.cart add column places_given integer not null default 0;
