import { found, type Books, type Charge, type Customer, type Dispute, type Event, type Intent, type Mandate, type Method, type Movement, type Refund, type Setup } from './books';

/** Objects as Stripe shows them. */
export type Answer = Record<string, unknown>;
const nobody = { address: null, email: null, name: null, phone: null };

export const customerView = (customer: Customer): Answer => ({
  id: customer.id, object: 'customer', created: customer.created, livemode: false, metadata: customer.metadata, address: null, balance: 0, currency: null, default_source: null,
  delinquent: false, description: null, discount: null, email: null, invoice_prefix: '0759376C', name: null, phone: null, preferred_locales: [], shipping: null, tax_exempt: 'none', test_clock: null,
  invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
});

const cardOf = ({ outcome, expMonth, expYear, fingerprint }: Method): Answer => ({
  brand: outcome.brand, checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' }, country: 'CA', exp_month: expMonth, exp_year: expYear, fingerprint, funding: 'credit',
  generated_from: null, last4: outcome.last4, networks: { available: [outcome.brand], preferred: null }, three_d_secure_usage: { supported: true }, wallet: null,
});
const debitOf = ({ outcome, fingerprint }: Method): Answer => ({ bank_name: outcome.brand, fingerprint, institution_number: '000', last4: outcome.last4, transit_number: '11000' });
export const typeOf = (method: Method): string => (method.outcome.kind === 'card' ? 'card' : 'acss_debit');

export const methodView = (method: Method): Answer => ({
  id: method.id, object: 'payment_method', billing_details: nobody, created: method.created, customer: method.customer, livemode: false, metadata: {}, type: typeOf(method),
  ...(method.outcome.kind === 'card' ? { card: cardOf(method) } : { acss_debit: debitOf(method) }),
});

export function setupView(books: Books, setup: Setup, expand: readonly string[]): Answer {
  const method = setup.method === null ? null : expand.includes('payment_method') ? methodView(found(books.methods, setup.method)) : setup.method;
  return {
    id: setup.id, object: 'setup_intent', application: null, automatic_payment_methods: null, cancellation_reason: null, client_secret: setup.secret, created: setup.created, customer: setup.customer,
    description: null, flow_directions: null, last_setup_error: null, latest_attempt: null, livemode: false, mandate: setup.mandate, metadata: setup.metadata, next_action: null, on_behalf_of: null,
    payment_method: method, payment_method_options: optionsOf(setup), payment_method_types: setup.types, single_use_mandate: null, status: setup.status, usage: 'off_session',
  };
}

function optionsOf({ debit }: Setup): Answer {
  if (debit === null) return { card: { mandate_options: null, network: null, request_three_d_secure: null } };
  const mandate = { payment_schedule: debit.schedule, transaction_type: 'personal', ...(debit.description === null ? {} : { interval_description: debit.description }) };
  return { acss_debit: { currency: 'cad', mandate_options: mandate, verification_method: debit.verification } };
}

export const mandateView = (mandate: Mandate): Answer => ({
  id: mandate.id, object: 'mandate', livemode: false, payment_method: mandate.paymentMethod, status: mandate.status, type: 'multi_use', multi_use: {},
  customer_acceptance: { type: 'online', accepted_at: mandate.created, online: { ip_address: '127.0.0.1', user_agent: 'browser' } },
  payment_method_details: { type: 'acss_debit', acss_debit: { payment_schedule: mandate.schedule, transaction_type: 'personal', interval_description: mandate.description } },
});

