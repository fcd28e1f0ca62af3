import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { Problem } from '@preau/api-client';
import type { ReactNode } from 'react';
import { useUiText } from '../language/ui-text';

/** What was refused, why, and what to do next. The words of the browser's own failures are added here. */
export function useProblemWords() {
  const t = useUiText();
  return (problem: Problem): { title: string; detail?: string; next?: string } => {
    if (problem.code === 'client.unreachable') return { title: t('ui.problem.unreachable'), next: t('ui.problem.unreachableNext') };
    if (problem.title === '') return { title: t('ui.problem.unreadable'), next: t('ui.problem.unreadableNext') };
    return problem;
  };
}

interface ProblemAlertProps {
  problem: Problem;
  onRetry?: () => void;
  /** The next step as a link or a button, when the screen can offer it. */
  action?: ReactNode;
}

/** A refusal on screen: title, reason, next step. */
export function ProblemAlert({ problem, onRetry, action }: ProblemAlertProps) {
  const t = useUiText();
  const { title, detail, next } = useProblemWords()(problem);
  return (
    <div className="preau-notice" data-tone="danger" role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p className="preau-notice-title">{title}</p>
        {detail !== undefined && detail !== title && <p>{detail}</p>}
        {next !== undefined && <p>{next}</p>}
        {(onRetry !== undefined || action !== undefined) && (
          <Group gap="xs" mt="xs">
            {onRetry !== undefined && (
              <Button size="compact-sm" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
                {t('ui.problem.retry')}
              </Button>
            )}
            {action}
          </Group>
        )}
      </div>
    </div>
  );
}
