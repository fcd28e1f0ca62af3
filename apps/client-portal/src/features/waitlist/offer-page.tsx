import { Button, Card, Group, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, DateText, ListSkeleton, PageHeader, ProblemAlert } from '@preau/ui';
import { IconArrowLeft, IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { EntryStatus } from '../../lib/waitlist/entry-status';
import { LeaveButton } from '../../lib/waitlist/leave-button';
import { acceptOffer, waitlistQueries, type WaitlistEntry } from '../../lib/waitlist/waitlist.queries';
import '../../lib/waitlist/waitlist.css';

interface OfferPageProps {
  organizationId: string;
  slug: string;
  entryId: string;
}

/** What the link of the e-mail leads to: the place that is offered, until when, and the two answers. */
export function OfferPage({ organizationId, slug, entryId }: OfferPageProps): ReactNode {
  const t = useText();
  const reading = useQuery({ ...waitlistQueries.one(organizationId, entryId), refetchInterval: 15_000 });
  return (
    <>
      <p className="portal-back">
        <Link to={paths.waitlists}>
          <IconArrowLeft size={15} aria-hidden /> {t('waitlist.title')}
        </Link>
      </p>
      <Async reading={reading} loading={<ListSkeleton rows={2} height={110} />} empty="never" error={alertWithRetry} ready={(entry) => <Offer organizationId={organizationId} slug={slug} entry={entry} />} />
    </>
  );
}

function Offer({ organizationId, slug, entry }: { organizationId: string; slug: string; entry: WaitlistEntry }) {
  const t = useText();
  const chosen = useBilingual();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = chosen(entry.nameFr, entry.nameEn);
  const on = entry.startsAt ?? entry.startsOn;

  async function accept() {
    setBusy(true);
    setProblem(null);
    try {
      await acceptOffer(organizationId, entry.entryId);
      await queries.invalidateQueries();
      await navigate({ to: paths.cart });
    } catch (cause) {
      setProblem(problemOf(cause));
      await queries.invalidateQueries({ queryKey: waitlistQueries.all() });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <PageHeader title={name}>
        {entry.firstName} {entry.lastName}
        {on !== null && (
          <>
            {' '}
            · <DateText at={on} show={entry.startsAt === null ? undefined : 'day-and-time'} year="always" />
          </>
        )}
      </PageHeader>
      <Card padding="lg">
        <Stack gap="md">
          <div aria-live="polite">
            <EntryStatus entry={entry} />
          </div>
          {problem !== null && <ProblemAlert problem={problem} />}
          <Group gap="sm">
            {entry.open && (
              <Button leftSection={<IconCheck size={18} aria-hidden />} loading={busy} onClick={() => void accept()}>
                {t('waitlist.accept')}
              </Button>
            )}
            {(entry.status === 'offered' || entry.status === 'waiting' || entry.status === 'skipped' || entry.status === 'withdrawn') && <LeaveButton organizationId={organizationId} entry={entry} activity={name} size="sm" />}
            {entry.status === 'in-cart' && <Button renderRoot={(props) => <Link to={paths.cart} {...props} />}>{t('waitlist.toCart')}</Button>}
            <Button variant="default" renderRoot={(props) => <Link to={paths.activity} params={{ slug, activityId: entry.activityId }} {...props} />}>
              {t('waitlist.toActivity')}
            </Button>
          </Group>
          {entry.open && <p className="preau-quiet">{t('waitlist.acceptHelp')}</p>}
        </Stack>
      </Card>
    </>
  );
}
