import { Button, Group, Modal, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { ProblemAlert, useUiText } from '@preau/ui';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMethodWords } from '../../lib/planned-payments/planned-status';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { DependentsNotice } from './dependents';
import { removeMethod, walletQueries, type Dependent, type Method } from './wallet.queries';

function dependentsOf(problem: Problem | null): readonly Dependent[] {
  const named = problem?.details?.['plannedPayments'];
  return Array.isArray(named) ? (named as Dependent[]) : [];
}

/** Forgets a method; when planned payments rely on it, the refusal names them and leads to them. */
export function RemoveMethod({ method }: { method: Method }) {
  const t = useText();
  const ui = useUiText();
  const queries = useQueryClient();
  const words = useMethodWords();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const dependents = dependentsOf(problem);
  const named = { method: words(method), organization: method.organizationName };

  async function remove() {
    setBusy(true);
    try {
      await removeMethod(method.id);
      setOpened(false);
      tellDone(t('wallet.removed'));
      await queries.invalidateQueries({ queryKey: walletQueries.all() });
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => {
          setProblem(null);
          setOpened(true);
        }}
      >
        {t('wallet.remove')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('wallet.removeTitle', named)} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <Stack gap="md">
          {problem !== null && <ProblemAlert problem={problem} />}
          {dependents.length > 0 ? (
            <DependentsNotice title={t('wallet.inUse')} dependents={dependents} />
          ) : (
            <>
              <p>{t('wallet.removeWhat', named)}</p>
              <p className="preau-quiet">{t('wallet.removeUndo')}</p>
            </>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setOpened(false)} data-autofocus>
              {ui('ui.keep')}
            </Button>
            {dependents.length === 0 && (
              <Button className="preau-danger-button" loading={busy} onClick={() => void remove()}>
                {t('wallet.remove')}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
