import { Pool } from 'pg';
import { chargePoints, Sealer, type Actor, type CrashPoint } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { issueInvoice, planPayments, recordPayment, startCheckoutCharge } from '../index';
import { aFamily, aGatewayAccount, aMethod, anExemptLine, brokenInvariants, HandDrivenGateway, testSealer } from '../testing';
import { Gateways } from '../wallet/gateway-accounts';
import { Charging, type ChargingOptions } from './charging';
import type { ChargeSettler } from './settler';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});
beforeEach(async () => {
  // Noon of a day of winter, whenever the spec runs: nobody sleeps.
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
});

class Died extends Error {}
const outcomes: string[] = [];
const checkout: ChargeSettler = {
  stillWanted: async () => true,
  accepted: async (tx, charge, actor: Actor) => {
    outcomes.push('accepted');
    await recordPayment.run(tx, { accountId: charge.accountId, tender: 'card', amountCents: charge.amountCents, chargeAttemptId: charge.id }, actor);
  },
  refused: async (_tx, _charge, refusal) => {
    outcomes.push(refusal.because);
  },
  pending: async () => {
    outcomes.push('pending');
  },
  withdrawn: async () => {
    outcomes.push('withdrawn');
  },
  returned: async () => {
    outcomes.push('returned');
  },
  reinstated: async () => {
    outcomes.push('reinstated');
  },
};

async function anOrganizationThatCharges(options: Partial<ChargingOptions> = {}) {
  const organizationId = await db.organization();
  const gatewayAccountId = await aGatewayAccount(db, organizationId);
  const gateway = new HandDrivenGateway();
  const { accountId } = await aFamily(db, organizationId);
  const charging = new Charging({ database: db.database, gateways: new Gateways(testSealer, { sandbox: gateway }), checkout, ...options });
  const due = async (amountCents = 40_00, kind: 'card' | 'bank-account' = 'card'): Promise<{ invoiceId: string; plannedPaymentId: string; methodId: string }> => {
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(100_00)] }, db.actor, { organizationId });
    const methodId = await aMethod(db, organizationId, accountId, gatewayAccountId, { kind });
    const planned = await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId: methodId, instalments: [{ amountCents, dueOn: '2026-12-02' }] }, db.actor, { organizationId });
    await db.moveClock('1 day');
    return { invoiceId: invoice.id, plannedPaymentId: planned.plannedPaymentIds[0] ?? '', methodId };
  };
  const status = async (): Promise<unknown[]> => {
    const rows = await db.admin.query<{ status: string; refused_because: string | null }>('select status, refused_because from billing.planned_payment where organization_id = $1', [organizationId]);
    return rows.rows.map((row) => (row.refused_because === null ? row.status : [row.status, row.refused_because]));
  };
  const events = async (): Promise<string[]> => {
    const rows = await db.admin.query<{ type: string }>("select type from kernel.outbox where organization_id = $1 and type like 'billing.planned%' order by id", [organizationId]);
    return rows.rows.map((row) => row.type);
  };
  const clearing = async (): Promise<number> => {
    const rows = await db.admin.query<{ cents: number }>(
      `select coalesce(sum(p.amount_cents), 0)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
       where l.organization_id = $1 and l.kind = 'gateway-clearing'`,
      [organizationId],
    );
    return rows.rows[0]?.cents ?? 0;
  };
  return { organizationId, gatewayAccountId, gateway, accountId, charging, due, status, events, clearing };
}

/** Everything the sweeper would do from now on, an hour at a time. */
async function afterwards(charging: Charging, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    await db.moveClock('1 hour');
    await charging.claimDue(sweeper, 100);
    await charging.resumeExpired(sweeper, 100);
  }
}

