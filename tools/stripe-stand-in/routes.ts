import { randomBytes } from 'node:crypto';
import { balanceView, customerView, disputeView, eventView, intentView, listView, mandateView, methodView, movementView, refundView, setupView, typeOf, type Answer } from './answers';
import type { Bank } from './bank';
import { newId, type Books, type Intent, type Method, type Setup } from './books';
import { fieldsIn, textFieldsIn, textIn, textsIn, type FormFields } from './form';
import { outcomes } from './outcomes';
import { invalid, missing, StripeRefusal } from './refusal';

export interface Call {
  readonly books: Books;
  readonly bank: Bank;
  readonly id: string;
  readonly fields: FormFields;
  readonly expand: readonly string[];
  readonly now: () => number;
  readonly url: string;
  /** Whether the key that signs is one for browsers. */
  readonly fromBrowser: boolean;
}
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As Stripe's document writes it. */
  readonly path: string;
  /** What the call may say; anything else is refused. */
  readonly fields: readonly string[];
  /** Browsers may call it, with the secret of the one object. */
  readonly browser?: boolean;
  readonly run: (call: Call) => Answer;
}

export const routes: readonly Route[] = [
  { method: 'GET', path: '/v1/balance', fields: [], run: ({ books }) => balanceView(books) },
  { method: 'GET', path: '/v1/balance_transactions', fields: ['limit', 'starting_after'], run: (call) => page(call, '/v1/balance_transactions', newest(call.books.movements).map(movementView)) },
  { method: 'GET', path: '/v1/events', fields: ['limit', 'starting_after'], run: (call) => page(call, '/v1/events', newest(call.books.events).map((event) => eventView(event, null))) },
  { method: 'POST', path: '/v1/customers', fields: ['metadata'], run: createCustomer },
  { method: 'GET', path: '/v1/customers/{customer}', fields: [], run: ({ books, id }) => customerView(need(books.customers, 'customer', id)) },
  { method: 'POST', path: '/v1/setup_intents', fields: ['customer', 'usage', 'payment_method_types', 'payment_method_options', 'metadata'], run: createSetup },
  { method: 'GET', path: '/v1/setup_intents/{intent}', fields: ['client_secret'], browser: true, run: ({ books, id, expand }) => setupView(books, need(books.setups, 'setup_intent', id), expand) },
  { method: 'POST', path: '/v1/setup_intents/{intent}/confirm', fields: ['client_secret', 'payment_method', 'return_url', 'mandate_data'], browser: true, run: confirmSetup },
  { method: 'GET', path: '/v1/mandates/{mandate}', fields: [], run: ({ books, id }) => mandateView(need(books.mandates, 'mandate', id)) },
  { method: 'GET', path: '/v1/payment_methods/{payment_method}', fields: [], run: ({ books, id }) => methodView(need(books.methods, 'PaymentMethod', id)) },
  { method: 'POST', path: '/v1/payment_methods/{payment_method}', fields: ['card', 'metadata'], run: updateMethod },
  { method: 'POST', path: '/v1/payment_methods/{payment_method}/detach', fields: [], run: detachMethod },
  { method: 'POST', path: '/v1/payment_intents', fields: ['amount', 'currency', 'customer', 'payment_method', 'payment_method_types', 'description', 'metadata'], run: createIntent },
  { method: 'GET', path: '/v1/payment_intents', fields: ['customer', 'limit', 'starting_after'], run: listIntents },
  { method: 'GET', path: '/v1/payment_intents/{intent}', fields: [], run: ({ books, id, expand, url }) => intentView(books, need(books.intents, 'payment_intent', id), expand, url) },
  { method: 'POST', path: '/v1/payment_intents/{intent}/confirm', fields: ['off_session', 'return_url', 'mandate'], run: confirmIntent },
  { method: 'POST', path: '/v1/payment_intents/{intent}/cancel', fields: ['cancellation_reason'], run: cancelIntent },
  { method: 'POST', path: '/v1/refunds', fields: ['payment_intent', 'amount', 'metadata'], run: refund },
  { method: 'GET', path: '/v1/refunds', fields: ['payment_intent', 'limit', 'starting_after'], run: listRefunds },
  { method: 'GET', path: '/v1/refunds/{refund}', fields: [], run: ({ books, id }) => refundView(books, need(books.refunds, 'refund', id)) },
  { method: 'GET', path: '/v1/disputes', fields: ['payment_intent', 'limit', 'starting_after'], run: listDisputes },
];

