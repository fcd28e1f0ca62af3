import { ActionIcon, Button } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { Amount, Form, TextField } from '@preau/ui';
import { IconTag, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../lib/text';
import { useAddCode, useRemoveCode } from './cart.mutations';
import type { Cart } from './cart.queries';

/** Codes: one is typed, those that are in the cart say what they give, or why they give nothing. */
export function PromotionCode({ cart, organizationId }: { cart: Cart; organizationId: string }) {
  const t = useText();
  const add = useAddCode(organizationId);
  const remove = useRemoveCode(organizationId);
  const [typed, setTyped] = useState('');
  if (cart.state === 'paying') return null;
  return (
    <div className="cart-codes">
      {cart.codes.length > 0 && (
        <ul className="preau-list">
          {cart.codes.map((code) => (
            <li key={code.promotionId} className="cart-code" data-state={code.state}>
              <IconTag size={16} aria-hidden />
              <span className="cart-code-words">
                <strong>{code.code}</strong>
                {code.state === 'applied' ? (
                  <span className="cart-saved">
                    −<Amount value={code.savedCents} />
                  </span>
                ) : (
                  <span className="cart-line-why">{t(`cart.codes.states.${code.state}`)}</span>
                )}
              </span>
              <ActionIcon variant="subtle" color="gray" aria-label={t('cart.codes.remove', { code: code.code })} loading={remove.isPending && remove.variables === code.promotionId} onClick={() => remove.mutate(code.promotionId)}>
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Form problem={add.isError ? problemOf(add.error) : null} label={t('cart.codes.label')} onSubmit={() => add.mutate(typed, { onSuccess: () => setTyped('') })}>
        <div className="cart-code-entry">
          <TextField name="code" required={false} label={t('cart.codes.label')} value={typed} onChange={setTyped} maxLength={60} autoComplete="off" />
          <Button type="submit" variant="default" loading={add.isPending} disabled={typed.trim() === ''}>
            {t('cart.codes.apply')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