describe('a planned payment', () => {
  it('is charged on its day, once, and settles its invoice', async () => {
    const it = await anOrganizationThatCharges();
    await it.due();
    expect(await it.charging.claimDue(sweeper, 100)).toBe(1);
    expect(await it.charging.claimDue(sweeper, 100)).toBe(0);
    expect(await it.status()).toEqual(['accepted']);
    expect(it.gateway.calls).toEqual(['create-intent', 'confirm-intent', 'find-intent']);
    expect(it.gateway.successes).toEqual([1]);
    expect(await it.clearing()).toBe(it.gateway.capturedCents);
    expect(await it.events()).toEqual(['billing.planned-payment-accepted.v1']);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('is not charged before nine, nor while people sleep, nor more than three days late without staff', async () => {
    const it = await anOrganizationThatCharges();
    await it.due();
    const at = async (instant: string): Promise<number> => {
      await db.admin.query('update kernel.clock set shift = $1::timestamptz - now()', [instant]);
      return it.charging.claimDue(sweeper, 100);
    };
    expect(await at('2026-12-02T13:59:00Z')).toBe(0);
    expect(await at('2026-12-03T05:00:00Z')).toBe(0);
    expect(await at('2026-12-03T08:59:00Z')).toBe(0);
    expect(await at('2026-12-06T14:00:00Z')).toBe(0);
    expect(await at('2026-12-05T14:00:00Z')).toBe(1);
    expect(await it.status()).toEqual(['accepted']);
  });

  it('refused by the bank says why, is closed at the processor, and is not tried again by itself', async () => {
    const it = await anOrganizationThatCharges();
    const { methodId } = await it.due();
    it.gateway.behaviours.set(`pm-${methodId}`, 'declined');
    await it.charging.claimDue(sweeper, 100);
    await afterwards(it.charging, 5);
    expect(await it.status()).toEqual([['refused', 'insufficient-funds']]);
    expect([...it.gateway.intents.values()].map((held) => held.intent.state)).toEqual(['cancelled']);
    expect(it.gateway.calls.filter((call) => call === 'confirm-intent')).toHaveLength(1);
    expect(await it.events()).toEqual(['billing.planned-payment-refused.v1']);
  });

  it('whose card wants its holder in person is refused with that reason', async () => {
    const it = await anOrganizationThatCharges();
    const { methodId } = await it.due();
    it.gateway.behaviours.set(`pm-${methodId}`, 'needs-client');
    await it.charging.claimDue(sweeper, 100);
    expect(await it.status()).toEqual([['refused', 'needs-authentication']]);
  });

  it.each([
    ['create-intent', 'before'], ['create-intent', 'after'], ['confirm-intent', 'before'], ['confirm-intent', 'after'], ['find-intent', 'before'],
  ] as const)('is charged once when the answer to %s is lost %s the work', async (operation, when) => {
    const it = await anOrganizationThatCharges();
    await it.due();
    it.gateway.loseAnswer(operation, when);
    await it.charging.claimDue(sweeper, 100);
    await afterwards(it.charging, 3);
    expect(await it.status()).toEqual(['accepted']);
    expect(it.gateway.capturedCents).toBe(40_00);
    expect(it.gateway.intents.size).toBe(1);
    expect(await it.clearing()).toBe(40_00);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it.each(chargePoints.flatMap((point) => [[point, false], [point, true]] as const))(
    'is charged once when the worker dies at "%s" (processor forgot every key: %s)',
    async (deadly, forgets) => {
      let alive = true;
      const it = await anOrganizationThatCharges({
        crashAt: (point: CrashPoint) => {
          if (alive && point === deadly) {
            alive = false;
            throw new Died(point);
          }
        },
      });
      await it.due();
      if (deadly === 'marked-unknown') it.gateway.loseAnswer('confirm-intent', 'after');
      await expect(it.charging.claimDue(sweeper, 100)).rejects.toThrow(Died);
      if (forgets) {
        it.gateway.forgetKeys();
        await db.moveClock('25 hours');
      }
      await afterwards(it.charging, 2);
      expect(await it.status()).toEqual(['accepted']);
      expect(it.gateway.successes.filter((successes) => successes > 0)).toEqual([1]);
      expect(await it.clearing()).toBe(40_00);
      expect(await it.events()).toEqual(['billing.planned-payment-accepted.v1']);
      expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
    },
  );

  it('is charged once by a worker that slept past its lease, just before asking for the money', async () => {
    const it = await anOrganizationThatCharges();
    await it.due();
    let slept = false;
    it.gateway.onCall = async (operation) => {
      if (operation !== 'confirm-intent' || slept) return;
      slept = true;
      await afterwards(it.charging, 1);
    };
    await it.charging.claimDue(sweeper, 100);
    expect(it.gateway.successes).toEqual([1]);
    expect(await it.status()).toEqual(['accepted']);
    expect(await it.clearing()).toBe(40_00);
  });

  it('declined by one worker cannot be charged by another that slept', async () => {
    const it = await anOrganizationThatCharges();
    const { methodId } = await it.due();
    it.gateway.behaviours.set(`pm-${methodId}`, 'declined');
    let slept = false;
    it.gateway.onCall = async (operation) => {
      if (operation !== 'confirm-intent' || slept) return;
      slept = true;
      await afterwards(it.charging, 1);
      it.gateway.behaviours.set(`pm-${methodId}`, 'succeeds');
    };
    await it.charging.claimDue(sweeper, 100);
    expect(await it.status()).toEqual([['refused', 'insufficient-funds']]);
    expect(it.gateway.capturedCents).toBe(0);
  });

  it('claimed by eight workers at once is charged once', async () => {
    const it = await anOrganizationThatCharges();
    await it.due();
    const claimed = await Promise.all(Array.from({ length: 8 }, () => it.charging.claimDue(sweeper, 100)));
    expect(claimed.reduce((all, one) => all + one, 0)).toBe(1);
    expect(it.gateway.successes).toEqual([1]);
  });

  it('whose processor says nothing for days ends in the hands of a person, and blocks any other try', async () => {
    const it = await anOrganizationThatCharges({ settings: { reaskSeconds: [60, 300] } });
    const { plannedPaymentId } = await it.due();
    it.gateway.onCall = async (operation) => {
      if (operation === 'confirm-intent' || operation === 'find-intent') it.gateway.loseAnswer(operation, 'before');
    };
    await it.charging.claimDue(sweeper, 100);
    await afterwards(it.charging, 6);
    expect(await it.status()).toEqual(['processing']);
    const events = await db.admin.query("select payload->>'asks' as asks from kernel.outbox where organization_id = $1 and type = 'billing.charge-unresolved.v1'", [it.organizationId]);
    expect(events.rows).toEqual([{ asks: '3' }]);
    const live = db.admin.query(
      `insert into billing.charge_attempt (organization_id, id, purpose, planned_payment_id, account_id, gateway_account_id, payment_method_id, gateway_method_ref, amount_cents, idempotency_key)
       select organization_id, gen_random_uuid(), purpose, planned_payment_id, account_id, gateway_account_id, payment_method_id, gateway_method_ref, amount_cents, 'another'
       from billing.charge_attempt where planned_payment_id = $1`,
      [plannedPaymentId],
    );
    await expect(live).rejects.toThrow(/one_live_attempt/);
  });

  it('of an invoice that was paid at the counter meanwhile is not charged', async () => {
    const it = await anOrganizationThatCharges();
    const { invoiceId } = await it.due();
    await db.commands.execute(recordPayment, { accountId: it.accountId, tender: 'cash', amountCents: 100_00, invoiceIds: [invoiceId] }, db.actor, { organizationId: it.organizationId });
    expect(await it.charging.claimDue(sweeper, 100)).toBe(0);
    expect(await it.status()).toEqual(['cancelled']);
    expect(it.gateway.calls).toEqual([]);
  });

  it('whose method was removed between the claim and the charge is refused, and its charge closed', async () => {
    const it = await anOrganizationThatCharges();
    const { methodId } = await it.due();
    it.gateway.onCall = async (operation) => {
      if (operation === 'create-intent') await db.admin.query('update billing.payment_method set removed_at = now() where id = $1', [methodId]);
    };
    await it.charging.claimDue(sweeper, 100);
    expect(await it.status()).toEqual([['refused', 'method-removed']]);
    expect([...it.gateway.intents.values()].map((held) => held.intent.state)).toEqual(['cancelled']);
  });

  it('is not charged by a worker whose clock is a minute away from the database', async () => {
    const it = await anOrganizationThatCharges({ wallClock: () => new Date(Date.now() + 60_000) });
    await it.due();
    await expect(it.charging.claimDue(sweeper, 100)).rejects.toThrow(/clock/);
    expect(await it.status()).toEqual(['planned']);
    await db.admin.query("update billing.planned_payment set status = 'cancelled' where organization_id = $1", [it.organizationId]);
  });
});

describe('a bank debit', () => {
  it('is on its way for days, then accepted; taken back later, its invoice is open again', async () => {
    const it = await anOrganizationThatCharges();
    const { methodId, invoiceId } = await it.due(40_00, 'bank-account');
    it.gateway.behaviours.set(`pm-${methodId}`, 'processing');
    await it.charging.claimDue(sweeper, 100);
    await afterwards(it.charging, 7);
    expect(await it.status()).toEqual(['processing']);
    expect(await it.clearing()).toBe(0);
    it.gateway.bankSettles();
    await afterwards(it.charging, 7);
    expect(await it.status()).toEqual(['accepted']);
    expect(await it.clearing()).toBe(40_00);
    it.gateway.bankTakesBack();
    const reference = [...it.gateway.intents.keys()][0] ?? '';
    for (let times = 0; times < 3; times += 1) await it.charging.lookAgain(it.organizationId, it.gatewayAccountId, reference);
    expect(await it.status()).toEqual([['refused', 'returned-by-bank']]);
    expect(await it.clearing()).toBe(0);
    const open = await db.admin.query('select allocated_cents::int as allocated from billing.invoice_settlement where invoice_id = $1', [invoiceId]);
    expect(open.rows).toEqual([{ allocated: 0 }]);
    expect(await it.events()).toEqual(['billing.planned-payment-pending.v1', 'billing.planned-payment-accepted.v1', 'billing.planned-payment-refused.v1']);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('that the bank refuses after days is refused once', async () => {
    const it = await anOrganizationThatCharges();
    const { methodId } = await it.due(40_00, 'bank-account');
    it.gateway.behaviours.set(`pm-${methodId}`, 'processing');
    await it.charging.claimDue(sweeper, 100);
    it.gateway.bankRefuses('account-closed');
    await afterwards(it.charging, 8);
    expect(await it.status()).toEqual([['refused', 'account-closed']]);
    expect(await it.clearing()).toBe(0);
  });
});

describe('a checkout', () => {
  beforeEach(() => outcomes.splice(0));
  const cartId = '00000000-0000-7000-8000-00000000000c';
  async function atTheCheckout(behaviour: 'succeeds' | 'declined' | 'needs-client' = 'succeeds', options: Partial<ChargingOptions> = {}) {
    const it = await anOrganizationThatCharges(options);
    const methodId = await aMethod(db, it.organizationId, it.accountId, it.gatewayAccountId, { authorized: false });
    it.gateway.behaviours.set(`pm-${methodId}`, behaviour);
    const start = (amountCents: number): Promise<{ attemptId: string }> =>
      db.commands.execute(startCheckoutCharge, { cartId, accountId: it.accountId, paymentMethodId: methodId, amountCents }, db.actor, { organizationId: it.organizationId });
    return { ...it, start };
  }

  it('clicked many times is one charge, and each click hears the same end', async () => {
    const it = await atTheCheckout();
    const attempts = await Promise.all(Array.from({ length: 6 }, () => it.start(25_00)));
    expect(new Set(attempts.map((attempt) => attempt.attemptId)).size).toBe(1);
    await expect(it.start(26_00)).rejects.toMatchObject({ code: 'billing.charge-in-progress' });
    const attemptId = attempts[0]?.attemptId ?? '';
    await Promise.all(attempts.map((attempt) => it.charging.drive(it.organizationId, attempt.attemptId)));
    expect(await it.charging.drive(it.organizationId, attemptId)).toEqual({ attemptId, state: 'accepted' });
    expect(outcomes).toEqual(['accepted']);
    expect(it.gateway.successes).toEqual([1]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('declined says why and can be tried again', async () => {
    const it = await atTheCheckout('declined');
    const { attemptId } = await it.start(25_00);
    expect(await it.charging.drive(it.organizationId, attemptId)).toEqual({ attemptId, state: 'refused', refusedBecause: 'insufficient-funds' });
    const again = await it.start(25_00);
    expect(again.attemptId).not.toBe(attemptId);
    await it.charging.drive(it.organizationId, again.attemptId);
    expect(it.gateway.successes).toEqual([0, 0]);
  });

  it('waits for a payer who must answer the bank, and is given up when they do not', async () => {
    const it = await atTheCheckout('needs-client');
    const first = await it.start(25_00);
    expect(await it.charging.drive(it.organizationId, first.attemptId)).toMatchObject({ state: 'needs-client', actionUrl: 'https://bank.test/question' });
    it.gateway.payerAnswers();
    expect(await it.charging.drive(it.organizationId, first.attemptId)).toMatchObject({ state: 'accepted' });
    const second = await it.start(25_00);
    expect(await it.charging.drive(it.organizationId, second.attemptId)).toMatchObject({ state: 'needs-client' });
    await afterwards(it.charging, 1);
    expect(outcomes).toEqual(['accepted', 'needs-authentication']);
  });

  it('given up at the very moment the payer answers is not called refused while nobody knows', async () => {
    const it = await atTheCheckout('needs-client', { settings: { authenticationSeconds: 0 } });
    it.gateway.onCall = async (operation) => {
      if (operation !== 'cancel-intent') return;
      it.gateway.payerAnswers();
      it.gateway.loseAnswer('find-intent', 'before');
    };
    const { attemptId } = await it.start(25_00);
    expect(await it.charging.drive(it.organizationId, attemptId)).toEqual({ attemptId, state: 'unknown' });
    await afterwards(it.charging, 1);
    expect(await it.charging.drive(it.organizationId, attemptId)).toEqual({ attemptId, state: 'accepted' });
    expect(outcomes).toEqual(['accepted']);
  });

  it('that never reached the processor says so at once; the answer that was lost on the way back is found', async () => {
    const it = await atTheCheckout();
    it.gateway.loseAnswer('create-intent', 'before');
    const first = await it.start(25_00);
    expect(await it.charging.drive(it.organizationId, first.attemptId)).toMatchObject({ state: 'refused', refusedBecause: 'processor-unavailable' });
    it.gateway.loseAnswer('confirm-intent', 'after');
    const second = await it.start(25_00);
    expect(await it.charging.drive(it.organizationId, second.attemptId)).toMatchObject({ state: 'accepted' });
    expect(it.gateway.capturedCents).toBe(25_00);
  });
});

describe('the secrets of a gateway account', () => {
  it('cannot be opened with another key', async () => {
    const it = await anOrganizationThatCharges();
    const stranger = new Gateways(new Sealer('another secret, also thirty-two characters'), { sandbox: it.gateway });
    await expect(db.database.look({ organizationId: it.organizationId }, (sql) => stranger.open(sql, it.gatewayAccountId))).rejects.toThrow();
  });
});
