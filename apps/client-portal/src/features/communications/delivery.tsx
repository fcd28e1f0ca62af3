import { NativeSelect } from '@mantine/core';
import { alertWithRetry, Async, DateText, ListSkeleton, Notice, toneIcons, type Tone } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { familyQueries } from '../../lib/family/family.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { communicationQueries, type Finding } from './communications.queries';

const toneOf: Record<Finding['code'], Tone> = {
  'no-address': 'danger', 'goes-to': 'info', 'unsubscribed-from-news': 'warning', 'calendar-switched-off': 'warning', waiting: 'held', 'could-not-be-delivered': 'danger', left: 'success',
};
const aboutMessages: readonly Finding['code'][] = ['waiting', 'could-not-be-delivered', 'left'];

/** “Why did I not get an e-mail?”, answered for one organization. */
export function Delivery({ organizationId, onChoose }: { organizationId: string | undefined; onChoose: (organizationId: string) => void }) {
  const t = useText();
  const chosen = useBilingual();
  const { data, ...reading } = useQuery(familyQueries.subscriptions());
  return (
    <>
      <p className="preau-lead message-because">{t('communications.delivery.lead')}</p>
      <Async
        reading={{ ...reading, data: data?.rows.filter((row) => !row.isPlatform) }}
        loading={<ListSkeleton rows={2} />}
        empty={{ when: (rows) => rows.length === 0, show: <Notice tone="info">{t('communications.delivery.none')}</Notice> }}
        error={alertWithRetry}
        ready={(rows) => {
          const current = rows.find((row) => row.organizationId === organizationId) ?? rows[0];
          return (
            <>
              <NativeSelect
                className="messages-filter"
                label={t('communications.delivery.choose')}
                value={current?.organizationId ?? ''}
                data={rows.map((one) => ({ value: one.organizationId, label: chosen(one.organizationName, one.organizationNameEn) }))}
                onChange={(event) => onChoose(event.currentTarget.value)}
              />
              <Findings organizationId={current?.organizationId ?? ''} />
            </>
          );
        }}
      />
    </>
  );
}

function Findings({ organizationId }: { organizationId: string }) {
  const t = useText();
  const { data, ...reading } = useQuery(communicationQueries.delivery(organizationId));
  return (
    <Async
      reading={{ ...reading, data: data?.rows }}
      loading={<ListSkeleton rows={3} height={44} />}
      empty="never"
      error={alertWithRetry}
      ready={(rows) => {
        const messages = rows.filter((row) => aboutMessages.includes(row.code));
        return (
          <>
            <Section title={t('communications.delivery.settings')}>
              <FindingList rows={rows.filter((row) => !aboutMessages.includes(row.code))} />
            </Section>
            <Section title={t('communications.delivery.lately')}>{messages.length === 0 ? <p className="preau-quiet">{t('communications.delivery.nothing')}</p> : <FindingList rows={messages} />}</Section>
            <Notice tone="info" title={t('communications.delivery.tips')}>
              <ul>
                <li>{t('communications.delivery.tipJunk')}</li>
                <li>{t('communications.delivery.tipContacts')}</li>
                <li>{t('communications.delivery.tipRead')}</li>
              </ul>
            </Notice>
          </>
        );
      }}
    />
  );
}

function FindingList({ rows }: { rows: readonly Finding[] }) {
  return (
    <ul className="delivery-findings">
      {rows.map((finding, index) => {
        const ToneIcon = toneIcons[toneOf[finding.code]];
        return (
          <li key={index} data-tone={toneOf[finding.code]}>
            <ToneIcon size={19} aria-hidden />
            <span>
              <FindingText finding={finding} />
            </span>
            <NextStep finding={finding} />
          </li>
        );
      })}
    </ul>
  );
}

function FindingText({ finding }: { finding: Finding }): ReactNode {
  const t = useText();
  const people = useQuery(familyQueries.people());
  const { code, personId, email, because, subject, sentAt } = finding;
  if (code === 'goes-to') {
    const reason = because === null ? '' : t(`communications.delivery.because.${because}`);
    if (personId === null) return t('communications.delivery.findings.goes-to-account', { email: email ?? '', because: reason });
    return t('communications.delivery.findings.goes-to-person', { name: people.data?.rows.find((one) => one.id === personId)?.firstName ?? '', email: email ?? '', because: reason });
  }
  const said = t(`communications.delivery.findings.${code}`, { subject: subject ?? '', email: email ?? '' });
  if (sentAt === null) return said;
  return (
    <>
      {said}, <DateText at={sentAt} show="day-and-time" />
    </>
  );
}

function NextStep({ finding }: { finding: Finding }): ReactNode {
  const t = useText();
  if (finding.messageId !== null) {
    return (
      <Link to={paths.message} params={{ messageId: finding.messageId }}>
        {t('communications.delivery.read')}
      </Link>
    );
  }
  if (finding.code === 'no-address') return <Link to={paths.members}>{t('communications.delivery.members')}</Link>;
  if (finding.code === 'unsubscribed-from-news' || finding.code === 'calendar-switched-off') {
    return (
      <Link to={paths.communications} search={{ tab: 'subscriptions' }}>
        {t('communications.delivery.resubscribe')}
      </Link>
    );
  }
  return null;
}
