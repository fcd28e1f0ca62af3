import { addDays, command, localTimeOf, type Cents, type LocalDate } from '@preau/kernel';
import { expiresOnSql } from '../action-centre/action-centre.store';
import { cardExpires, type CardExpires } from '../events';
import { todayOf } from '../invoice/parties.store';

/** On the clock of the organization: nobody is written to at night. */
const tellFrom = '08:00';
/** A payment that its card will not live to see is told so long before. */
export const beforePaymentDays = 14;

interface ExpiringCard {
  readonly id: string;
  readonly accountId: string;
  readonly brand: string;
  readonly last4: string;
  readonly expiresOn: LocalDate;
  readonly planned: { readonly amountCents: Cents; readonly dueOn: LocalDate }[];
}

/** Which notice a card gives today: 60 and 30 days before it ends, and two weeks before a payment that comes after its end. */
export function stageOf(card: Pick<ExpiringCard, 'expiresOn' | 'planned'>, today: LocalDate): CardExpires['stage'] | null {
  const late = card.planned.find((payment) => payment.dueOn > card.expiresOn);
  if (late !== undefined && late.dueOn <= addDays(today, beforePaymentDays)) return 'before-payment';
  if (card.expiresOn < today) return null;
  if (card.expiresOn <= addDays(today, 30)) return '30-days';
  return card.expiresOn <= addDays(today, 60) ? '60-days' : null;
}

/**
 * Tells families of the cards that end, each stage once. Doing it again tells nobody; a card that gets a new date begins
 * again.
 */
export const notifyExpiring = command('billing.notify-expiring', async (tx): Promise<{ told: number }> => {
  const { zone, today } = await todayOf(tx);
  if (localTimeOf(tx.now, zone) < tellFrom) return { told: 0 };
  const cards = await tx.query<ExpiringCard>(
    `select m.id, m.account_id as "accountId", m.brand, m.last4, ${expiresOnSql} as "expiresOn",
            coalesce((select jsonb_agg(jsonb_build_object('amountCents', p.amount_cents, 'dueOn', p.due_on) order by p.due_on, p.sequence) from billing.planned_payment p
              where p.organization_id = m.organization_id and p.payment_method_id = m.id and p.status = 'planned'), '[]') as planned
     from billing.payment_method m
     where m.organization_id = $1 and m.removed_at is null and m.expires_year is not null and m.authorized_at is not null and m.revoked_at is null
       and (m.expires_year, m.expires_month) <= (extract(year from $2::date + 60)::int, extract(month from $2::date + 60)::int)
       and ${expiresOnSql} > $2::date - 400
     order by m.id`,
    [tx.organizationId, today],
  );
  let told = 0;
  for (const card of cards) {
    const stage = stageOf(card, today);
    if (stage === null) continue;
    const fresh = await tx.query(
      'insert into billing.method_notice (organization_id, payment_method_id, stage, expires_on, told_at) values ($1, $2, $3, $4, kernel.now()) on conflict do nothing returning stage',
      [tx.organizationId, card.id, stage, card.expiresOn],
    );
    if (fresh.length === 0) continue;
    told += 1;
    tx.publish(cardExpires, { paymentMethodId: card.id, accountId: card.accountId, method: { brand: card.brand, last4: card.last4 }, stage, expiresOn: card.expiresOn, planned: card.planned.slice(0, 20) });
  }
  return { told };
});
