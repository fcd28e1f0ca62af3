import './activities.css';
import { Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Amount, DateText, EmptyState, FillBar, PageHeader, ProblemAlert, StatusBadge } from '@preau/ui';
import { problemOf, type Problem } from '@preau/api-client';
import { IconCalendarSearch, IconDownload, IconFileImport, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { useLivePlaces } from '../../lib/use-live-places';
import { activitiesQueries, keepCatalogue, statuses, type ActivitiesAsked, type ActivityRow, type ActivityStatus } from './activities.queries';
import { activityTones } from './activity-tones';
import { SaleActions } from './sale-actions';

const route = getRouteApi('/staff/$organization/work/activities');

/** Everything that is offered, was, or will be: found by its name or code, its state and its program. */
export function ActivitiesPage(): ReactNode {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const named = useBilingual();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const asked = route.useSearch();
  const [chosen, setChosen] = useState<ActivityRow[]>([]);
  const pages = useInfiniteQuery({ ...activitiesQueries.list(organizationId, asked), placeholderData: keepPreviousData });
  const items = pages.data?.pages.flatMap((page) => page.rows);
  const reading = { ...pages, data: items && { items, total: items.length } };
  useLivePlaces(items?.map((row) => row.id) ?? [], pages.refetch);
  const narrowed = asked.search !== undefined || asked.status !== undefined || asked.programId !== undefined;
  const toImports = may('catalogue.import') ? (
    <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} renderRoot={(props) => <Link to={to.imports} {...props} />}>
      {t('activities.import')}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader title={t('activities.title')} actions={<><ExportButton programId={asked.programId} />{toImports}</>} />
      <Filters asked={asked} />
      <CardTable<ActivityRow>
        reading={reading}
        caption={t('activities.title')}
        idOf={(row) => row.id}
        countLabel={(total) => t(pages.hasNextPage ? 'activities.countOrMore' : 'activities.count', { count: total })}
        tools={may('activities.edit') && chosen.length > 0 ? <SaleActions activities={chosen.map((row) => ({ ...row, name: named(row.nameFr, row.nameEn) }))} onDone={() => setChosen([])} /> : undefined}
        empty={
          <EmptyState icon={IconCalendarSearch} title={t(narrowed ? 'activities.notFound' : 'activities.none')} action={narrowed ? <Button variant="default" onClick={() => void navigate({ to: to.activities, search: {} })}>{t('activities.clearAll')}</Button> : toImports}>
            {t(narrowed ? 'activities.notFoundWhy' : 'activities.noneWhy')}
          </EmptyState>
        }
        selection={may('activities.edit') ? { chosen, onChange: setChosen } : undefined}
        onRowClick={(row) => void navigate({ to: to.activity(row.id) })}
        columns={[
          {
            accessor: 'nameFr', title: t('activities.name'),
            render: (row) => <Link to={to.activity(row.id)} onClick={(event) => event.stopPropagation()}><strong>{named(row.nameFr, row.nameEn)}</strong></Link>,
            width: '16rem',
          },
          { accessor: 'code', title: t('activities.code'), cellsClassName: 'preau-figures', noWrap: true, hidden: items?.every((row) => row.code === '') ?? false },
          { accessor: 'status', title: t('activities.status'), render: (row) => <StatusBadge tone={activityTones[row.status]} explanation={t(`activities.explained.${row.status}`)}>{t(`activities.statuses.${row.status}`)}</StatusBadge> },
          { accessor: 'locationName', title: t('activities.location'), render: (row) => row.locationName ?? '' },
          { accessor: 'startsOn', title: t('activities.dates'), noWrap: true, render: (row) => (row.startsOn === null ? <span className="preau-quiet">{t('activities.noDates')}</span> : <Span row={row} />) },
          { accessor: 'sessionPriceCents', title: t('activities.price'), textAlign: 'right', noWrap: true, render: (row) => <Prices row={row} /> },
          { accessor: 'sessionCapacity', title: t('activities.places'), width: '14rem', render: (row) => (row.places === null ? <PlannedPlaces row={row} /> : <FillBar {...row.places} />) },
        ]}
      />
      {pages.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('activities.more')}
          </Button>
        </Group>
      )}
    </>
  );
}