function need<Value>(map: ReadonlyMap<string, Value>, what: string, id: string, param?: string): Value {
  const value = map.get(id);
  if (value === undefined) throw missing(what, id, param);
  return value;
}
function wanted(fields: FormFields, name: string): string {
  const value = textIn(fields, name);
  if (value === undefined || value === '') throw invalid(`Missing required param: ${name}.`, { code: 'parameter_missing', param: name });
  return value;
}
function cents(fields: FormFields, name: string): number {
  const value = Number(wanted(fields, name));
  if (!Number.isSafeInteger(value) || value < 1) throw invalid(`Invalid integer: ${String(fields[name])}`, { code: 'parameter_invalid_integer', param: name });
  return value;
}
const newest = <Item>(items: readonly Item[]): Item[] => [...items].reverse();

function page({ fields }: Call, url: string, all: readonly Answer[]): Answer {
  const limit = Number(textIn(fields, 'limit') ?? 10);
  const after = textIn(fields, 'starting_after');
  const start = after === undefined ? 0 : all.findIndex((item) => item['id'] === after) + 1;
  return listView(url, all.slice(start, start + limit), start + limit < all.length);
}

function createCustomer({ books, fields, now }: Call): Answer {
  const customer = { id: newId('cus'), created: now(), metadata: textFieldsIn(fields, 'metadata') };
  books.customers.set(customer.id, customer);
  return customerView(customer);
}

function createSetup({ books, fields, expand, now }: Call): Answer {
  const types = textsIn(fields, 'payment_method_types');
  const customer = textIn(fields, 'customer') ?? null;
  if (customer !== null) need(books.customers, 'customer', customer, 'customer');
  const options = fieldsIn(fieldsIn(fields, 'payment_method_options'), 'acss_debit');
  const mandate = fieldsIn(options, 'mandate_options');
  const schedule = textIn(mandate, 'payment_schedule');
  if (types.includes('acss_debit') && (schedule === undefined || textIn(options, 'currency') !== 'cad')) throw invalid('acss_debit needs a currency and mandate_options.', { param: 'payment_method_options[acss_debit]' });
  const description = textIn(mandate, 'interval_description') ?? null;
  if ((schedule === 'interval' || schedule === 'combined') && description === null) throw invalid('interval_description is required.', { param: 'payment_method_options[acss_debit][mandate_options][interval_description]' });
  const id = newId('seti');
  const setup: Setup = {
    id, created: now(), customer, types, secret: `${id}_secret_${randomBytes(12).toString('hex')}`, metadata: textFieldsIn(fields, 'metadata'), status: 'requires_payment_method', method: null, mandate: null,
    debit: schedule === undefined ? null : { schedule, description, verification: textIn(options, 'verification_method') ?? 'automatic' },
  };
  books.setups.set(id, setup);
  return setupView(books, setup, expand);
}

/** What the browser does with Stripe's fields: names a test method and, of a bank account, agrees. */
function confirmSetup({ books, id, fields, expand, now, fromBrowser }: Call): Answer {
  const setup = need(books.setups, 'setup_intent', id);
  if (fromBrowser && textIn(fields, 'client_secret') !== setup.secret) throw invalid('The client_secret provided does not match.', { param: 'client_secret' });
  if (setup.status === 'succeeded' || setup.status === 'canceled') throw invalid('This SetupIntent cannot be confirmed.', { code: 'setup_intent_unexpected_state' });
  const name = wanted(fields, 'payment_method');
  const outcome = outcomes[name];
  if (outcome === undefined) throw missing('PaymentMethod', name, 'payment_method');
  const type = outcome.kind === 'card' ? 'card' : 'acss_debit';
  if (!setup.types.includes(type)) throw invalid(`This SetupIntent does not take ${type}.`, { code: 'setup_intent_invalid_parameter', param: 'payment_method' });
  const method: Method = { id: newId('pm'), created: now(), outcome, fingerprint: `fp_${outcome.brand}_${outcome.last4}`.replaceAll(' ', ''), customer: setup.customer, expMonth: 12, expYear: 2040, mandate: null };
  books.methods.set(method.id, method);
  if (type === 'acss_debit') {
    const mandate = { id: newId('mandate'), paymentMethod: method.id, schedule: setup.debit?.schedule ?? 'sporadic', description: setup.debit?.description ?? null, created: now(), status: 'active' as const };
    books.mandates.set(mandate.id, mandate);
    method.mandate = mandate.id;
    setup.mandate = mandate.id;
  }
  setup.method = method.id;
  setup.status = 'succeeded';
  return setupView(books, setup, expand);
}

function updateMethod({ books, id, fields }: Call): Answer {
  const method = need(books.methods, 'PaymentMethod', id);
  const card = fieldsIn(fields, 'card');
  if (method.outcome.kind !== 'card') throw invalid('You cannot update card details of this PaymentMethod.', { code: 'payment_method_unexpected_state', param: 'card' });
  if (method.customer === null) throw invalid('You must save this PaymentMethod to a customer before you can update it.', { code: 'payment_method_unexpected_state', param: 'payment_method' });
  method.expMonth = cents(card, 'exp_month');
  method.expYear = cents(card, 'exp_year');
  // The test card that is refused as expired was, until now.
  if (method.outcome.declines === 'expired_card') books.methods.set(id, { ...method, outcome: { kind: 'card', brand: method.outcome.brand, last4: method.outcome.last4 } });
  return methodView(need(books.methods, 'PaymentMethod', id));
}

