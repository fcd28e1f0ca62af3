import { Button, Modal } from '@mantine/core';
import { Amount, EmptyState, StatusBadge, useUiText, type Reading, type Tone } from '@preau/ui';
import { IconFileCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { useMay, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { RecipientOfAccount } from './recipient-form';
import { rowsOnPage, type Group, type PreviewRow } from './rl24.queries';

const tones: Record<PreviewRow['missing'][number], Tone> = { sin: 'warning', 'sin-refused': 'closed', address: 'warning', shares: 'warning', 'too-large': 'danger' };

interface PreviewTableProps {
  reading: Reading<{ rows: PreviewRow[]; total: number }>;
  group: Group;
  page: number;
  onPage: (page: number) => void;
}

/** One row per child and payer: what the books say, what the slip that stands says, what is missing. */
export function PreviewTable({ reading, group, page, onPage }: PreviewTableProps) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const to = useWorkPaths();
  const [completing, setCompleting] = useState<PreviewRow | null>(null);
  return (
    <>
      <CardTable<PreviewRow>
        reading={{ ...reading, data: reading.data && { items: reading.data.rows, total: reading.data.total } }}
        caption={t(`rl24.groups.${group}`)}
        idOf={(row) => `${row.accountId} ${row.childPersonId} ${row.recipientKey}`}
        countLabel={(total) => t('rl24.count', { count: total })}
        empty={<EmptyState icon={IconFileCheck} title={t(`rl24.none.${group}`)} />}
        page={{ number: page, size: rowsOnPage, onChange: onPage }}
        columns={[
          { accessor: 'childName', title: t('rl24.child'), render: (row) => <Link to={to.client(row.accountId)}>{row.childName}</Link> },
          { accessor: 'recipientName', title: t('rl24.recipient') },
          { accessor: 'boxes.days', title: t('rl24.days'), textAlign: 'right', cellsClassName: 'preau-figures', render: (row) => row.boxes.days },
          { accessor: 'boxes.paidCents', title: t('rl24.paid'), textAlign: 'right', render: (row) => <Amount value={row.boxes.paidCents} /> },
          { accessor: 'boxes.qualifyingCents', title: t('rl24.qualifying'), textAlign: 'right', render: (row) => <Amount value={row.boxes.qualifyingCents} strong /> },
          { accessor: 'liveNumber', title: t('rl24.issued'), hidden: group === 'ready', render: (row) => <Issued row={row} /> },
          {
            accessor: 'missing', title: t('rl24.toDo'), hidden: group === 'ready' || group === 'issued',
            render: (row) => (row.missing.length === 0 ? t(`rl24.actions.${row.action}`) : <span>{row.missing.map((one) => <StatusBadge key={one} tone={tones[one]}>{t(`rl24.missing.${one}`)}</StatusBadge>)}</span>),
          },
          {
            accessor: 'action', title: t('rl24.complete'), textAlign: 'right', hidden: group !== 'missing' || !may('clients.edit'),
            render: (row) => <Button size="compact-sm" variant="default" aria-label={t('rl24.completeOne', { name: row.recipientName })} onClick={() => setCompleting(row)}>{t('rl24.complete')}</Button>,
          },
        ]}
      />
      <Modal opened={completing !== null} onClose={() => setCompleting(null)} title={completing === null ? '' : t('rl24.completeOne', { name: completing.recipientName })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {completing !== null && <RecipientOfAccount accountId={completing.accountId} recipientKey={completing.recipientKey} onDone={() => setCompleting(null)} />}
      </Modal>
    </>
  );
}

function Issued({ row }: { row: PreviewRow }) {
  const t = useText();
  const to = useWorkPaths();
  if (row.liveSlipId === null || row.liveBoxes === null) return t('rl24.notIssued');
  return (
    <span>
      <Link to={to.rl24Slip(row.liveSlipId)}>{row.liveNumber}</Link> · <Amount value={row.liveBoxes.qualifyingCents} />
    </span>
  );
}
