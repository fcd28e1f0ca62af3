import { Button, Group, Modal, SegmentedControl, Switch } from '@mantine/core';
import { Amount, DateText, EmptyState, Form, StatusBadge, useMoneyText, useSubmission, useUiText } from '@preau/ui';
import { IconCash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { cancellationsQueries, finishRefundTask, type RefundTask } from './cancellations.queries';

const ways = ['cheque', 'cash', 'terminal', 'account'] as const;
type Way = (typeof ways)[number];
const tones = { open: 'warning', paid: 'success', 'kept-on-account': 'info' } as const;

/** What was paid by hand, or what a card would not take back: somebody hands it over, and it is booked. */
export function RefundTasks(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const to = useWorkPaths();
  const may = useMay();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const [everything, setEverything] = useState(false);
  const [finishing, setFinishing] = useState<RefundTask | null>(null);
  const query = useQuery(cancellationsQueries.refundTasks(organizationId, everything));
  return (
    <>
      <Switch mb="md" label={t('cancellations.refunds.everything')} checked={everything} onChange={(event) => setEverything(event.currentTarget.checked)} />
      <CardTable<RefundTask>
        reading={{ ...query, data: query.data && { items: query.data, total: query.data.length } }}
        caption={t('cancellations.tabs.refunds')}
        idOf={(row) => row.id}
        countLabel={(total) => t('cancellations.refunds.count', { count: total })}
        empty={<EmptyState icon={IconCash} title={t('cancellations.refunds.none')}>{t('cancellations.refunds.noneWhy')}</EmptyState>}
        columns={[
          { accessor: 'createdAt', title: t('cancellations.refunds.since'), render: (row) => <DateText at={row.createdAt} year="always" /> },
          { accessor: 'ownerName', title: t('cancellations.refunds.client'), render: (row) => <Link to={to.client(row.accountId)}>{row.ownerName}</Link> },
          { accessor: 'nameFr', title: t('cancellations.requests.activity'), render: (row) => `${named(row.nameFr, row.nameEn)} · ${row.personName}` },
          { accessor: 'because', title: t('cancellations.requests.because'), render: (row) => t(`cancellations.refunds.reasons.${row.because}`) },
          { accessor: 'dueOn', title: t('cancellations.refunds.dueOn'), render: (row) => (row.dueOn === null ? '–' : <DateText at={row.dueOn} year="always" />) },
          { accessor: 'amountCents', title: t('billing.amount'), textAlign: 'right', render: (row) => <Amount value={row.amountCents} strong /> },
          {
            accessor: 'state', title: t('cancellations.requests.state'), textAlign: 'right',
            render: (row) => row.state === 'open' && may('payments.refund')
              ? <Button size="compact-sm" variant="default" aria-label={t('cancellations.refunds.finishOne', { client: row.ownerName })} onClick={() => setFinishing(row)}>{t('cancellations.refunds.finish')}</Button>
              : <StatusBadge tone={tones[row.state]}>{t(`cancellations.refunds.states.${row.state}`)}</StatusBadge>,
          },
        ]}
      />
      <Modal opened={finishing !== null} onClose={() => setFinishing(null)} title={finishing === null ? '' : t('cancellations.refunds.finishOne', { client: finishing.ownerName })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {finishing !== null && <Finish task={finishing} onDone={() => setFinishing(null)} />}
      </Modal>
    </>
  );
}

function Finish({ task, onDone }: { task: RefundTask; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [way, setWay] = useState<Way>('cheque');
  const send = useCallback(
    async (chosen: Way) => {
      await finishRefundTask(organizationId, task.id, chosen === 'account' ? null : chosen, intention.keyFor([task.id, chosen]));
      intention.done();
      await queries.invalidateQueries();
      tellDone(t('cancellations.refunds.done'));
      onDone();
    },
    [organizationId, task.id, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit(way)}>
      <SegmentedControl fullWidth orientation="vertical" aria-label={t('cancellations.refunds.how')} value={way} onChange={(value) => setWay(ways.find((one) => one === value) ?? 'cheque')} data={ways.map((value) => ({ value, label: value === 'account' ? t('cancellations.refunds.toAccount') : t(`billing.tenders.${value}`) }))} />
      <p className="preau-quiet">{t(way === 'account' ? 'cancellations.refunds.accountWhat' : 'cancellations.refunds.what')}</p>
      <Group justify="flex-end">
        <Button type="submit" loading={busy}>
          {t('cancellations.refunds.submit', { amount: money(task.amountCents) })}
        </Button>
      </Group>
    </Form>
  );
}
