import { applyCancellationPolicy, listCancellationPolicies, saveCancellationPolicy } from '@preau/cart-checkout';
import type { Actor, Commands } from '@preau/kernel';

/**
 * What a demonstration organization gives back: all of it until two weeks before the first session, most of it until then,
 * half of what is left for two weeks more. The clubs and camps are bound by the act as well: the better of the two applies.
 */
export async function seedPolicy(commands: Commands, organizationId: string, staff: Actor, ledgerCodeId: string | null): Promise<void> {
  const scope = { organizationId };
  const known = await commands.ask(listCancellationPolicies, undefined, staff, scope);
  if (known.length > 0) return;
  const tier = { creditOf: 'price', refund: true, feeCents: 0, feeTaxable: false, feeLedgerCodeId: null, selfService: true } as const;
  const { policyId } = await commands.execute(saveCancellationPolicy, {
    name: 'Cours et activités', creditsFees: true,
    tiers: [
      { ...tier, period: 'before-start', days: 14, creditPercent: 100 },
      { ...tier, period: 'before-start', days: null, creditPercent: 85, feeCents: ledgerCodeId === null ? 0 : 5_00, feeTaxable: ledgerCodeId !== null, feeLedgerCodeId: ledgerCodeId },
      { ...tier, period: 'after-start', days: 14, creditPercent: 50, creditOf: 'remaining' },
      { ...tier, period: 'after-start', days: null, creditPercent: 0, selfService: false },
    ],
  }, staff, scope);
  await commands.execute(applyCancellationPolicy, { policyId, programId: null, activityId: null }, staff, scope);
}
