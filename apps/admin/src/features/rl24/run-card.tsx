import { Button, Card, Group, Progress } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { DateText, Notice, ProblemAlert, StatusBadge, type Tone } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { isUnderWay, refreshRl24, resumeRun, type Run } from './rl24.queries';

const tones: Record<Run['state'], Tone> = { waiting: 'held', running: 'held', done: 'success', stopped: 'danger' };

/** The latest emission: how far it is, how it ended. One may leave: the work goes on without the page. */
export function RunCard({ run }: { run: Run }) {
  const t = useText();
  const share = Math.min(100, (run.familiesDone / Math.max(1, run.familiesTotal)) * 100);
  const told = t('rl24.run.families', { done: run.familiesDone, count: run.familiesTotal });
  return (
    <Card padding="lg">
      <Group gap="sm">
        <strong>{t(`rl24.run.${run.kind}`)}</strong>
        <StatusBadge tone={tones[run.state]}>{t(`rl24.run.states.${run.state}`)}</StatusBadge>
        <DateText at={run.startedAt} show="day-and-time" />
      </Group>
      {isUnderWay(run) && (
        <Progress.Root size="lg" my="sm">
          <Progress.Section value={share} animated aria-label={t('rl24.run.progress')} aria-valuetext={told} />
        </Progress.Root>
      )}
      <p className="preau-quiet preau-figures" role="status">
        {told} · {t('rl24.run.slips', { count: run.slipsIssued })}
        {run.slipsSkipped > 0 && ` · ${t('rl24.run.skipped', { count: run.slipsSkipped })}`}
        {isUnderWay(run) && ` · ${t('rl24.run.mayLeave')}`}
      </p>
      {run.state === 'stopped' && <Stopped run={run} />}
    </Card>
  );
}

function Stopped({ run }: { run: Run }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function resume() {
    setBusy(true);
    setProblem(null);
    try {
      await resumeRun(organizationId, run.id);
      await refreshRl24(queries, organizationId);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Notice tone="danger" title={t(`rl24.run.because.${run.stoppedBecause ?? 'families-failed'}`)}>
      <p>{t('rl24.run.nothingLost')}</p>
      {problem !== null && <ProblemAlert problem={problem} />}
      <Button mt="xs" loading={busy} onClick={() => void resume()}>
        {t('rl24.run.resume')}
      </Button>
    </Notice>
  );
}
