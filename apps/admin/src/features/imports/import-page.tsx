import './imports.css';
import { Button, Group, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, ConfirmAction, DateText, ListSkeleton, Notice, PageHeader, ProblemAlert, StatusBadge } from '@preau/ui';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { Findings } from './findings';
import { importState } from './import-state';
import { confirmImport, importsQueries, isUnderWay, keepReport, type ImportRun, type ImportSummary } from './imports.queries';
import { ImportProgress } from './progress';
import { Summary } from './summary';

const route = getRouteApi('/staff/$organization/work/imports/$importRunId');

/** One import: how far it is, what it would do or did, what there is to say about the rows. */
export function ImportPage(): ReactNode {
  const { organizationId } = useOrganization();
  const { importRunId } = route.useParams();
  const reading = useQuery(importsQueries.one({ organizationId, importRunId }));
  useCatalogueRead(reading.data);
  return <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(run) => <Run key={run.id} run={run} />} />;
}

/** When an import that was watched has changed the catalogue, every page that shows it reads it again. */
function useCatalogueRead(run: ImportRun | undefined) {
  const queries = useQueryClient();
  const before = useRef<ImportRun | undefined>(undefined);
  useEffect(() => {
    const watched = before.current;
    before.current = run;
    if (run !== undefined && watched?.id === run.id && isUnderWay(watched) && !isUnderWay(run)) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] !== 'one' || queryKey[0] !== 'imports' });
  }, [run, queries]);
}

function Run({ run }: { run: ImportRun }) {
  const t = useText();
  const to = useWorkPaths();
  return (
    <>
      <Link to={to.imports} className="imports-back">
        <IconArrowLeft size={16} aria-hidden /> {t('imports.title')}
      </Link>
      <PageHeader title={t(run.dryRun ? 'imports.titleDryRun' : 'imports.titleForReal')} actions={<Actions run={run} />}>
        <Group gap="xs">
          <StatusBadge tone={importState[run.state]}>{t(`imports.states.${run.state}`)}</StatusBadge>
          <span className="imports-name">{run.fileName}</span>
          <DateText at={run.createdAt} show="day-and-time" />
        </Group>
      </PageHeader>
      <Stack gap="lg" maw="60rem">
        <ImportProgress run={run} />
        {run.failure !== null && (
          <Notice tone="danger" title={run.failure.title}>
            {run.failure.next !== null && <p>{run.failure.next}</p>}
            <p><Link to={to.imports}>{t('imports.again')}</Link></p>
          </Notice>
        )}
        {run.state === 'done' && <Verdict run={run} />}
        {run.summary !== null && <Summary summary={run.summary} dryRun={run.dryRun} />}
        {run.summary !== null && <Findings importRunId={run.id} groups={run.summary.findings} />}
      </Stack>
    </>
  );
}

function Verdict({ run }: { run: ImportRun }) {
  const t = useText();
  const to = useWorkPaths();
  const may = useMay();
  if (run.dryRun) {
    return <Notice tone="info" title={t('imports.verdict.tried')}><p>{t(run.summary !== null && changes(run.summary) === 0 ? 'imports.verdict.nothing' : 'imports.verdict.look')}</p></Notice>;
  }
  return (
    <div role="status">
      <Notice tone="success" title={t('imports.verdict.done')}>
        {may('activities.view') && <p><Link to={to.activities}>{t('imports.verdict.see')}</Link></p>}
      </Notice>
    </div>
  );
}

const changes = ({ activities, dates, locations }: ImportSummary) =>
  activities.created + activities.updated + activities.withdrawn + dates.created + dates.cancelled + dates.moved + locations.created + locations.updated;

function Actions({ run }: { run: ImportRun }) {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { summary } = run;
  async function report() {
    setProblem(null);
    await keepReport({ organizationId, importRunId: run.id }).catch((cause: unknown) => setProblem(problemOf(cause)));
  }
  if (run.state !== 'done' || summary === null) return null;
  const { activities, dates } = summary;
  return (
    <>
      {problem !== null && <ProblemAlert problem={problem} />}
      {summary.findings.length > 0 && (
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void report()}>
          {t('imports.report')}
        </Button>
      )}
      {run.dryRun && changes(summary) > 0 && (
        <ConfirmAction
          tone={activities.withdrawn > 0 || dates.cancelled > 0 ? 'danger' : 'plain'}
          trigger={(open) => <Button onClick={open}>{t('imports.confirm.open')}</Button>}
          title={t('imports.confirm.title')}
          confirmLabel={t('imports.confirm.open')}
          undo={t('imports.confirm.undo')}
          onConfirm={async () => {
            const importRunId = await confirmImport({ organizationId, importRunId: run.id }, intention.keyFor(run.id));
            intention.done();
            await queries.invalidateQueries({ queryKey: importsQueries.all(organizationId) });
            await navigate({ to: to.import(importRunId) });
          }}
        >
          <ul className="imports-consequences">
            {activities.created > 0 && <li>{t('imports.confirm.created', { count: activities.created })}</li>}
            {activities.updated > 0 && <li>{t('imports.confirm.updated', { count: activities.updated })}</li>}
            {activities.withdrawn > 0 && <li>{t('imports.confirm.withdrawn', { count: activities.withdrawn })}</li>}
            {dates.cancelled > 0 && <li>{t('imports.confirm.cancelled', { count: dates.cancelled })}</li>}
            {summary.rows.refused > 0 && <li>{t('imports.confirm.refused', { count: summary.rows.refused })}</li>}
            {activities.created > 0 && <li>{t(run.options.publish ? 'imports.confirm.onSale' : 'imports.confirm.drafts')}</li>}
          </ul>
        </ConfirmAction>
      )}
    </>
  );
}
