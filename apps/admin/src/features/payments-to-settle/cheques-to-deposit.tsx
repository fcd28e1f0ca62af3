import { Anchor, Button, Group, Stack } from '@mantine/core';
import { Amount, DateText, EmptyState, Notice, useMoneyText, useSubmission, ProblemAlert } from '@preau/ui';
import { IconCash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { ChequeActions, ChequeState } from '../../lib/planned-payments/cheques';
import { depositCheques, plannedQueries, refreshPlanned, type Cheque } from '../../lib/planned-payments/planned-payments.queries';
import { useText } from '../../lib/text';

/** The drawer: cheques whose day has come first, deposited one or many at once. */
export function ChequesToDeposit() {
  const t = useText();
  const may = useMay();
  const money = useMoneyText();
  const to = useWorkPaths();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const query = useQuery(plannedQueries.cheques(organizationId));
  const [chosen, setChosen] = useState<Cheque[]>([]);
  const [report, setReport] = useState<{ done: number; refused: string[] } | null>(null);
  const order = (cheque: Cheque) => (cheque.toDeposit ? 0 : cheque.state === 'held' ? 1 : 2);
  const items = [...(query.data ?? [])].sort((a, b) => order(a) - order(b) || a.datedOn.localeCompare(b.datedOn));
  const ready = chosen.filter((cheque) => cheque.toDeposit);
  const due = items.filter((cheque) => cheque.toDeposit);
  const send = useCallback(
    async (cheques: readonly Cheque[]) => {
      const rows = await depositCheques(organizationId, cheques);
      const nameOf = (id: string) => cheques.find((cheque) => cheque.id === id)?.number ?? '';
      setReport({ done: rows.filter((row) => row.done).length, refused: rows.filter((row) => !row.done).map((row) => `${nameOf(row.chequeId)} : ${row.refusedTitle ?? ''}`) });
      setChosen([]);
      await refreshPlanned(queries, organizationId);
    },
    [organizationId, queries],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Stack gap="md">
      {problem !== null && <ProblemAlert problem={problem} />}
      {report !== null && (
        <Notice tone={report.refused.length === 0 ? 'success' : 'warning'} title={t('settle.cheques.deposited', { count: report.done })}>
          {report.refused.length > 0 && (
            <ul>
              {report.refused.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <CardTable<Cheque>
        reading={{ ...query, data: query.data && { items, total: items.length } }}
        caption={t('settle.tabs.cheques')}
        idOf={(cheque) => cheque.id}
        countLabel={(total) => t('settle.cheques.count', { count: total })}
        empty={<EmptyState icon={IconCash} title={t('settle.cheques.none')}>{t('settle.cheques.noneWhy')}</EmptyState>}
        selection={may('payments.take') ? { chosen, onChange: setChosen } : undefined}
        tools={
          may('payments.take') ? (
            <Group gap="sm">
              <Button variant="default" disabled={ready.length === 0} loading={busy} onClick={() => void submit(ready)}>
                {ready.length === 0 ? t('settle.cheques.depositNone') : t('settle.cheques.depositChosen', { count: ready.length })}
              </Button>
              {due.length > 0 && (
                <Button loading={busy} onClick={() => void submit(due)}>
                  {t('settle.cheques.depositAll', { count: due.length, amount: money(due.reduce((sum, cheque) => sum + cheque.amountCents, 0)) })}
                </Button>
              )}
            </Group>
          ) : undefined
        }
        columns={[
          { accessor: 'datedOn', title: t('settle.cheques.datedOn'), render: (cheque) => <DateText at={cheque.datedOn} year="always" /> },
          { accessor: 'clientName', title: t('settle.client'), render: (cheque) => <Anchor renderRoot={(props) => <Link to={to.client(cheque.accountId)} search={{ tab: 'planned' }} {...props} />}>{cheque.clientName}</Anchor> },
          { accessor: 'number', title: t('settle.cheques.number'), cellsClassName: 'preau-figures' },
          { accessor: 'bank', title: t('settle.cheques.bank') },
          { accessor: 'amountCents', title: t('billing.amount'), textAlign: 'right', render: (cheque) => <Amount value={cheque.amountCents} strong /> },
          { accessor: 'invoiceNumber', title: t('billing.ofInvoice'), cellsClassName: 'preau-figures' },
          { accessor: 'state', title: t('billing.state'), render: (cheque) => <ChequeState cheque={cheque} /> },
          { accessor: 'id', title: t('billing.actions'), textAlign: 'right', hidden: !may('payments.take'), render: (cheque) => <ChequeActions cheque={cheque} /> },
        ]}
      />
    </Stack>
  );
}
