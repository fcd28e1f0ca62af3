import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { CartPanel } from './cart-panel';
import { Confirmation } from './confirmation';
import { Payment } from './payment';
import { purchaseQueries, refreshPurchase, type CheckOut } from './purchase.queries';
import { Shelves } from './shelves';

interface CounterProps {
  accountId: string;
  ownerName: string;
  /** The form that adds somebody to the account. */
  addPerson: (added: () => void) => ReactNode;
  onOrdered: () => Promise<void>;
}

/** Choosing, then paying, then the confirmation; the cart stays in sight. */
export function Counter({ accountId, ownerName, addPerson, onOrdered }: CounterProps) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const buyer = { organizationId, accountId };
  const cart = useQuery(purchaseQueries.cart(buyer));
  const [step, setStep] = useState<'choosing' | 'paying'>('choosing');
  const [order, setOrder] = useState<CheckOut | null>(null);
  async function done(placed: CheckOut) {
    setOrder(placed);
    await Promise.all([refreshPurchase(queries, buyer), onOrdered()]);
  }
  if (order !== null) {
    return (
      <Confirmation
        order={order}
        accountId={accountId}
        onAgain={() => {
          setOrder(null);
          setStep('choosing');
        }}
      />
    );
  }
  return (
    <div className="admin-counter">
      <section>
        {step === 'choosing' ? (
          <Shelves buyer={buyer} addPerson={addPerson} />
        ) : (
          cart.data !== undefined && <Payment buyer={buyer} cart={cart.data} ownerName={ownerName} onBack={() => setStep('choosing')} onOrdered={done} />
        )}
      </section>
      <CartPanel
        buyer={buyer}
        reading={cart}
        locked={step === 'paying'}
        footer={
          step === 'choosing' && (
            <Group grow>
              <Button size="md" disabled={(cart.data?.lines.length ?? 0) === 0 || cart.data?.lines.some((line) => line.state === 'lapsed' || line.refusal !== null)} onClick={() => setStep('paying')}>
                {t('purchase.toPayment')}
              </Button>
            </Group>
          )
        }
      />
    </div>
  );
}
