import { Amount, ConfirmButton, DateText, EmptyState, StatusBadge, useMoneyText, type Tone } from '@preau/ui';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { refreshScholarships, takeBack, type Award } from './scholarships.queries';
import './scholarships.css';

const tones: Record<Award['state'], Tone> = { usable: 'success', lapsed: 'warning', ended: 'closed' };

interface AwardsTableProps {
  query: UseQueryResult<Award[]>;
  /** What leads each row: who has it, or which scholarship it is. */
  show: 'people' | 'scholarships';
  tools?: ReactNode;
}

/** Awards with what each has paid and has left. */
export function AwardsTable({ query, show, tools = null }: AwardsTableProps): ReactNode {
  const t = useText();
  const named = useBilingual();
  const may = useMay();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const titleOf = (award: Award) => (show === 'people' ? (award.personName ?? '') : named(award.nameFr, award.nameEn));
  return (
    <CardTable<Award>
      reading={{ ...query, data: query.data && { items: query.data, total: query.data.length } }}
      caption={t('scholarships.given')}
      idOf={(award) => award.awardId}
      countLabel={(total) => t('scholarships.givenCount', { count: total })}
      empty={<EmptyState icon={IconHeartHandshake} title={t('scholarships.givenNone')} action={tools}>{t('scholarships.givenNoneWhy')}</EmptyState>}
      tools={tools}
      columns={[
        { accessor: 'nameFr', title: t(show === 'people' ? 'scholarships.person' : 'scholarships.name'), render: (award) => (show === 'people' ? <ClientLink award={award} /> : <strong>{titleOf(award)}</strong>) },
        { accessor: 'personId', title: t('scholarships.for'), render: (award) => (award.personId === null ? t('scholarships.wholeAccount') : show === 'people' ? t('scholarships.onePerson') : (award.personName ?? '')) },
        { accessor: 'usedCents', title: t('scholarships.used'), textAlign: 'right', render: (award) => <Used award={award} /> },
        { accessor: 'leftCents', title: t('scholarships.left'), textAlign: 'right', render: (award) => <Left award={award} /> },
        { accessor: 'expiresOn', title: t('scholarships.expires'), render: (award) => (award.expiresOn === null ? t('scholarships.never') : <DateText at={award.expiresOn} year="always" />) },
        { accessor: 'state', title: t('scholarships.state'), render: (award) => (award.state === 'usable' && award.fundEmpty ? <StatusBadge tone="warning">{t('scholarships.fundEmpty')}</StatusBadge> : <StatusBadge tone={tones[award.state]}>{t(`scholarships.states.${award.state}`)}</StatusBadge>) },
        {
          accessor: 'awardId', title: t('scholarships.actions'), textAlign: 'right',
          render: (award) =>
            may('scholarships.edit') && award.state !== 'ended' ? (
              <ConfirmButton
                label={t('scholarships.takeBack')} aria-label={t('scholarships.takeBackOne', { name: titleOf(award) })}
                title={t('scholarships.takeBackTitle')} undo={t('scholarships.takeBackUndo')}
                onConfirm={async () => {
                  await takeBack(organizationId, award.awardId);
                  await refreshScholarships(queries, organizationId);
                  tellDone(t('scholarships.takenBack'));
                }}
              >
                {t('scholarships.takeBackWhat')}
              </ConfirmButton>
            ) : null,
        },
      ]}
    />
  );
}

function ClientLink({ award }: { award: Award }): ReactNode {
  const to = useWorkPaths();
  return (
    <Link to={to.client(award.accountId)} search={{ tab: 'scholarships' }}>
      {award.personName ?? ''}
    </Link>
  );
}

/** How much, and on which invoices, with what went back to the fund. */
function Used({ award }: { award: Award }): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const money = useMoneyText();
  const named = useBilingual();
  return (
    <div className="scholarship-used">
      <Amount value={award.usedCents} />
      {award.uses.length > 0 && (
        <ul>
          {award.uses.map((use) => (
            <li key={`${use.invoiceId} ${use.labelFr} ${use.personName}`}>
              <Link to={to.client(award.accountId)} search={{ tab: 'billing', invoice: use.invoiceId }}>
                {t('scholarships.useOn', { amount: money(use.amountCents), number: use.invoiceNumber })}
              </Link>{' '}
              {named(use.labelFr, use.labelEn)}, {use.personName}
              {use.returnedCents > 0 && ` (${t('scholarships.useReturned', { amount: money(use.returnedCents) })})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Of the one person, or of each member; as the fund allows when nothing else limits it. */
function Left({ award }: { award: Award }): ReactNode {
  const t = useText();
  if (award.leftCents !== null) return <Amount value={award.leftCents} strong />;
  if (award.perPersonMaxCents === null) return t('scholarships.asFund');
  return (
    <ul className="scholarship-left">
      {award.people.map((person) => (
        <li key={person.personId}>
          {person.firstName} <Amount value={person.leftCents ?? 0} strong />
        </li>
      ))}
    </ul>
  );
}
