import { Button } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { Form, TextField, useDraft } from '@preau/ui';
import { useState } from 'react';
import { withFieldErrors } from '../../lib/findings';
import { useText } from '../../lib/text';
import { useSession } from '../../lib/use-session';
import { confirmContact } from './checkout-requests';
import type { Cart } from './checkout.queries';

const fields = ['email', 'phone', 'street', 'city', 'province', 'postalCode'] as const;
const complete = { email: 'email', phone: 'tel', street: 'street-address', city: 'address-level2', province: 'address-level1', postalCode: 'postal-code' } as const;

/** Where the organization reaches the family, said again at each order. */
export function ContactStep({ organizationId, cart, onDone }: { organizationId: string; cart: Cart; onDone: () => Promise<void> }) {
  const t = useText();
  const session = useSession();
  const known = cart.contact.details;
  const email = session.status === 'signed-in' ? session.user.email : '';
  const draft = useDraft(`contact.${organizationId}`, {
    email: known?.email ?? email, phone: known?.phone ?? '', street: known?.street ?? '', city: known?.city ?? '', province: known?.province === undefined || known.province === '' ? 'QC' : known.province, postalCode: known?.postalCode ?? '',
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function confirm() {
    setBusy(true);
    try {
      await confirmContact(organizationId, draft.values);
      draft.clear();
      setProblem(null);
      await onDone();
    } catch (cause) {
      setProblem(withFieldErrors(problemOf(cause), ({ name, problem: what }) => (what === 'missing' ? t('checkout.contact.missing', { field: t(`checkout.contact.${name as (typeof fields)[number]}`) }) : t('checkout.contact.wrong', { field: t(`checkout.contact.${name as (typeof fields)[number]}`) }))));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form problem={problem} onSubmit={() => void confirm()} label={t('checkout.contact.title')}>
      <p className="preau-quiet">{t('checkout.contact.help')}</p>
      {fields.map((field) => (
        <TextField
          key={field}
          name={field}
          type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
          label={t(`checkout.contact.${field}`)}
          autoComplete={complete[field]}
          value={draft.values[field]}
          maxLength={200}
          onChange={(value) => draft.set({ [field]: value })}
        />
      ))}
      <Button type="submit" size="md" loading={busy}>
        {t('checkout.contact.confirm')}
      </Button>
    </Form>
  );
}
