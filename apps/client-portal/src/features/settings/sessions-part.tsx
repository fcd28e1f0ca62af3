import { Button, Card, Group } from '@mantine/core';
import { ConfirmAction, ConfirmButton, DataList, DateText, EmptyState, forgetDrafts, StatusBadge } from '@preau/ui';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Section } from '../../lib/section';
import { session } from '../../lib/session';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { deviceOf } from './device';
import { revokeSession, settingsQueries, type OpenSession } from './settings.queries';

async function leaveEverywhere() {
  await session.signOut('everywhere');
  forgetDrafts();
}

/** Where one is signed in, and how to end it: one device, or all of them. */
export function SessionsPart() {
  const t = useText();
  const reading = useQuery(settingsQueries.sessions());
  return (
    <Section
      title={t('settings.sessions.title')}
      actions={
        <ConfirmAction
          trigger={(open) => (
            <Button size="compact-md" variant="default" onClick={open}>
              {t('settings.sessions.everywhere')}
            </Button>
          )}
          title={t('settings.sessions.everywhereTitle')}
          confirmLabel={t('settings.sessions.everywhere')}
          undo={t('settings.sessions.undo')}
          onConfirm={leaveEverywhere}
        >
          {reading.data === undefined ? t('settings.sessions.everywhereWhat') : t('settings.sessions.everywhereCount', { count: reading.data.length })}
        </ConfirmAction>
      }
    >
      <DataList<OpenSession>
        reading={reading}
        keyOf={(one) => one.id}
        countLabel={(sessions) => t('settings.sessions.count', { count: sessions.length })}
        empty={<EmptyState icon={IconDeviceDesktop} title={t('settings.sessions.none')}>{t('settings.sessions.noneWhy')}</EmptyState>}
      >
        {(one) => <SessionRow one={one} />}
      </DataList>
    </Section>
  );
}

function SessionRow({ one }: { one: OpenSession }) {
  const t = useText();
  const queries = useQueryClient();
  const { browser, system, isPhone } = deviceOf(one.userAgent);
  const Device = isPhone ? IconDeviceMobile : IconDeviceDesktop;
  const name = browser === null || system === null ? (browser ?? system ?? t('settings.sessions.unknown')) : t('settings.sessions.device', { browser, system });
  async function end() {
    await revokeSession(one.id);
    await queries.invalidateQueries({ queryKey: settingsQueries.sessions().queryKey });
    tellDone(t('settings.sessions.ended', { device: name }));
  }
  return (
    <Card padding="sm" radius="md">
      <Group justify="space-between" align="flex-start">
        <Group gap="sm" wrap="nowrap" align="flex-start" className="settings-device">
          <Device size={24} stroke={1.5} aria-hidden />
          <div>
            <strong>{name}</strong> {one.isCurrent && <StatusBadge tone="success">{t('settings.sessions.current')}</StatusBadge>}
            <p className="preau-quiet">
              {t(`settings.sessions.apps.${one.app}`)} · {t('settings.sessions.used')} <DateText at={one.lastUsedAt} show="day-and-time" />
            </p>
          </div>
        </Group>
        {one.isCurrent ? (
          <Button size="compact-sm" variant="default" onClick={() => void session.signOut('here').then(forgetDrafts)}>
            {t('settings.sessions.here')}
          </Button>
        ) : (
          <ConfirmButton
            label={t('settings.sessions.end')} aria-label={t('settings.sessions.endOne', { device: name })}
            title={t('settings.sessions.endTitle', { device: name })}
            undo={t('settings.sessions.undo')}
            onConfirm={end}
          >
            {t('settings.sessions.endWhat')}
          </ConfirmButton>
        )}
      </Group>
    </Card>
  );
}