function detachMethod({ books, id }: Call): Answer {
  const method = need(books.methods, 'PaymentMethod', id);
  if (method.customer === null) throw invalid('The payment method you provided is not attached to a customer so detachment is impossible.', { param: 'payment_method' });
  method.customer = null;
  if (method.mandate !== null) need(books.mandates, 'mandate', method.mandate).status = 'inactive';
  return methodView(method);
}

function createIntent({ books, fields, expand, now, url }: Call): Answer {
  const methodId = wanted(fields, 'payment_method');
  const method = need(books.methods, 'PaymentMethod', methodId, 'payment_method');
  const customer = wanted(fields, 'customer');
  if (method.customer !== customer) throw invalid('The provided PaymentMethod cannot be used: it was detached, or belongs to another customer.', { code: 'payment_method_unexpected_state', param: 'payment_method' });
  const types = textsIn(fields, 'payment_method_types');
  if (!types.includes(typeOf(method))) throw invalid('The provided PaymentMethod is not of an allowed type.', { code: 'payment_intent_incompatible_payment_method', param: 'payment_method' });
  const id = newId('pi');
  const intent: Intent = {
    id, created: now(), amount: cents(fields, 'amount'), currency: wanted(fields, 'currency'), customer, types, description: textIn(fields, 'description') ?? null, metadata: textFieldsIn(fields, 'metadata'),
    secret: `${id}_secret_${randomBytes(12).toString('hex')}`, status: 'requires_confirmation', method: methodId, tried: null, failure: null, charge: null, canceledAt: null, returnUrl: null,
  };
  books.intents.set(id, intent);
  return intentView(books, intent, expand, url);
}

function listIntents(call: Call): Answer {
  const { books, fields, expand, url } = call;
  const customer = textIn(fields, 'customer');
  if (customer !== undefined) need(books.customers, 'customer', customer, 'customer');
  const inner = expand.flatMap((path) => (path.startsWith('data.') ? [path.slice('data.'.length)] : []));
  const own = newest([...books.intents.values()]).filter((intent) => customer === undefined || intent.customer === customer);
  return page(call, '/v1/payment_intents', own.map((intent) => intentView(books, intent, inner, url)));
}

function confirmIntent({ books, bank, id, fields, expand, url }: Call): Answer {
  const intent = need(books.intents, 'payment_intent', id);
  const method = intent.method === null ? undefined : books.methods.get(intent.method);
  if (method !== undefined && method.customer !== intent.customer) throw invalid('The PaymentMethod was detached.', { code: 'payment_method_unexpected_state', param: 'payment_method' });
  if (method?.outcome.kind === 'bank' && intent.status === 'requires_confirmation') {
    const mandate = books.mandates.get(textIn(fields, 'mandate') ?? '');
    if (mandate?.paymentMethod !== method.id || mandate.status !== 'active') throw invalid('A mandate of this PaymentMethod is needed.', { code: 'payment_intent_mandate_invalid', param: 'mandate' });
  }
  const refused = bank.confirm(books, intent, { offSession: textIn(fields, 'off_session') === 'true', returnUrl: textIn(fields, 'return_url') ?? null });
  if (refused !== null) throw new StripeRefusal(402, { ...refused.declined, payment_intent: intentView(books, intent, [], url) });
  return intentView(books, intent, expand, url);
}

function cancelIntent({ books, bank, id, expand, url }: Call): Answer {
  const intent = need(books.intents, 'payment_intent', id);
  bank.cancel(books, intent);
  return intentView(books, intent, expand, url);
}

function refund({ books, bank, fields }: Call): Answer {
  const intent = need(books.intents, 'payment_intent', wanted(fields, 'payment_intent'), 'payment_intent');
  return refundView(books, bank.refund(books, intent, textIn(fields, 'amount') === undefined ? null : cents(fields, 'amount'), textFieldsIn(fields, 'metadata')));
}

function listRefunds(call: Call): Answer {
  const intent = textIn(call.fields, 'payment_intent');
  const own = newest([...call.books.refunds.values()]).filter((one) => intent === undefined || one.intent === intent);
  return page(call, '/v1/refunds', own.map((one) => refundView(call.books, one)));
}

function listDisputes(call: Call): Answer {
  const intent = textIn(call.fields, 'payment_intent');
  const own = newest([...call.books.disputes.values()]).filter((dispute) => intent === undefined || dispute.intent === intent);
  return page(call, '/v1/disputes', own.map((dispute) => disputeView(call.books, dispute)));
}
