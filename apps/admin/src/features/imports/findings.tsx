import { Button, Title } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton, StatusBadge, type Tone } from '@preau/ui';
import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { codes } from './finding-codes';
import { importsQueries, type Finding, type FindingCount } from './imports.queries';

const tones: Record<FindingCount['kind'], Tone> = { refused: 'danger', repaired: 'warning', noticed: 'info' };
const kinds: readonly FindingCount['kind'][] = ['refused', 'repaired', 'noticed'];

/** What there is to say about the rows: refused, then repaired, then only noticed; each kind of problem with its count and rows. */
export function Findings({ importRunId, groups }: { importRunId: string; groups: readonly FindingCount[] }) {
  const t = useText();
  if (groups.length === 0) return <EmptyState icon={IconCircleCheck} title={t('imports.findings.none')}>{t('imports.findings.noneWhy')}</EmptyState>;
  return (
    <section aria-labelledby="import-findings">
      <Title order={2} mb="sm" id="import-findings">{t('imports.findings.title')}</Title>
      {kinds.map((kind) => {
        const own = groups.filter((group) => group.kind === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind} className="imports-kind">
            <Title order={3}>{t(`imports.kinds.${kind}`)}</Title>
            <p className="preau-quiet">{t(`imports.kindsExplained.${kind}`)}</p>
            <ul className="imports-groups">
              {own.map((group, position) => (
                <li key={group.code}>
                  <Group importRunId={importRunId} group={group} startsOpen={kind === 'refused' && position === 0} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** The first refusals stand open: they are what has to be corrected. */
function Group({ importRunId, group, startsOpen }: { importRunId: string; group: FindingCount; startsOpen: boolean }) {
  const t = useText();
  const [opened, setOpened] = useState(startsOpen);
  const known = codes.find((code) => code === group.code);
  return (
    <details className="imports-group" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <StatusBadge tone={tones[group.kind]}>{t('imports.findings.rows', { count: group.count })}</StatusBadge>
        <span>{known === undefined ? group.code : t(`imports.codes.${known}`)}</span>
        <IconChevronRight size={18} className="imports-open" aria-hidden />
      </summary>
      {opened && <Examples importRunId={importRunId} code={group.code} />}
    </details>
  );
}

function Examples({ importRunId, code }: { importRunId: string; code: string }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const pages = useInfiniteQuery(importsQueries.examples({ organizationId, importRunId }, code));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <Async
      reading={{ ...pages, data: rows }}
      loading={<ListSkeleton rows={2} height={20} />}
      empty={{ when: (items) => items.length === 0, show: <p className="preau-quiet">{t('imports.findings.noneWhy')}</p> }}
      error={alertWithRetry}
      ready={(items) => (
        <>
          <CardTable<Finding>
            reading={{ data: { items, total: items.length }, error: null, isPending: false, refetch: () => undefined }}
            caption={t('imports.findings.shown')}
            idOf={(row) => String(items.indexOf(row))}
            countLabel={(total) => t('imports.findings.rowsShown', { count: total })}
            empty={null}
            columns={[
              { accessor: 'file', title: t('imports.files'), hidden: new Set(items.map((row) => row.file)).size < 2 },
              { accessor: 'row', title: t('imports.findings.rowNumber'), textAlign: 'right', cellsClassName: 'preau-figures', render: (row) => (row.row === 0 ? t('imports.findings.wholeFile') : row.row) },
              { accessor: 'column', title: t('imports.findings.column'), hidden: items.every((row) => row.column === null), render: (row) => row.column ?? '–' },
              { accessor: 'value', title: t('imports.findings.value'), hidden: items.every((row) => row.value === null), render: (row) => (row.value === null ? '–' : <q className="imports-value">{row.value}</q>) },
              { accessor: 'text', title: t('imports.findings.why') },
            ]}
          />
          {pages.hasNextPage && (
            <Button size="compact-sm" variant="default" mt="xs" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('imports.findings.more')}
            </Button>
          )}
        </>
      )}
    />
  );
}
