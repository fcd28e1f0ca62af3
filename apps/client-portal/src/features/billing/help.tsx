import { Card } from '@mantine/core';
import { Amount, DateText, sayDay, StatusBadge, useMoneyText, useSaying, type Tone } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { helpQueries, type Scholarship } from './help.queries';

const tones: Record<Scholarship['state'] | 'fundEmpty', Tone> = { usable: 'success', lapsed: 'warning', ended: 'closed', fundEmpty: 'warning' };

/** What lowers the family's next purchases with one organization: its scholarships, each with what is left and where it was used, and its credit. */
export function Help({ organizationId, creditCents }: { organizationId: string; creditCents: number }): ReactNode {
  const t = useText();
  const { data = [] } = useQuery(helpQueries.scholarships(organizationId));
  // One that was taken back before it paid anything is nothing to the family.
  const scholarships = data.filter((one) => one.state !== 'ended' || one.uses.length > 0);
  if (scholarships.length === 0 && creditCents <= 0) return null;
  return (
    <Section title={t('help.title')}>
      <p className="preau-quiet billing-count">{t('help.lead')}</p>
      <ul className="preau-list help-list">
        {scholarships.map((one) => (
          <li key={one.awardId}>
            <ScholarshipCard scholarship={one} />
          </li>
        ))}
        {creditCents > 0 && (
          <li>
            <Card padding="md" className="help-card">
              <div className="help-head">
                <h3>{t('help.credit')}</h3>
                <Amount value={creditCents} strong />
              </div>
              <p className="preau-quiet">{t('help.creditWhat')}</p>
            </Card>
          </li>
        )}
      </ul>
    </Section>
  );
}

function ScholarshipCard({ scholarship }: { scholarship: Scholarship }) {
  const t = useText();
  const chosen = useBilingual();
  const saying = useSaying();
  const name = chosen(scholarship.nameFr, scholarship.nameEn);
  const { people, uses, expiresOn, personId } = scholarship;
  const state = scholarship.state === 'usable' && scholarship.fundEmpty ? 'fundEmpty' : scholarship.state;
  return (
    <Card padding="md" className="help-card">
      <div className="help-head">
        <h3>{name}</h3>
        <StatusBadge tone={tones[state]}>{t(`help.states.${state}`)}</StatusBadge>
      </div>
      <p>
        <WhatItPays scholarship={scholarship} />. {expiresOn === null ? t('help.never') : t('help.until', { date: sayDay(expiresOn, saying, 'always') })}.
      </p>
      {state === 'fundEmpty' && <p className="preau-quiet">{t('help.fundEmptyWhy')}</p>}
      {state === 'usable' && personId === null && <p className="preau-quiet">{t('help.everyone')}</p>}
      <ul className="help-people" aria-label={t('help.people', { name })}>
        {people.map((person) => (
          <li key={person.personId}>
            <strong>{person.firstName}</strong>
            <Left scholarship={scholarship} person={person} />
          </li>
        ))}
      </ul>
      {uses.length > 0 ? <Uses scholarship={scholarship} /> : <p className="preau-quiet">{t('help.usesNone')}</p>}
    </Card>
  );
}

function WhatItPays({ scholarship: { percent, amountCents, perItemMaxCents } }: { scholarship: Scholarship }) {
  const t = useText();
  const money = useMoneyText();
  if (percent === null) return t('help.amount', { amount: money(Math.min(amountCents ?? 0, perItemMaxCents ?? Number.MAX_SAFE_INTEGER)) });
  return perItemMaxCents === null ? t('help.share', { percent }) : t('help.shareUpTo', { percent, max: money(perItemMaxCents) });
}

/** What one person may still use, or has used of what is over. */
function Left({ scholarship, person }: { scholarship: Scholarship; person: Scholarship['people'][number] }) {
  const t = useText();
  const money = useMoneyText();
  if (scholarship.state === 'usable' && person.leftCents !== null && scholarship.perPersonMaxCents !== null) {
    const endOfFund = person.leftCents < scholarship.perPersonMaxCents - person.usedCents;
    return <span>{endOfFund ? t('help.endOfFund', { left: money(person.leftCents) }) : t('help.left', { left: money(person.leftCents), max: money(scholarship.perPersonMaxCents) })}</span>;
  }
  return (
    <span>
      {t('help.used', { used: money(person.usedCents) })}
      {scholarship.state === 'usable' && `, ${t('help.asFund')}`}
    </span>
  );
}

function Uses({ scholarship }: { scholarship: Scholarship }) {
  const t = useText();
  const chosen = useBilingual();
  const money = useMoneyText();
  return (
    <div>
      <h4>{t('help.uses')}</h4>
      <ul className="help-uses">
        {scholarship.uses.map((use) => (
          <li key={`${use.invoiceId} ${use.labelFr} ${use.personName}`}>
            <div>
              <p>
                {chosen(use.labelFr, use.labelEn)} <span className="preau-quiet">· {use.personName}</span>
              </p>
              <p className="preau-quiet">
                <DateText at={use.usedOn} year="always" /> ·{' '}
                <Link to={paths.invoice} params={{ invoiceId: use.invoiceId }}>
                  {t('money.invoice', { number: use.invoiceNumber })}
                </Link>
                {use.returnedCents > 0 && ` · ${t('help.returned', { amount: money(use.returnedCents) })}`}
              </p>
            </div>
            <Amount value={use.amountCents} />
          </li>
        ))}
      </ul>
    </div>
  );
}
