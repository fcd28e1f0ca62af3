import './imports.css';
import { Card, Stack, Title } from '@mantine/core';
import { DataTable, DateText, EmptyState, PageHeader, StatusBadge } from '@preau/ui';
import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { importState } from './import-state';
import { importsQueries, type ImportRow } from './imports.queries';
import { TryFiles } from './try-files';

/** Files that become a catalogue: dropped here, tried first, and all that was imported before. */
export function ImportsPage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const reading = useQuery(importsQueries.list(organizationId));
  return (
    <>
      <PageHeader title={t('imports.title')}>{t('imports.lead')}</PageHeader>
      <Stack gap="xl">
        <Card padding="lg" maw="52rem">
          <TryFiles />
        </Card>
        <section aria-labelledby="imports-history">
          <Title order={2} mb="sm" id="imports-history">{t('imports.history')}</Title>
          <DataTable<ImportRow>
            reading={{ ...reading, data: reading.data && { items: reading.data.rows, total: reading.data.rows.length } }}
            caption={t('imports.history')}
            idOf={(run) => run.id}
            countLabel={(total) => t(reading.data !== undefined && reading.data.next !== null ? 'imports.countOrMore' : 'imports.count', { count: total })}
            empty={<EmptyState icon={IconFileImport} title={t('imports.none')}>{t('imports.noneWhy')}</EmptyState>}
            onRowClick={(run) => void navigate({ to: to.import(run.id) })}
            columns={[
              { accessor: 'createdAt', title: t('imports.when'), noWrap: true, render: (run) => <DateText at={run.createdAt} show="day-and-time" /> },
              { accessor: 'fileName', title: t('imports.files'), render: (run) => <Link to={to.import(run.id)} onClick={(event) => event.stopPropagation()} className="imports-name"><strong>{run.fileName}</strong></Link> },
              { accessor: 'dryRun', title: t('imports.kind'), render: (run) => t(run.dryRun ? 'imports.dryRun' : 'imports.forReal') },
              { accessor: 'rowsTotal', title: t('imports.rows'), textAlign: 'right', cellsClassName: 'preau-figures', render: (run) => t('imports.number', { count: run.rowsTotal }) },
              { accessor: 'state', title: t('imports.state'), render: (run) => <StatusBadge tone={importState[run.state]}>{t(`imports.states.${run.state}`)}</StatusBadge> },
            ]}
          />
        </section>
      </Stack>
    </>
  );
}
