import { Button, Group, Modal, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { useState, type ReactNode } from 'react';
import { useUiText } from '../language/ui-text';
import { ProblemAlert } from './problem-alert';

interface ConfirmActionProps {
  /** What opens the question. */
  trigger: (open: () => void) => ReactNode;
  title: string;
  /** What will happen, in numbers. */
  children: ReactNode;
  /** The button that does it, naming the effect: «Annuler et rembourser 112,50 $ sur Visa ••42». */
  confirmLabel: string;
  /** Whether it can be undone, and how: a sentence. */
  undo: string;
  /** Does it; what it throws is shown and the question stays open. */
  onConfirm: () => Promise<void>;
  tone?: 'danger' | 'plain';
}

/** Asks before something that costs: what happens in numbers, and whether it can be undone. */
export function ConfirmAction({ trigger, title, children, confirmLabel, undo, onConfirm, tone = 'danger' }: ConfirmActionProps) {
  const t = useUiText();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function confirm() {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      setOpened(false);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {trigger(() => {
        setProblem(null);
        setOpened(true);
      })}
      <Modal opened={opened} onClose={() => setOpened(false)} title={title} closeOnClickOutside={!busy} closeOnEscape={!busy} closeButtonProps={{ 'aria-label': t('ui.close') }}>
        <Stack gap="md">
          {problem !== null && <ProblemAlert problem={problem} />}
          <div>{children}</div>
          <p className="preau-quiet">{undo}</p>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setOpened(false)} disabled={busy} data-autofocus>
              {t('ui.keep')}
            </Button>
            <Button className={tone === 'danger' ? 'preau-danger-button' : undefined} loading={busy} onClick={() => void confirm()}>
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
