import { missingDetails, type Client, type ClientForFamily } from '@preau/household';
import type { ContactDetailsView } from './household.dto';

export function contactDetailsAnswer(client: Client | ClientForFamily): ContactDetailsView {
  const { accountId, email, phone, street, city, province, postalCode, country, locale, contactConfirmedAt, version } = client;
  return { accountId, email, phone, street, city, province, postalCode, country, locale, confirmedAt: contactConfirmedAt?.toISOString() ?? null, missing: missingDetails(client), version };
}
