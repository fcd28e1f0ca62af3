import { answer, type components } from '@preau/api-client';
import { currentLocale } from '@preau/ui';
import { api } from '../../lib/api';

type Schemas = components['schemas'];

export function confirmContact(organizationId: string, body: Schemas['ConfirmContactBody']) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/cart/contact-confirmation', { params: { path: { organizationId } }, body }));
}

/** Keeps answers as they are typed; `confirm` says that the form is complete and right. */
export function saveForm(of: { organizationId: string; personId: string; formId: string }, answers: Record<string, unknown>, confirm: boolean) {
  return answer(api.PUT('/api/v1/organizations/{organizationId}/my/people/{personId}/forms/{formId}', { params: { path: of }, body: { answers, confirm, locale: currentLocale() } }));
}

/** One key for one intention: a lost answer asked for again never keeps two cards. */
export function addMethod(body: Schemas['AddPaymentMethodBody'], key: string) {
  return answer(api.POST('/api/v1/me/wallet', { body, headers: { 'Idempotency-Key': key } }));
}

export function authorizeMethod(paymentMethodId: string, agreedText: string) {
  return answer(api.PUT('/api/v1/me/wallet/{paymentMethodId}/authorization', { params: { path: { paymentMethodId } }, body: { agreedText } }));
}

/** One key for one intention: pressing twice, or asking again after a lost answer, buys once. */
export function checkOut(organizationId: string, body: Schemas['CheckOutBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/checkout', { params: { path: { organizationId } }, body, headers: { 'Idempotency-Key': key } }));
}

export function lookAtCheckOut(organizationId: string, cartId: string) {
  return answer(api.GET('/api/v1/organizations/{organizationId}/my/checkout/{cartId}', { params: { path: { organizationId, cartId } } }));
}

export function continueCheckOut(organizationId: string, cartId: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/checkout/{cartId}/continue', { params: { path: { organizationId, cartId } } }));
}

/** The invoice as a file of the browser: the link is signed, so it cannot be a plain address. */
export async function invoicePdf(invoiceId: string): Promise<Blob> {
  return (await answer(api.GET('/api/v1/me/invoices/{invoiceId}/pdf', { params: { path: { invoiceId } }, parseAs: 'blob' }))) as unknown as Blob;
}
