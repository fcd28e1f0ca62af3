import { Card, Progress } from '@mantine/core';
import { useText } from '../../lib/text';
import { isUnderWay, type ImportRun } from './imports.queries';

/** How far an import is. One may leave: the work goes on without the page. */
export function ImportProgress({ run }: { run: ImportRun }) {
  const t = useText();
  if (!isUnderWay(run)) return null;
  const counted = run.stage === 'reading' || run.stage === 'writing';
  const share = counted ? Math.min(100, (run.rowsDone / Math.max(1, run.rowsTotal)) * 100) : 100;
  return (
    <Card padding="lg">
      <p role="status"><strong>{t(`imports.stages.${run.stage}`)}</strong></p>
      <Progress.Root size="lg" my="sm">
        <Progress.Section value={share} animated striped={!counted} aria-label={t('imports.progress')} aria-valuetext={counted ? t('imports.rowsDone', { done: run.rowsDone, total: run.rowsTotal }) : t(`imports.stages.${run.stage}`)} />
      </Progress.Root>
      <p className="preau-quiet preau-figures">
        {counted && <>{t('imports.rowsDone', { done: run.rowsDone, total: run.rowsTotal })} · </>}
        {t('imports.mayLeave')}
      </p>
    </Card>
  );
}
