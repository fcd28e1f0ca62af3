import { Card, Switch } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, ConfirmAction, ListSkeleton, Notice, ProblemAlert } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { familyQueries, type KnownOrganization } from '../../lib/family/family.queries';
import { Section } from '../../lib/section';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { changeSubscription } from './communications.queries';

/** What each organization may send; the platform's own messages stand apart. */
export function Subscriptions() {
  const t = useText();
  const { data, ...reading } = useQuery(familyQueries.subscriptions());
  return (
    <>
      <p className="preau-lead message-because">{t('communications.subscriptions.help')}</p>
      <Async
        reading={{ ...reading, data: data?.rows }}
        loading={<ListSkeleton rows={3} />}
        empty="never"
        error={alertWithRetry}
        ready={(rows) => (
          <>
            <Section title={t('communications.subscriptions.platform')}>
              <p className="preau-quiet message-because">{t('communications.subscriptions.platformHelp')}</p>
              {rows.filter((row) => row.isPlatform).map((row) => <SubscriptionCard key={row.organizationId} row={row} />)}
            </Section>
            <Section title={t('communications.subscriptions.organizations')}>
              {rows.some((row) => !row.isPlatform) ? (
                <ul className="preau-list" data-layout="cards">
                  {rows.filter((row) => !row.isPlatform).map((row) => (
                    <li key={row.organizationId}>
                      <SubscriptionCard row={row} />
                    </li>
                  ))}
                </ul>
              ) : (
                <Notice tone="info">{t('communications.subscriptions.none')}</Notice>
              )}
            </Section>
          </>
        )}
      />
    </>
  );
}

function SubscriptionCard({ row }: { row: KnownOrganization }) {
  const t = useText();
  const chosen = useBilingual();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = chosen(row.organizationName, row.organizationNameEn);

  async function change(part: { email?: boolean; calendar?: boolean }) {
    const saved = await changeSubscription(row.organizationId, part);
    queries.setQueryData(familyQueries.subscriptions().queryKey, (before) => (before === undefined ? before : { rows: before.rows.map((one) => (one.organizationId === saved.organizationId ? saved : one)) }));
    tellDone(t('communications.subscriptions.saved'));
  }
  async function tryChange(part: { email?: boolean; calendar?: boolean }) {
    try {
      await change(part);
      setProblem(null);
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  }
  const news = (onChange: (checked: boolean) => void) => (
    <Switch
      checked={row.email}
      label={t('communications.subscriptions.news')}
      aria-label={t('communications.subscriptions.forOrganization', { what: t('communications.subscriptions.news'), organization: name })}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
  return (
    <Card padding="md" className="subscription-card">
      {!row.isPlatform && <h3>{name}</h3>}
      {problem !== null && <ProblemAlert problem={problem} />}
      {row.isPlatform ? (
        <ConfirmAction
          trigger={(open) => news((checked) => (checked ? void tryChange({ email: true }) : open()))}
          title={t('communications.subscriptions.warnTitle')}
          confirmLabel={t('communications.subscriptions.warnConfirm')}
          undo={t('communications.subscriptions.warnUndo')}
          onConfirm={() => change({ email: false })}
        >
          {t('communications.subscriptions.warnWhat')}
        </ConfirmAction>
      ) : (
        <>
          {news((email) => void tryChange({ email }))}
          <Switch
            checked={row.calendar}
            label={t('communications.subscriptions.calendar')}
            aria-label={t('communications.subscriptions.forOrganization', { what: t('communications.subscriptions.calendar'), organization: name })}
            onChange={(event) => void tryChange({ calendar: event.currentTarget.checked })}
          />
        </>
      )}
    </Card>
  );
}
