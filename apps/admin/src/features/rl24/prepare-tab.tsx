import { Anchor, Button, Card, SegmentedControl, Stack } from '@mantine/core';
import { Amount, alertWithRetry, Async, ConfirmAction, ListSkeleton, Notice } from '@preau/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useOrganization } from '../../lib/organization';
import { PasswordAgain } from '../../lib/password-again';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { PreviewTable } from './preview-table';
import { groups, isUnderWay, refreshRl24, rl24Queries, startRun, type Group, type Overview } from './rl24.queries';
import { RunCard } from './run-card';

interface PrepareProps {
  year: number;
  group: Group;
  onGroup: (group: Group) => void;
  onSettings: () => void;
}

/** Who gets a slip, who misses what, what differs from the books; and the emission itself. */
export function PrepareTab(props: PrepareProps): ReactNode {
  const { organizationId } = useOrganization();
  const reading = useQuery(rl24Queries.overview(organizationId, props.year));
  return <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(overview) => <Prepared overview={overview} {...props} />} />;
}

function Prepared({ overview, year, group, onGroup, onSettings }: PrepareProps & { overview: Overview }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const [page, setPage] = useState(1);
  const reading = useQuery({ ...rl24Queries.preview(organizationId, year, group, page), placeholderData: keepPreviousData });
  const run = overview.runs[0];
  const counts = reading.data?.counts;
  return (
    <Stack gap="lg">
      <Obstacles overview={overview} onSettings={onSettings} undatedLines={reading.data?.undatedLines ?? 0} />
      {run !== undefined && <RunCard run={run} />}
      <Card padding="lg">
        <Stack gap="md">
          {counts !== undefined && (
            <p>
              {t('rl24.prepare.summary', { ready: counts.ready, missing: counts.missing, differs: counts.differs, issued: counts.issued })} · <Amount value={reading.data?.qualifyingCents ?? 0} strong /> {t('rl24.prepare.qualifying')}
            </p>
          )}
          {counts !== undefined && <Emit overview={overview} ready={counts.ready} differs={counts.differs} />}
        </Stack>
      </Card>
      <SegmentedControl
        className="rl24-groups"
        withItemsBorders={false}
        aria-label={t('rl24.prepare.show')}
        value={group}
        onChange={(value) => {
          setPage(1);
          onGroup(value as Group);
        }}
        data={groups.map((value) => ({ value, label: counts === undefined ? t(`rl24.groups.${value}`) : `${t(`rl24.groups.${value}`)} (${counts[value]})` }))}
      />
      <PreviewTable reading={reading} group={group} page={page} onPage={setPage} />
    </Stack>
  );
}

/** What keeps slips from being issued, said before anybody tries. */
function Obstacles({ overview, undatedLines, onSettings }: { overview: Overview; undatedLines: number; onSettings: () => void }) {
  const t = useText();
  const settings = (
    <Anchor component="button" type="button" onClick={onSettings}>
      {t('rl24.prepare.toSettings')}
    </Anchor>
  );
  return (
    <>
      {!overview.yearIsOver && <Notice tone="info" title={t('rl24.prepare.notOver', { year: overview.year })}>{t('rl24.prepare.notOverWhy', { next: overview.year + 1 })}</Notice>}
      {overview.filer.missing.length > 0 && <Notice tone="warning" title={t('rl24.prepare.filerIncomplete')}><p>{overview.filer.missing.map((one) => t(`rl24.filer.missing.${one}`)).join(' · ')}</p><p>{settings}</p></Notice>}
      {overview.numbersNearlyUsed && <Notice tone="warning" title={t('rl24.numbers.nearlyUsed', { used: overview.numbersUsed, total: overview.numbersTotal })}><p>{t('rl24.numbers.nearlyUsedWhat')}</p><p>{settings}</p></Notice>}
      {undatedLines > 0 && <Notice tone="warning" title={t('rl24.prepare.undated', { count: undatedLines })}>{t('rl24.prepare.undatedWhat')}</Notice>}
    </>
  );
}

function Emit({ overview, ready, differs }: { overview: Overview; ready: number; differs: number }) {
  const t = useText();
  const left = overview.numbersTotal - overview.numbersUsed;
  const blocked = !overview.yearIsOver || overview.filer.missing.length > 0 || overview.runs.some(isUnderWay);
  return (
    <div className="rl24-emit">
      <EmitButton kind="originals" count={ready} year={overview.year} left={left} disabled={blocked || ready === 0} />
      {differs > 0 && <EmitButton kind="amendments" count={differs} year={overview.year} left={left} disabled={blocked} />}
      <span className="preau-quiet preau-figures">{t('rl24.numbers.left', { count: left })}</span>
    </div>
  );
}

function EmitButton({ kind, count, year, left, disabled }: { kind: 'originals' | 'amendments'; count: number; year: number; left: number; disabled: boolean }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [password, setPassword] = useState('');
  return (
    <ConfirmAction
      tone={kind === 'originals' ? 'plain' : 'danger'}
      trigger={(open) => (
        <Button variant={kind === 'originals' ? 'filled' : 'default'} disabled={disabled} onClick={open}>
          {t(`rl24.emit.${kind}`, { count })}
        </Button>
      )}
      title={t(`rl24.emit.${kind}Title`, { count, year })}
      confirmLabel={t(`rl24.emit.${kind}`, { count })}
      undo={t('rl24.emit.undo')}
      onConfirm={async () => {
        await startRun(organizationId, { year, kind, password }, intention.keyFor({ year, kind }));
        intention.done();
        setPassword('');
        await refreshRl24(queries, organizationId);
        tellDone(t('rl24.emit.started'));
      }}
    >
      <Stack gap="sm">
        <p>{t(`rl24.emit.${kind}What`, { count, left })}</p>
        <PasswordAgain why={t('rl24.emit.passwordWhy')} value={password} onChange={setPassword} />
      </Stack>
    </ConfirmAction>
  );
}
