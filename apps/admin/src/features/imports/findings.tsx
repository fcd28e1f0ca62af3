import { Button, Title } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton, StatusBadge, type Tone } from '@preau/ui';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { codes } from './finding-codes';
import { importsQueries, type FindingCount } from './imports.queries';

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
              {own.map((group) => (
                <li key={group.code}>
                  <Group importRunId={importRunId} group={group} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Group({ importRunId, group }: { importRunId: string; group: FindingCount }) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const known = codes.find((code) => code === group.code);
  return (
    <details className="imports-group" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <StatusBadge tone={tones[group.kind]}>{t('imports.findings.rows', { count: group.count })}</StatusBadge>
        <span>{known === undefined ? group.code : t(`imports.codes.${known}`)}</span>
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
          <ul className="imports-rows">
            {items.map((row, position) => (
              <li key={position}>
                <span className="preau-quiet preau-figures">{row.row === 0 ? row.file : t('imports.findings.row', { file: row.file, row: row.row })}</span>
                <span>{row.text}</span>
              </li>
            ))}
          </ul>
          {pages.hasNextPage && (
            <Button size="compact-sm" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('imports.findings.more')}
            </Button>
          )}
        </>
      )}
    />
  );
}
