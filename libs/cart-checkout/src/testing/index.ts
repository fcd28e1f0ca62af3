import { type Actor, type Command, type ExecuteOptions, newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { Charging, Gateways } from '@preau/billing';
import { aGatewayAccount, aMethod, HandDrivenGateway, testSealer } from '@preau/billing/testing';
import { addMember, clientTable } from '@preau/household';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { Shopping } from '../cart/shopping.adapter';
import { confirmContactDetails } from '../cart/change-cart';
import { quoteCart, type CartView } from '../cart/view-cart';
import { checkoutSettler } from '../order/settle-checkout-charge';

export interface TestStore {
  readonly db: TestDatabase;
  readonly shopping: Shopping;
  readonly gateway: HandDrivenGateway;
  readonly charging: Charging;
  store(overrides?: Readonly<Record<string, unknown>>): Promise<string>;
  /** A family with an adult owner and two children of 6 and 9 on the spec's winter day. */
  family(): Promise<ShopperFamily>;
  child(family: TestFamily, firstName: string, birthDate: string): Promise<string>;
  method(organizationId: string, accountId: string, overrides?: { kind?: 'card' | 'bank-account'; authorized?: boolean; gatewayRef?: string }): Promise<string>;
  confirmContact(organizationId: string, family: TestFamily): Promise<void>;
  cartOf(organizationId: string, actor: Actor, accountId?: string): Promise<CartView>;
  execute<Input, View>(organizationId: string, useCase: Command<Input, View>, input: Input, actor: Actor, options?: ExecuteOptions): Promise<View>;
  /** Puts the moved clock on noon of a winter Saturday: 2026-12-05. */
  winterNoon(): Promise<void>;
}
export interface ShopperFamily extends TestFamily {
  readonly zoe: string;
  readonly leo: string;
}

/** A database with everything a purchase passes through, the processor being moved by hand. */
export async function testStore(): Promise<TestStore> {
  const db = await testDatabase([clientTable as never]);
  const gateway = new HandDrivenGateway();
  const charging = new Charging({ database: db.database, gateways: new Gateways(testSealer, { sandbox: gateway }), checkout: checkoutSettler });
  const gatewayAccounts = new Map<string, string>();
  const child = async (family: TestFamily, firstName: string, birthDate: string): Promise<string> =>
    (await db.commands.execute(addMember, { accountId: family.accountId, firstName, lastName: 'Tremblay', birthDate }, family.actor)).id;
  return {
    db, gateway, charging, child,
    shopping: new Shopping(db.database),
    async store(overrides = {}) {
      const organizationId = await db.organization({ hold_minutes: 15, gst_number: '123456789RT0001', qst_number: '1234567890TQ0001', taxes_registered_from: '2000-01-01', ...overrides });
      gatewayAccounts.set(organizationId, await aGatewayAccount(db, organizationId));
      return organizationId;
    },
    async family() {
      const family = await testFamily(db);
      return { ...family, zoe: await child(family, 'Zoé', '2020-03-14'), leo: await child(family, 'Léo', '2017-08-02') };
    },
    method: (organizationId, accountId, overrides = {}) => aMethod(db, organizationId, accountId, gatewayAccounts.get(organizationId) ?? newId(), overrides),
    async confirmContact(organizationId, family) {
      const details = { phone: '418 555-0147', street: '12, rue des Érables', city: 'Valbois', postalCode: 'G1A 1A1' };
      await db.commands.execute(confirmContactDetails, { details }, family.actor, { organizationId });
    },
    cartOf: (organizationId, actor, accountId) => db.commands.ask(quoteCart, { accountId }, actor, { organizationId }),
    execute: (organizationId, useCase, input, actor, options = {}) => db.commands.execute(useCase, input, actor, { organizationId, ...options }),
    async winterNoon() {
      await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
    },
  };
}
