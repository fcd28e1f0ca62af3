import { type Actor, type Cents, type Commands, type ExecuteOptions } from '@preau/kernel';
import { type Charging, type ChargeView, type NextStep, nextStepOf, type RefusedBecause } from '@preau/billing';
import { checkOut, type CheckOutInput } from './check-out';
import { viewCheckOut, type CheckOutStateView } from './view-checkout';

/** Why the cart is open again after a try to pay; the last two are ours, not the bank's. */
export type NotOrderedBecause = RefusedBecause | 'withdrawn' | 'paid-too-late';

/** How far a purchase is, for whoever waits for it. */
export interface CheckOutProgress {
  readonly cartId: string;
  /** 'paying': the bank is still thinking, ask again; 'needs-client': the payer proves who they are at `actionUrl`, then go on. */
  readonly state: 'ordered' | 'paying' | 'needs-client' | 'refused' | 'open';
  readonly orderId: string | null;
  readonly orderNumber: number | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly totalCents: Cents | null;
  readonly refusedBecause: NotOrderedBecause | null;
  readonly nextStep: NextStep | null;
  readonly actionUrl: string | null;
}

/**
 * A purchase as the person at the screen lives it: the order's transaction, then the charge outside of any, awaited
 * for a while. Who waits longer asks again; a worker goes on if this process dies.
 */
export class CheckingOut {
  constructor(
    private readonly commands: Commands,
    private readonly charging: Charging,
    private readonly waitMillisecondsMax = 20_000,
  ) {}

  /** @throws DomainError every refusal of `checkOut` */
  async checkOut(input: CheckOutInput, actor: Actor, options: ExecuteOptions & { readonly organizationId: string }): Promise<CheckOutProgress> {
    const view = await this.commands.execute(checkOut, input, actor, { pool: 'hot', ...options });
    if (view.state === 'ordered') return progressOf(input.cartId, view, null);
    const charge = await this.driven(options.organizationId, view.attemptId);
    return this.progress(input, actor, options.organizationId, charge);
  }

  /** Asks the bank again: after the payer has proved who they are, or when the first wait was too short. @throws DomainError kernel.not-found */
  async goOn(input: Pick<CheckOutInput, 'accountId' | 'cartId'>, actor: Actor, organizationId: string): Promise<CheckOutProgress> {
    const now = await this.commands.ask(viewCheckOut, input, actor, { organizationId });
    const charge = now.state === 'paying' && now.attemptId !== null ? await this.driven(organizationId, now.attemptId) : null;
    return this.progress(input, actor, organizationId, charge);
  }

  /** Where the purchase stands, asking nobody outside. @throws DomainError kernel.not-found */
  async look(input: Pick<CheckOutInput, 'accountId' | 'cartId'>, actor: Actor, organizationId: string): Promise<CheckOutProgress> {
    return this.progress(input, actor, organizationId, null);
  }

  private async driven(organizationId: string, attemptId: string): Promise<ChargeView | null> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.waitMillisecondsMax);
    });
    // A failure of the drive is no answer about the money: the attempt stands in the database, and is asked for again.
    const driving = this.charging.drive(organizationId, attemptId).catch(() => null);
    try {
      return await Promise.race([driving, patience]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async progress(input: Pick<CheckOutInput, 'accountId' | 'cartId'>, actor: Actor, organizationId: string, charge: ChargeView | null): Promise<CheckOutProgress> {
    const view = await this.commands.ask(viewCheckOut, { accountId: input.accountId, cartId: input.cartId }, actor, { organizationId });
    return progressOf(input.cartId, view, charge);
  }
}

function progressOf(cartId: string, view: CheckOutStateView, charge: ChargeView | null): CheckOutProgress {
  const none = { cartId, orderId: null, orderNumber: null, invoiceId: null, invoiceNumber: null, totalCents: null, refusedBecause: null, nextStep: null, actionUrl: null };
  switch (view.state) {
    case 'ordered': {
      const { orderId, orderNumber, invoiceId, invoiceNumber, totalCents } = view;
      return { ...none, state: 'ordered', orderId, orderNumber, invoiceId, invoiceNumber, totalCents };
    }
    case 'paying':
      if (charge?.state === 'needs-client') return { ...none, state: 'needs-client', nextStep: 'authenticate', actionUrl: charge.actionUrl ?? null };
      return { ...none, state: 'paying' };
    case 'open':
      if (view.refusedBecause === null) return { ...none, state: 'open' };
      return { ...none, state: 'refused', refusedBecause: view.refusedBecause, nextStep: nextStepAfter(view.refusedBecause) };
    default:
      return view satisfies never;
  }
}

function nextStepAfter(because: NotOrderedBecause): NextStep {
  if (because === 'withdrawn') return 'choose-method';
  return because === 'paid-too-late' ? 'pay-at-organization' : nextStepOf(because);
}
