import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { ConfirmAction, forgetDrafts, LanguageSwitch, SchemeSwitch, useUiText } from '@preau/ui';
import type { ReactNode } from 'react';
import { session } from '../../lib/session';
import { useText } from '../../lib/text';

async function leaveEverywhere() {
  await session.signOut('everywhere');
  forgetDrafts();
}

/** How the back office looks to this worker, and where they are signed in. */
export function DisplaySettings(): ReactNode {
  const t = useText();
  const ui = useUiText();
  return (
    <Stack gap="md" maw="44rem">
      <Card padding="lg">
        <Title order={2} mb="md">
          {t('settings.display')}
        </Title>
        <Group justify="space-between" mb="md">
          <strong>{t('settings.language')}</strong>
          <LanguageSwitch />
        </Group>
        <Group justify="space-between">
          <strong>{ui('ui.scheme.label')}</strong>
          <SchemeSwitch />
        </Group>
      </Card>
      <Card padding="lg">
        <Title order={2} mb="md">
          {t('settings.access')}
        </Title>
        <ConfirmAction
          trigger={(open) => (
            <Button variant="default" onClick={open} style={{ alignSelf: 'start' }}>
              {t('settings.everywhere')}
            </Button>
          )}
          title={t('settings.everywhereTitle')}
          confirmLabel={t('settings.everywhere')}
          undo={t('settings.everywhereUndo')}
          onConfirm={leaveEverywhere}
        >
          {t('settings.everywhereWhat')}
        </ConfirmAction>
      </Card>
    </Stack>
  );
}
