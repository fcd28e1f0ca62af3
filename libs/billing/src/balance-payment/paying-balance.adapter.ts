import { read, type Actor, type Cents, type Commands, type ExecuteOptions } from '@preau/kernel';
import { nextStepOf, shownToPayer, type AttemptState } from '../charging/charge-attempt';
import type { Charging } from '../charging/charging';
import type { ChargeView } from '../charging/drive-attempt';
import { refuse } from '../errors';
import type { NextStep, RefusedBecause } from '../events';
import { startBalanceCharge, type StartBalanceChargeInput } from './start-balance-charge';

/** How far the payment of a balance is, for whoever waits for it. */
export interface BalanceProgress {
  readonly attemptId: string;
  readonly amountCents: Cents;
  /** 'paying': ask again; 'pending': the bank answers in days; 'needs-client': the payer proves who they are at `actionUrl`, then go on. */
  readonly state: 'accepted' | 'pending' | 'paying' | 'needs-client' | 'refused';
  readonly paymentNumber: number | null;
  readonly refusedBecause: RefusedBecause | 'balance-changed' | null;
  readonly nextStep: NextStep | null;
  readonly actionUrl: string | null;
}
interface Kept {
  readonly amountCents: Cents;
  readonly state: AttemptState;
  readonly refusedBecause: RefusedBecause | null;
  readonly paymentNumber: number | null;
}
const viewBalanceCharge = read('billing.view-balance-charge', async (sql, input: { attemptId: string }, actor): Promise<Kept> => {
  const kept = await sql.maybe<Kept>(
    `select a.amount_cents as "amountCents", a.state, a.refused_because as "refusedBecause", p.number as "paymentNumber" from billing.charge_attempt a
     left join billing.payment p on p.organization_id = a.organization_id and p.charge_attempt_id = a.id
     where a.organization_id = $1 and a.id = $2 and a.purpose = 'balance' and ($3::uuid is null or a.account_id = $3)`,
    [sql.organizationId, input.attemptId, actor.kind === 'family' ? actor.accountId : null],
  );
  if (kept === null || (actor.kind === 'family' && actor.accountId === null)) throw refuse('billing.not-found', { attemptId: input.attemptId });
  return kept;
});

/**
 * A balance as the person at the screen pays it: the intention in a transaction, then the charge outside of any, awaited for
 * a while. Who waits longer asks again; a worker goes on if this process dies.
 */
export class PayingBalance {
  constructor(
    private readonly commands: Commands,
    private readonly charging: Pick<Charging, 'drive'>,
    private readonly waitMillisecondsMax = 20_000,
  ) {}

  /** @throws DomainError as startBalanceCharge */
  async pay(input: StartBalanceChargeInput, actor: Actor, options: ExecuteOptions & { readonly organizationId: string }): Promise<BalanceProgress> {
    const { attemptId } = await this.commands.execute(startBalanceCharge, input, actor, options);
    return this.driven(attemptId, actor, options.organizationId);
  }

  /** Asks the bank again: after the payer has proved who they are, or when the first wait was too short. @throws DomainError billing.not-found */
  async goOn(attemptId: string, actor: Actor, organizationId: string): Promise<BalanceProgress> {
    const { state } = await this.commands.ask(viewBalanceCharge, { attemptId }, actor, { organizationId });
    return state === 'accepted' || state === 'refused' || state === 'cancelled' ? this.look(attemptId, actor, organizationId) : this.driven(attemptId, actor, organizationId);
  }

  /** Where it stands, asking nobody outside. @throws DomainError billing.not-found */
  async look(attemptId: string, actor: Actor, organizationId: string, charge: ChargeView | null = null): Promise<BalanceProgress> {
    const kept = await this.commands.ask(viewBalanceCharge, { attemptId }, actor, { organizationId });
    return progressOf(attemptId, kept, charge);
  }

  private async driven(attemptId: string, actor: Actor, organizationId: string): Promise<BalanceProgress> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.waitMillisecondsMax);
    });
    try {
      // A failure of the drive is no answer about the money: the attempt stands in the database, and is asked for again.
      const charge = await Promise.race([this.charging.drive(organizationId, attemptId).catch(() => null), patience]);
      return await this.look(attemptId, actor, organizationId, charge);
    } finally {
      clearTimeout(timer);
    }
  }
}

function progressOf(attemptId: string, kept: Kept, charge: ChargeView | null): BalanceProgress {
  const facts = { attemptId, amountCents: kept.amountCents, paymentNumber: kept.paymentNumber, refusedBecause: null, nextStep: null, actionUrl: null };
  switch (kept.state) {
    case 'accepted':
    case 'pending':
      return { ...facts, state: kept.state };
    case 'refused': {
      const because = kept.refusedBecause ?? 'declined';
      return { ...facts, state: 'refused', refusedBecause: shownToPayer(because), nextStep: nextStepOf(because) };
    }
    case 'cancelled':
      return { ...facts, state: 'refused', refusedBecause: 'balance-changed' };
    default:
      return charge?.state === 'needs-client' ? { ...facts, state: 'needs-client', actionUrl: charge.actionUrl ?? null } : { ...facts, state: 'paying' };
  }
}