export function intentView(books: Books, intent: Intent, expand: readonly string[], url: string): Answer {
  const charge = intent.charge === null ? null : expand.includes('latest_charge') ? chargeView(books, found(books.charges, intent.charge)) : intent.charge;
  const isCard = intent.types[0] === 'card';
  return {
    id: intent.id, object: 'payment_intent', amount: intent.amount, amount_capturable: 0, amount_details: { tip: {} }, amount_received: intent.status === 'succeeded' ? intent.amount : 0, application: null,
    application_fee_amount: null, automatic_payment_methods: null, canceled_at: intent.canceledAt, cancellation_reason: null, capture_method: 'automatic_async', client_secret: intent.secret,
    confirmation_method: 'automatic', created: intent.created, currency: intent.currency, customer: intent.customer, description: intent.description, invoice: null,
    last_payment_error: intent.failure === null ? null : { ...intent.failure, payment_method: methodView(found(books.methods, intent.tried)) },
    latest_charge: charge, livemode: false, metadata: intent.metadata,
    next_action: intent.status === 'requires_action' ? { type: 'redirect_to_url', redirect_to_url: { return_url: intent.returnUrl, url: `${url}/hooks/redirect/${intent.id}?secret=${intent.secret}` } } : null,
    on_behalf_of: null, payment_method: intent.method, payment_method_types: intent.types, processing: null, receipt_email: null, review: null, setup_future_usage: null, shipping: null,
    payment_method_options: isCard ? { card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' } } : { acss_debit: { verification_method: 'automatic' } },
    statement_descriptor: null, statement_descriptor_suffix: null, status: intent.status, transfer_data: null, transfer_group: null,
  };
}

export function chargeView(books: Books, charge: Charge): Answer {
  const method = found(books.methods, charge.method);
  const moved = books.movements.find((movement) => movement.source === charge.id);
  const paid = charge.status === 'succeeded';
  const { expMonth, expYear, fingerprint, outcome } = method;
  return {
    id: charge.id, object: 'charge', amount: charge.amount, amount_captured: paid ? charge.amount : 0, amount_refunded: charge.refunded, application: null, application_fee: null, application_fee_amount: null,
    balance_transaction: moved?.id ?? null, billing_details: nobody, calculated_statement_descriptor: null, captured: charge.status !== 'failed', created: charge.created, currency: charge.currency,
    customer: charge.customer, description: null, disputed: charge.disputed, failure_balance_transaction: null, failure_code: charge.failure?.decline_code ?? charge.failure?.code ?? null,
    failure_message: charge.failure?.message ?? null, fraud_details: {}, invoice: null, livemode: false, metadata: {}, on_behalf_of: null,
    outcome: { network_status: paid ? 'approved_by_network' : 'declined_by_network', reason: null, type: paid ? 'authorized' : 'issuer_declined', seller_message: null },
    paid, payment_intent: charge.intent, payment_method: charge.method,
    payment_method_details: outcome.kind === 'card'
      ? { type: 'card', card: { brand: outcome.brand, checks: null, country: 'CA', exp_month: expMonth, exp_year: expYear, fingerprint, funding: 'credit', installments: null, last4: outcome.last4, network: outcome.brand, three_d_secure: null, wallet: null } }
      : { type: 'acss_debit', acss_debit: debitOf(method) },
    receipt_email: null, receipt_number: null, receipt_url: null, refunded: charge.refunded === charge.amount, review: null, shipping: null, source_transfer: null, statement_descriptor: null,
    statement_descriptor_suffix: null, status: charge.status, transfer_data: null, transfer_group: null,
  };
}

export function refundView(books: Books, refund: Refund): Answer {
  const moved = books.movements.find((movement) => movement.source === refund.id);
  return {
    id: refund.id, object: 'refund', amount: refund.amount, balance_transaction: moved?.id ?? null, charge: refund.charge, created: refund.created, currency: 'cad', metadata: refund.metadata,
    payment_intent: refund.intent, reason: null, receipt_number: null, source_transfer_reversal: null, status: refund.status, transfer_reversal: null,
    ...(refund.status === 'failed' ? { failure_reason: 'expired_or_canceled_card' } : {}),
  };
}

export const disputeView = (books: Books, dispute: Dispute): Answer => ({
  id: dispute.id, object: 'dispute', amount: dispute.amount, charge: dispute.charge, created: dispute.created, currency: 'cad', evidence: {},
  balance_transactions: books.movements.filter((movement) => dispute.movements.includes(movement.id)).map(movementView),
  evidence_details: { due_by: dispute.created + 7 * 86_400, has_evidence: false, past_due: false, submission_count: 0 }, is_charge_refundable: false, livemode: false, metadata: {},
  payment_intent: dispute.intent, reason: dispute.reason, status: dispute.status,
});

export const movementView = (movement: Movement): Answer => ({
  id: movement.id, object: 'balance_transaction', amount: movement.amount, available_on: movement.created, created: movement.created, currency: 'cad', description: null, exchange_rate: null, fee: 0, fee_details: [],
  net: movement.amount, reporting_category: movement.type === 'adjustment' ? 'dispute' : movement.type === 'refund_failure' ? 'refund_failure' : movement.type === 'refund' ? 'refund' : 'charge',
  source: movement.source, status: 'available', type: movement.type,
});

export const balanceView = (books: Books): Answer => {
  const amount = (cents: number): Answer[] => [{ amount: cents, currency: 'cad', source_types: { card: cents } }];
  return { object: 'balance', available: amount(0), pending: amount(books.balance), livemode: false };
};

export const eventView = (event: Event, account: string | null): Answer => ({
  id: event.id, object: 'event', api_version: '2026-08-26.dahlia', created: event.created, data: { object: event.object }, livemode: false, pending_webhooks: 1, request: { id: null, idempotency_key: null }, type: event.type,
  ...(account === null ? {} : { account }),
});

export const listView = (url: string, data: readonly Answer[], more: boolean): Answer => ({ object: 'list', data, has_more: more, url });
