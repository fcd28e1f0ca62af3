import { Button, Group, Modal } from '@mantine/core';
import { Amount, DateText, EmptyState, PageHeader, StatusBadge, useUiText } from '@preau/ui';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { AwardsTable } from './awards-table';
import { ScholarshipForm } from './scholarship-form';
import { scholarshipQueries, type Scholarship } from './scholarships.queries';

/** The organization's scholarships: what each pays, what is left of its fund, who has it. */
export function ScholarshipsPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const named = useBilingual();
  const may = useMay();
  const { organizationId } = useOrganization();
  const query = useQuery(scholarshipQueries.list(organizationId));
  const [edited, setEdited] = useState<Scholarship | 'new' | null>(null);
  const [opened, setOpened] = useState<Scholarship | null>(null);
  const nameOf = (one: Scholarship) => named(one.nameFr, one.nameEn);
  const add = may('scholarships.edit') ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('scholarships.add')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('scholarships.title')}>{t('scholarships.lead')}</PageHeader>
      <CardTable<Scholarship>
        reading={{ ...query, data: query.data && { items: query.data, total: query.data.length } }}
        caption={t('scholarships.title')}
        idOf={(one) => one.id}
        countLabel={(total) => t('scholarships.count', { count: total })}
        empty={<EmptyState icon={IconHeartHandshake} title={t('scholarships.none')} action={add}>{t('scholarships.noneWhy')}</EmptyState>}
        tools={add}
        columns={[
          { accessor: 'nameFr', title: t('scholarships.name'), render: (one) => <strong>{nameOf(one)}</strong> },
          { accessor: 'percent', title: t('scholarships.pays'), render: (one) => (one.percent === null ? <Amount value={one.amountCents ?? 0} /> : t('scholarships.share', { percent: one.percent })) },
          { accessor: 'fundUsedCents', title: t('scholarships.fundLeft'), textAlign: 'right', render: (one) => <span><Amount value={one.fundTotalCents - one.fundUsedCents} strong /> {t('scholarships.outOf')} <Amount value={one.fundTotalCents} /></span> },
          { accessor: 'expiresOn', title: t('scholarships.expires'), render: (one) => (one.expiresOn === null ? t('scholarships.never') : <DateText at={one.expiresOn} year="always" />) },
          { accessor: 'awards', title: t('scholarships.awards'), textAlign: 'right', cellsClassName: 'preau-figures' },
          { accessor: 'archived', title: t('scholarships.state'), render: (one) => <StateOf scholarship={one} /> },
          {
            accessor: 'id', title: t('scholarships.actions'), textAlign: 'right',
            render: (one) => (
              <Group gap="xs" justify="flex-end" wrap="nowrap">
                <Button size="compact-sm" variant="default" aria-label={t('scholarships.whoHas', { name: nameOf(one) })} onClick={() => setOpened(one)}>{t('scholarships.who')}</Button>
                {may('scholarships.edit') && <Button size="compact-sm" variant="default" aria-label={t('scholarships.changeOne', { name: nameOf(one) })} onClick={() => setEdited(one)}>{t('scholarships.change')}</Button>}
              </Group>
            ),
          },
        ]}
      />
      <Modal size="lg" opened={edited !== null} onClose={() => setEdited(null)} title={t(edited === 'new' ? 'scholarships.add' : 'scholarships.changeTitle')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {edited !== null && <ScholarshipForm start={edited === 'new' ? null : edited} others={(query.data ?? []).filter((one) => !one.archived && (edited === 'new' || one.id !== edited.id))} onDone={() => setEdited(null)} />}
      </Modal>
      <Modal size="xl" opened={opened !== null} onClose={() => setOpened(null)} title={opened === null ? '' : t('scholarships.whoHas', { name: nameOf(opened) })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {opened !== null && <AwardsOf scholarship={opened} />}
      </Modal>
    </>
  );
}

function StateOf({ scholarship: { archived, lapsed, fundTotalCents, fundUsedCents } }: { scholarship: Scholarship }): ReactNode {
  const t = useText();
  if (archived) return <StatusBadge tone="closed">{t('scholarships.archived')}</StatusBadge>;
  if (lapsed) return <StatusBadge tone="warning">{t('scholarships.states.lapsed')}</StatusBadge>;
  if (fundUsedCents >= fundTotalCents) return <StatusBadge tone="warning">{t('scholarships.fundEmpty')}</StatusBadge>;
  return <StatusBadge tone="success">{t('scholarships.inUse')}</StatusBadge>;
}

function AwardsOf({ scholarship }: { scholarship: Scholarship }): ReactNode {
  const { organizationId } = useOrganization();
  const query = useQuery(scholarshipQueries.awards(organizationId, scholarship.id));
  return <AwardsTable query={query} show="people" />;
}
