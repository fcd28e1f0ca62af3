import './settings.css';
import { Card, Group, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, changeLanguage, ListSkeleton, PageHeader, ProblemAlert, SchemeSwitch, SelectField, useLanguage, useUiText } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Section } from '../../lib/section';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { EmailPart } from './email-part';
import { PasswordPart } from './password-part';
import { SecondFactorPart } from './second-factor-part';
import { SessionsPart } from './sessions-part';
import { saveLocale, settingsQueries, type OwnSettings } from './settings.queries';

/** How one signs in, on which devices one is signed in, and how Préau looks and writes. */
export function SettingsPage(): ReactNode {
  const t = useText();
  const reading = useQuery(settingsQueries.own());
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Stack gap="xs" maw="44rem">
        <Async
          reading={reading}
          loading={<ListSkeleton rows={3} height={120} />}
          empty="never"
          error={alertWithRetry}
          ready={(settings) => (
            <>
              <EmailPart settings={settings} />
              <PasswordPart email={settings.email} />
              <SecondFactorPart settings={settings} />
              <Display settings={settings} />
            </>
          )}
        />
        <SessionsPart />
      </Stack>
    </>
  );
}

const languageOf = { 'fr-CA': 'fr', 'en-CA': 'en' } as const;

function Display({ settings }: { settings: OwnSettings }) {
  const t = useText();
  const ui = useUiText();
  const language = useLanguage();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function change(locale: OwnSettings['locale']) {
    setProblem(null);
    try {
      queries.setQueryData(settingsQueries.own().queryKey, await saveLocale(locale));
      await changeLanguage(languageOf[locale]);
      tellDone(t('settings.display.saved'));
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  }
  return (
    <Section title={t('settings.display.title')}>
      <Card padding="lg">
        <Stack gap="md">
          {problem !== null && <ProblemAlert problem={problem} />}
          <SelectField
            name="locale"
            label={t('settings.display.language')}
            help={t(languageOf[settings.locale] === language ? 'settings.display.languageHelp' : 'settings.display.languageDiffers')}
            choices={[{ value: 'fr-CA', label: t('settings.display.french') }, { value: 'en-CA', label: t('settings.display.english') }]}
            value={settings.locale}
            onChange={(value) => void change(value === 'en-CA' ? 'en-CA' : 'fr-CA')}
          />
          <Group justify="space-between">
            <strong>{ui('ui.scheme.label')}</strong>
            <SchemeSwitch />
          </Group>
        </Stack>
      </Card>
    </Section>
  );
}
