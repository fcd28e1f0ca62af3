import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { ProblemAlert, useUiText } from '@preau/ui';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useMethodWords } from '../../lib/planned-payments/planned-status';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { DependentsNotice } from './dependents';
import { removeMethod, walletQueries, type Dependent, type Method } from './wallet.queries';

function dependentsOf(problem: Problem | null): readonly Dependent[] {
  const named = problem?.details?.['plannedPayments'];
  return Array.isArray(named) ? (named as Dependent[]) : [];
}

/** Forgets a method; when planned payments rely on it, the refusal names them, and they may move to another one in the same step. */
export function RemoveMethod({ method }: { method: Method }) {
  const t = useText();
  const chosen = useBilingual();
  const ui = useUiText();
  const queries = useQueryClient();
  const words = useMethodWords();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [moveTo, setMoveTo] = useState('');
  const dependents = dependentsOf(problem);
  const inUse = problem?.code === 'billing.payment-method-in-use';
  const wallet = useQuery({ ...walletQueries.methods(), enabled: inUse });
  const others = (wallet.data?.rows ?? []).filter((one) => one.organizationId === method.organizationId && one.authorized && one.id !== method.id);
  const named = { method: words(method), organization: chosen(method.organizationName, method.organizationNameEn) };

  async function remove() {
    setBusy(true);
    try {
      await removeMethod(method.id, inUse && moveTo !== '' ? moveTo : undefined);
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
          setMoveTo('');
          setOpened(true);
        }}
      >
        {t('wallet.remove')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('wallet.removeTitle', named)} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <Stack gap="md">
          {problem !== null && !inUse && <ProblemAlert problem={problem} />}
          {inUse ? (
            <>
              <DependentsNotice title={t('wallet.inUse')} dependents={dependents} />
              {others.length > 0 && (
                <Radio.Group label={t('wallet.moveTo')} value={moveTo} onChange={setMoveTo}>
                  <Stack gap="xs" mt="xs">
                    {others.map((one) => (
                      <Radio key={one.id} value={one.id} label={words(one)} />
                    ))}
                  </Stack>
                </Radio.Group>
              )}
            </>
          ) : (
            <>
              <p>{t('wallet.removeWhat', named)}</p>
              {method.plannedPayments > 0 && <p>{t('wallet.removeRelies', { count: method.plannedPayments })}</p>}
              <p className="preau-quiet">{t('wallet.removeUndo')}</p>
            </>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setOpened(false)} data-autofocus>
              {ui('ui.keep')}
            </Button>
            {(!inUse || others.length > 0) && (
              <Button className="preau-danger-button" loading={busy} disabled={inUse && moveTo === ''} onClick={() => void remove()}>
                {t(inUse ? 'wallet.moveAndRemove' : 'wallet.remove')}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
