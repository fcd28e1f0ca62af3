import { Button, Group, Modal, Switch } from '@mantine/core';
import { DateText, EmptyState, Form, LongTextField, StatusBadge, useSubmission, useUiText } from '@preau/ui';
import { IconInbox } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { CardTable } from '../../lib/card-table';
import { CancelForm } from '../../lib/end-registration/cancel-form';
import type { Asked, Preview } from '../../lib/end-registration/end-registration.queries';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { acceptRequest, cancellationsQueries, declineRequest, type RequestRow } from './cancellations.queries';

const tones = { open: 'warning', accepted: 'success', declined: 'closed' } as const;

/** The queue, the oldest first: the date of sending is the one that counts. */
export function Requests(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const to = useWorkPaths();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const [everything, setEverything] = useState(false);
  const [answering, setAnswering] = useState<{ row: RequestRow; how: 'accept' | 'decline' } | null>(null);
  const query = useQuery(cancellationsQueries.requests(organizationId, everything));
  const close = () => setAnswering(null);
  return (
    <>
      <Switch mb="md" label={t('cancellations.requests.everything')} checked={everything} onChange={(event) => setEverything(event.currentTarget.checked)} />
      <CardTable<RequestRow>
        reading={{ ...query, data: query.data && { items: query.data, total: query.data.length } }}
        caption={t('cancellations.tabs.requests')}
        idOf={(row) => row.id}
        countLabel={(total) => t('cancellations.requests.count', { count: total })}
        empty={<EmptyState icon={IconInbox} title={t('cancellations.requests.none')}>{t('cancellations.requests.noneWhy')}</EmptyState>}
        columns={[
          { accessor: 'sentAt', title: t('cancellations.requests.sentAt'), render: (row) => <DateText at={row.sentAt} show="day-and-time" /> },
          { accessor: 'personName', title: t('cancellations.requests.person'), render: (row) => <Link to={to.client(row.accountId)}>{row.personName}</Link> },
          { accessor: 'nameFr', title: t('cancellations.requests.activity'), render: (row) => named(row.nameFr, row.nameEn) },
          { accessor: 'because', title: t('cancellations.requests.because'), render: (row) => <>{t(`cancellations.requests.reasons.${row.because}`)}{row.message !== '' && <p className="preau-quiet">{row.message}</p>}</> },
          { accessor: 'state', title: t('cancellations.requests.state'), render: (row) => <StatusBadge tone={tones[row.state]}>{t(`cancellations.requests.states.${row.state}`)}</StatusBadge> },
          {
            accessor: 'id', title: t('cancellations.requests.actions'), textAlign: 'right',
            render: (row) => row.state === 'open' && (
              <Group gap={6} wrap="nowrap" justify="flex-end">
                <Button size="compact-sm" aria-label={t('cancellations.requests.acceptOne', { person: row.personName })} onClick={() => setAnswering({ row, how: 'accept' })}>{t('cancellations.requests.accept')}</Button>
                <Button size="compact-sm" variant="default" aria-label={t('cancellations.requests.declineOne', { person: row.personName })} onClick={() => setAnswering({ row, how: 'decline' })}>{t('cancellations.requests.decline')}</Button>
              </Group>
            ),
          },
        ]}
      />
      <Modal opened={answering !== null} onClose={close} size="lg" title={answering === null ? '' : t(answering.how === 'accept' ? 'cancellations.requests.acceptOne' : 'cancellations.requests.declineOne', { person: answering.row.personName })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {answering?.how === 'accept' && <Accept row={answering.row} onDone={close} />}
        {answering?.how === 'decline' && <Decline row={answering.row} onDone={close} />}
      </Modal>
    </>
  );
}

/** As of the day it was sent: what that means, an answer, and done. */
function Accept({ row, onDone }: { row: RequestRow; onDone: () => void }) {
  const t = useText();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [answer, setAnswer] = useState('');
  const send = useCallback(
    async (asked: Asked, preview: Preview) => {
      const body = { acceptedHash: preview.hash, because: asked.because, refundTo: asked.refundTo, answer: asked.override === null ? answer.trim() : asked.override.reason, ...(asked.override === null ? {} : { creditCents: asked.override.creditCents }) };
      await acceptRequest(organizationId, row.id, body, intention.keyFor([row.id, body]));
      intention.done();
    },
    [organizationId, row.id, answer, intention],
  );
  return (
    <CancelForm claimId={row.claimId} fixedNoticeAt={row.sentAt} onDone={onDone} send={send} submitLabel={t('cancellations.requests.acceptSubmit')}>
      <LongTextField name="answer" label={t('cancellations.requests.answer')} help={t('cancellations.requests.answerHelp')} required={false} value={answer} onChange={setAnswer} />
    </CancelForm>
  );
}

function Decline({ row, onDone }: { row: RequestRow; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [answer, setAnswer] = useState('');
  const send = useCallback(
    async (text: string) => {
      await declineRequest(organizationId, row.id, text, intention.keyFor([row.id, text]));
      intention.done();
      await queries.invalidateQueries({ queryKey: cancellationsQueries.all(organizationId) });
      tellDone(t('cancellations.requests.declined'));
      onDone();
    },
    [organizationId, row.id, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit(answer.trim())}>
      <LongTextField name="answer" label={t('cancellations.requests.answer')} help={t('cancellations.requests.answerHelp')} value={answer} onChange={setAnswer} />
      <Group justify="flex-end">
        <Button type="submit" className="preau-danger-button" loading={busy} disabled={answer.trim() === ''}>
          {t('cancellations.requests.decline')}
        </Button>
      </Group>
    </Form>
  );
}