function Span({ row }: { row: ActivityRow }) {
  const t = useText();
  return (
    <div>
      <DateText at={row.startsOn ?? ''} />
      {row.endsOn !== null && row.endsOn !== row.startsOn && <> – <DateText at={row.endsOn} /></>}
      <br />
      <span className="preau-quiet">{t('activities.dateCount', { count: row.dates })}</span>
    </div>
  );
}

/** Of what has no places to count yet, or is sold date by date only. */
function PlannedPlaces({ row }: { row: ActivityRow }) {
  const t = useText();
  return <span className="preau-figures">{row.sessionCapacity ?? (row.dropInCapacity === null ? '' : t('activities.perDate', { count: row.dropInCapacity }))}</span>;
}

function Prices({ row }: { row: ActivityRow }) {
  const t = useText();
  return (
    <div>
      {row.sessionPriceCents !== null && <Amount value={row.sessionPriceCents} />}
      {row.sessionPriceCents !== null && row.dropInPriceCents !== null && <br />}
      {row.dropInPriceCents !== null && <><Amount value={row.dropInPriceCents} /> <span className="preau-quiet">{t('activities.perVisit')}</span></>}
    </div>
  );
}

/** What was typed goes to the address after a breath, so that the page can be kept, shared and come back to. */
function Filters({ asked }: { asked: ActivitiesAsked }) {
  const t = useText();
  const to = useWorkPaths();
  const named = useBilingual();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const [typed, setTyped] = useState(asked.search ?? '');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const programs = useQuery(activitiesQueries.programs(organizationId));
  const { search = '' } = asked;
  useEffect(() => {
    if (settled !== search) void navigate({ to: to.activities, search: (before: ActivitiesAsked) => ({ ...before, search: settled === '' ? undefined : settled }), replace: true });
    // Only what is typed speaks here: an address that changes by itself would be undone.
  }, [settled]);
  useEffect(() => {
    // Filters taken away elsewhere empty the field; what is being typed stays.
    if (search !== settled) setTyped(search);
  }, [search]);
  const narrow = (part: ActivitiesAsked) => void navigate({ to: to.activities, search: { ...asked, ...part }, replace: true });
  return (
    <Group align="flex-end" mb="md" gap="sm" className="activities-filters" role="search">
      <TextInput
        type="search"
        className="activities-search"
        label={t('activities.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={typed === '' ? null : <CloseButton aria-label={t('activities.clear')} onClick={() => setTyped('')} />}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('activities.status')}
        data={[{ value: '', label: t('activities.anyStatus') }, ...statuses.map((status) => ({ value: status, label: t(`activities.statuses.${status}`) }))]}
        value={asked.status ?? ''}
        onChange={(event) => narrow({ status: event.currentTarget.value === '' ? undefined : (event.currentTarget.value as ActivityStatus) })}
      />
      <NativeSelect
        label={t('activities.program')}
        data={[{ value: '', label: t('activities.anyProgram') }, ...(programs.data ?? []).map((program) => ({ value: program.id, label: `${named(program.nameFr, program.nameEn)} (${program.activities})` }))]}
        value={asked.programId ?? ''}
        onChange={(event) => narrow({ programId: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
      />
    </Group>
  );
}

function ExportButton({ programId }: { programId: string | undefined }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function keep() {
    setBusy(true);
    setProblem(null);
    try {
      await keepCatalogue(organizationId, programId);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {problem !== null && <ProblemAlert problem={problem} />}
      <Button variant="default" loading={busy} leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void keep()}>
        {t(programId === undefined ? 'activities.export' : 'activities.exportProgram')}
      </Button>
    </>
  );
}
