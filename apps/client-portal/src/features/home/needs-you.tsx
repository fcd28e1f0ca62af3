import { alertWithRetry, Async, ListSkeleton, Notice, sayDay, toneIcons, useMoneyText, useSaying, type Reading, type Tone } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useToday } from '../../lib/calendar/use-today';
import { familyQueries } from '../../lib/family/family.queries';
import { plannedPaymentQueries } from '../../lib/planned-payments/planned-payments.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { needsOf, type Need } from './needs';

function useNeeds(): Reading<Need[]> {
  const today = useToday();
  const readings = [useQuery(plannedPaymentQueries.list()), useQuery(familyQueries.organizations()), useQuery(familyQueries.missing()), useQuery(familyQueries.people())] as const;
  const [payments, organizations, missing, people] = readings;
  const ready = payments.data !== undefined && organizations.data !== undefined && missing.data !== undefined && people.data !== undefined;
  return {
    data: ready ? needsOf({ payments: payments.data.rows, organizations: organizations.data.rows, missing: missing.data.rows, people: people.data.rows, today }) : undefined,
    error: readings.find((one) => one.error !== null)?.error,
    isPending: readings.some((one) => one.isPending) && readings.every((one) => one.error === null),
    refetch: () => Promise.all(readings.map((one) => one.refetch())),
  };
}

/** What waits for somebody: refused payments, a cart, what is due, what is missing, what is unread. */
export function NeedsYou() {
  const t = useText();
  return (
    <Section title={t('home.needs.title')}>
      <Async
        reading={useNeeds()}
        loading={<ListSkeleton rows={3} height={48} />}
        empty={{
          when: (needs) => needs.length === 0,
          show: (
            <Notice tone="success" title={t('home.needs.none')}>
              <p>{t('home.needs.noneWhy')}</p>
            </Notice>
          ),
        }}
        error={alertWithRetry}
        ready={(needs) => (
          <ul className="home-needs">
            {needs.map((need, index) => (
              <li key={index}>
                <NeedRow need={need} />
              </li>
            ))}
          </ul>
        )}
      />
    </Section>
  );
}

function NeedRow({ need }: { need: Need }) {
  const t = useText();
  const chosen = useBilingual();
  const money = useMoneyText();
  const saying = useSaying();
  switch (need.kind) {
    case 'refused':
      return (
        <Row tone="danger" action={<Link to={paths.wallet} search={{ tab: 'upcoming' }}>{t('home.needs.refusedAction')}</Link>}>
          {t('home.needs.refused', { amount: money(need.payment.amountCents), organization: chosen(need.payment.organizationName, need.payment.organizationNameEn) })}
        </Row>
      );
    case 'method':
      return (
        <Row tone="warning" action={<Link to={paths.wallet} search={{ tab: 'upcoming' }}>{t('home.needs.refusedAction')}</Link>}>
          {t('home.needs.method', { amount: money(need.payment.amountCents), organization: chosen(need.payment.organizationName, need.payment.organizationNameEn), date: sayDay(need.payment.dueOn, saying) })}
        </Row>
      );
    case 'cart':
      return (
        <Row tone="held" action={<Link to={paths.cart}>{t('home.needs.cartAction')}</Link>}>
          {t('home.needs.cart', { count: need.organization.cartItems, organization: chosen(need.organization.name, need.organization.nameEn) })}
        </Row>
      );
    case 'due':
      return (
        <Row tone="info" action={<Link to={paths.wallet} search={{ tab: 'upcoming' }}>{t('home.needs.dueAction')}</Link>}>
          {t('home.needs.due', { amount: money(need.payment.amountCents), organization: chosen(need.payment.organizationName, need.payment.organizationNameEn), date: sayDay(need.payment.dueOn, saying) })}
        </Row>
      );
    case 'missing':
      return (
        <Row tone="warning" action={<Link to={paths.member} params={{ personId: need.missing.personId }} search={{ organization: need.missing.organizationId }}>{t('home.needs.missingAction')}</Link>}>
          {t('home.needs.missing', { count: need.missing.missing.length, name: need.name, organization: chosen(need.missing.organizationName, need.missing.organizationNameEn) })}
        </Row>
      );
    case 'unread':
      return (
        <Row tone="info" action={<Link to={paths.communications}>{t('home.needs.unreadAction')}</Link>}>
          {t('home.needs.unread', { count: need.count })}
        </Row>
      );
    default:
      return need satisfies never;
  }
}

function Row({ tone, action, children }: { tone: Tone; action: ReactNode; children: ReactNode }) {
  const ToneIcon = toneIcons[tone];
  return (
    <div className="home-need" data-tone={tone}>
      <ToneIcon size={20} aria-hidden />
      <span>{children}</span>
      {action}
    </div>
  );
}
