import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { answer, problemOf, type Problem } from '@preau/api-client';
import { ConfirmAction, forgetDrafts, LanguageSwitch, Notice, PageHeader, ProblemAlert, SchemeSwitch, useUiText } from '@preau/ui';
import { useState, type ReactNode } from 'react';
import { api } from '../../lib/api';
import { session } from '../../lib/session';
import { useText } from '../../lib/text';
import { useSession } from '../../lib/use-session';

async function leaveEverywhere() {
  await session.signOut('everywhere');
  forgetDrafts();
}

export function SettingsPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Stack gap="md" maw="44rem">
        <Card padding="lg">
          <Title order={2} mb="md">
            {t('settings.display.title')}
          </Title>
          <Group justify="space-between" mb="md">
            <div>
              <strong>{t('settings.display.language')}</strong>
              <p className="preau-quiet">{t('settings.display.languageHelp')}</p>
            </div>
            <LanguageSwitch />
          </Group>
          <Group justify="space-between">
            <strong>{ui('ui.scheme.label')}</strong>
            <SchemeSwitch />
          </Group>
        </Card>
        <AccessCard />
      </Stack>
    </>
  );
}

function AccessCard() {
  const t = useText();
  const state = useSession();
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (state.status !== 'signed-in') return null;
  const { email } = state.user;

  async function act(work: () => Promise<void>) {
    try {
      await work();
      setProblem(null);
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  }

  async function askForLink() {
    await answer(api.POST('/api/v1/auth/request-password-reset', { body: { email } }));
    setSent(true);
  }

  return (
    <Card padding="lg">
      <Title order={2} mb="md">
        {t('settings.access.title')}
      </Title>
      <Stack gap="md">
        {problem !== null && <ProblemAlert problem={problem} />}
        <p>{t('settings.access.email', { email })}</p>
        {sent && (
          <div role="status">
            <Notice tone="success">{t('settings.access.passwordSent', { email })}</Notice>
          </div>
        )}
        <Group gap="sm">
          <Button variant="default" onClick={() => void act(askForLink)}>
            {t('settings.access.password')}
          </Button>
          <Button variant="default" onClick={() => void act(() => session.signOut('here').then(forgetDrafts))}>
            {t('settings.access.here')}
          </Button>
          <ConfirmAction
            trigger={(open) => (
              <Button variant="default" onClick={open}>
                {t('settings.access.everywhere')}
              </Button>
            )}
            title={t('settings.access.everywhereTitle')}
            confirmLabel={t('settings.access.everywhere')}
            undo={t('settings.access.everywhereUndo')}
            onConfirm={leaveEverywhere}
          >
            {t('settings.access.everywhereWhat')}
          </ConfirmAction>
        </Group>
      </Stack>
    </Card>
  );
}
