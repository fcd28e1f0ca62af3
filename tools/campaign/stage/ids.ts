import type { Operation } from './document';
import type { Stage } from './stage';

const ofTable = (table: string): string => `select id from ${table} where organization_id = $1 order by id limit 40`;
const ofClients = (column: string, table: string): string => `select ${column} as id from ${table} t where exists (select 1 from household.client c where c.organization_id = $1 and c.account_id = t.account_id) order by 1 limit 40`;

/** Where the id that a path or a body asks for by this name is found, among the things of one organization. */
const sources: Readonly<Record<string, string>> = {
  organizationId: 'select id from organization.organization where id = $1',
  accountId: 'select account_id as id from household.client where organization_id = $1 order by id limit 40',
  personId: ofClients('t.id', 'household.person'),
  memberId: ofClients('t.id', 'household.person'),
  contactId: ofTable('household.contact'),
  activityId: ofTable('catalog.activity'),
  occurrenceId: ofTable('catalog.occurrence'),
  programId: ofTable('catalog.program'),
  categoryId: ofTable('catalog.category'),
  locationId: ofTable('catalog.location'),
  importId: ofTable('catalog.import_run'),
  runId: ofTable('catalog.import_run'),
  importRunId: ofTable('catalog.import_run'),
  poolId: ofTable('enrolment.pool'),
  claimId: ofTable('enrolment.claim'),
  limitId: ofTable('enrolment.quota'),
  registrationId: "select id from enrolment.claim where organization_id = $1 and kind = 'registration' order by id limit 40",
  entryId: ofTable('waitlist.entry'),
  cartId: ofTable('cart_checkout.cart'),
  lineId: ofTable('cart_checkout.cart_line'),
  orderId: ofTable('cart_checkout.placed_order'),
  promotionId: ofTable('cart_checkout.promotion'),
  feeId: ofTable('cart_checkout.one_time_fee'),
  policyId: ofTable('cart_checkout.cancellation_policy'),
  requestId: ofTable('cart_checkout.cancellation_request'),
  taskId: ofTable('cart_checkout.refund_task'),
  cancellationId: ofTable('cart_checkout.activity_cancellation'),
  barId: ofTable('household.bar'),
  scholarshipId: ofTable('billing.scholarship'),
  awardId: ofTable('billing.scholarship_award'),
  writeOffId: ofTable('billing.write_off'),
  statementId: ofTable('billing.statement'),
  jobId: ofTable('billing.bulk_job'),
  chequeId: ofTable('billing.cheque'),
  recurringChargeId: ofTable('billing.recurring_charge'),
  slipId: ofTable('billing.rl24_slip'),
  rangeId: ofTable('billing.rl24_number_range'),
  planId: ofTable('cart_checkout.payment_plan'),
  paymentPlanId: ofTable('cart_checkout.payment_plan'),
  invoiceId: ofTable('billing.invoice'),
  invoiceLineId: ofTable('billing.invoice_line'),
  paymentId: ofTable('billing.payment'),
  creditMemoId: ofTable('billing.credit_memo'),
  refundId: ofTable('billing.refund'),
  sourceId: ofTable('billing.settlement_source'),
  allocationId: ofTable('billing.allocation'),
  plannedPaymentId: ofTable('billing.planned_payment'),
  paymentMethodId: ofTable('billing.payment_method'),
  methodId: ofTable('billing.payment_method'),
  attemptId: ofTable('billing.charge_attempt'),
  gatewayAccountId: ofTable('billing.gateway_account'),
  formId: ofTable('org_forms.form'),
  submissionId: ofTable('org_forms.submission'),
  consentId: ofTable('org_forms.consent'),
  messageId: ofTable('communications.message'),
  staffMemberId: ofTable('organization.staff_member'),
  groupId: ofTable('organization.permission_group'),
  permissionGroupId: ofTable('organization.permission_group'),
  ledgerCodeId: ofTable('organization.ledger_code'),
  closingDayId: ofTable('organization.closing_day'),
  clientId: ofTable('identity.api_client'),
  userId: 'select user_id as id from organization.staff_member where organization_id = $1 and user_id is not null',
  // Not an id, and as much of a secret.
  email: 'select u.email as id from identity.app_user u join household.account a on a.owner_user_id = u.id join household.client c on c.account_id = a.id where c.organization_id = $1',
  sessionId: `select s.id from identity.session s join household.account a on a.owner_user_id = s.user_id join household.client c on c.account_id = a.id where c.organization_id = $1
              union all select s.id from identity.session s join organization.staff_member m on m.user_id = s.user_id where m.organization_id = $1`,
};
/** Where a bare `id` means the thing that the path names before it. */
const sourceOfSegment: Readonly<Record<string, string>> = {
  activities: 'activityId', occurrences: 'occurrenceId', people: 'personId', members: 'personId', clients: 'accountId', accounts: 'accountId', invoices: 'invoiceId', payments: 'paymentId',
  'credit-memos': 'creditMemoId', refunds: 'refundId', 'planned-payments': 'plannedPaymentId', 'payment-methods': 'paymentMethodId', orders: 'orderId', carts: 'cartId', lines: 'lineId', forms: 'formId',
  messages: 'messageId', imports: 'importId', locations: 'locationId', programs: 'programId', categories: 'categoryId', registrations: 'registrationId', allocations: 'allocationId', attempts: 'attemptId',
  'payment-plans': 'planId', plans: 'planId', contacts: 'contactId', sessions: 'sessionId', staff: 'staffMemberId', organizations: 'organizationId', lots: 'poolId', limits: 'limitId', rooms: 'limitId',
};

/** Kinds whose ids a store shows to everybody. */
const publicKinds = new Set(['organizationId', 'activityId', 'occurrenceId', 'programId', 'categoryId', 'locationId', 'poolId', 'planId', 'paymentPlanId', 'formId', 'userId']);

/** Real ids of one organization's things, by the name a parameter or a field gives them. */
export class KnownIds {
  private constructor(private readonly byName: ReadonlyMap<string, readonly string[]>) {}

  static async of(stage: Stage, organizationId: string): Promise<KnownIds> {
    const byName = new Map<string, readonly string[]>();
    for (const [name, text] of Object.entries(sources)) byName.set(name, (await stage.rows<{ id: string }>(text, [organizationId])).map((row) => row.id));
    return new KnownIds(byName);
  }

  /** By the name of a field: `personId`, or `personIds` for several. */
  ofField(name: string): readonly string[] {
    return this.byName.get(name.replace(/Ids$/, 'Id')) ?? [];
  }
  /** By a parameter of a path: its own name, else what stands before it. */
  ofParameter(operation: Operation, name: string): readonly string[] {
    if (this.byName.has(name)) return this.ofField(name);
    const segment = new RegExp(`/([a-z-]+)/\\{${name}\\}`).exec(operation.path)?.[1] ?? '';
    return this.ofField(sourceOfSegment[segment] ?? '');
  }
  /** Of the kind that a field asks for; of any kind when its name says none. Never empty. */
  likely(field: string): readonly string[] {
    const found = this.ofField(field);
    return found.length > 0 ? found : this.all;
  }
  get all(): readonly string[] {
    return [...new Set([...this.byName.values()].flat())];
  }
  /** Ids that nobody outside the organization may ever be shown. */
  get private(): readonly string[] {
    return [...new Set([...this.byName].flatMap(([name, ids]) => (publicKinds.has(name) ? [] : ids)))];
  }
}
