import { addDays, instantOf, read, type Cents, type LocalDate } from '@preau/kernel';
import { taxTermsOn } from '@preau/billing';
import { findOrganization } from '@preau/organization';
import { requirePermission } from '../cart/buyer';
import type { ContractSettlement } from './contract';
import type { SavePolicyInput } from './edit-policies';
import { settleContract } from './settle-contract';

export interface ExampleInput extends Pick<SavePolicyInput, 'creditsFees' | 'tiers'> {
  readonly priceCents: Cents;
  readonly taxable: boolean;
  /** Weekly, from the first day on. */
  readonly sessions: number;
  readonly startsOn: LocalDate;
  readonly noticeOn: LocalDate;
}
const sessionsMax = 200;
const presentTaxesSince: LocalDate = '2013-01-01';
/** What a policy, saved or not, would give for a made-up purchase, under the organization's own regime. @throws DomainError cart-checkout.not-allowed */
export const calculateExample = read('cart-checkout.calculate-cancellation', async (sql, input: ExampleInput, actor): Promise<ContractSettlement> => {
  requirePermission(actor, 'policies.edit');
  const { timeZone, consumerRegime } = await findOrganization(sql);
  // Made up, it may be of any day; taxes are known since the present ones came into force.
  const { rates, registration } = await taxTermsOn(sql, input.startsOn < presentTaxesSince ? presentTaxesSince : input.startsOn);
  const at = (on: LocalDate, time: string): Date => instantOf(on, time, timeZone);
  const sessions = Array.from({ length: Math.min(Math.max(1, input.sessions), sessionsMax) }, (_, index) => {
    const on = addDays(input.startsOn, 7 * index);
    return { startsAt: at(on, '18:00'), endsAt: at(on, '19:00') };
  });
  const taxed = (rate: number, charged: boolean): Cents => (input.taxable && charged ? Math.round((input.priceCents * rate) / 100_000) : 0);
  const line = {
    id: 'example', amountCents: input.priceCents, gstCents: taxed(rates.gst, registration.gst), qstCents: taxed(rates.qst, registration.qst), creditedCents: 0, creditedGstCents: 0, creditedQstCents: 0,
  };
  return settleContract({
    regime: consumerRegime, actor: 'client', noticeAt: at(input.noticeOn, '12:00'), timeZone, purchasedAt: new Date(0), sessions, parts: [{ line, kind: 'price', leftCents: input.priceCents }],
    policy: { policyId: 'example', version: 1, creditsFees: input.creditsFees, reclaimsDiscounts: false, tiers: input.tiers }, taxes: { rates, registration },
  });
});
