import './rl24.css';
import { Button, Card, Group, Stack, Table, Title } from '@mantine/core';
import { Amount, alertWithRetry, Async, DateText, ListSkeleton, Notice, PageHeader, StatusBadge } from '@preau/ui';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { CorrectSlip, DuplicateSlip } from './correct-slip';
import { keepSlip, rl24Queries, type Boxes, type SlipDetail } from './rl24.queries';
import { slipTones } from './slip-tones';

const route = getRouteApi('/staff/$organization/work/rl24/slips/$slipId');

/** One slip: its boxes, what the books say now, those before and after it, and its corrections. */
export function SlipPage(): ReactNode {
  const { organizationId } = useOrganization();
  const { slipId } = route.useParams();
  const reading = useQuery(rl24Queries.slip(organizationId, slipId));
  return <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(detail) => <Slip key={detail.slip.id} detail={detail} />} />;
}

function Slip({ detail }: { detail: SlipDetail }) {
  const t = useText();
  const to = useWorkPaths();
  const { organizationId } = useOrganization();
  const { slip } = detail;
  const number = slip.number ?? slip.previousNumber ?? '';
  return (
    <>
      <Link to={to.rl24} search={{ year: slip.year, tab: 'slips' }} className="rl24-back">
        <IconArrowLeft size={16} aria-hidden /> {t('rl24.title')}
      </Link>
      <PageHeader
        title={t('rl24.slip.title', { number })}
        actions={
          <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />} onClick={() => void keepSlip({ organizationId, slipId: slip.id }, slip)}>
            {t('rl24.slip.pdf')}
          </Button>
        }
      >
        <Group gap="xs">
          <StatusBadge tone={slipTones[slip.status]}>{t(`rl24.statuses.${slip.status}`)}</StatusBadge>
          {t(`rl24.kinds.${slip.kind}`)} · {slip.year}
        </Group>
      </PageHeader>
      <Stack gap="lg" maw="60rem">
        <Difference detail={detail} />
        <Card padding="lg">
          <Parties detail={detail} />
          {slip.kind !== 'D' && <BoxesTable boxes={slip} ledger={detail.differs ? detail.ledger : null} />}
        </Card>
        {slip.status === 'standing' && (
          <Group>
            {detail.differs && !detail.personChanged && <CorrectSlip how="amend" detail={detail} />}
            <CorrectSlip how="cancel" detail={detail} />
            <DuplicateSlip slip={slip} />
          </Group>
        )}
        <Chain detail={detail} />
      </Stack>
    </>
  );
}

function Difference({ detail: { slip, ledger, differs, personChanged } }: { detail: SlipDetail }) {
  const t = useText();
  if (personChanged) return <Notice tone="warning" title={t('rl24.slip.personChanged')}>{t('rl24.slip.personChangedWhat')}</Notice>;
  if (!differs || ledger === null) return null;
  return (
    <Notice tone="warning" title={t('rl24.slip.differs')}>
      <Amount value={slip.qualifyingCents} /> → <Amount value={ledger.qualifyingCents} strong />
    </Notice>
  );
}

function Parties({ detail: { slip, duplicates } }: { detail: SlipDetail }) {
  const t = useText();
  const to = useWorkPaths();
  const { child, recipient } = slip;
  return (
    <dl className="rl24-facts">
      <dt>{t('rl24.child')}</dt>
      <dd><Link to={to.client(slip.accountId)}>{`${child.firstName} ${child.lastName}`}</Link></dd>
      <dt>{t('rl24.recipient')}</dt>
      <dd>
        {`${recipient.firstName} ${recipient.lastName}`}
        <br />
        {`${recipient.street}, ${recipient.city} ${recipient.province} ${recipient.postalCode}`}
        {slip.sinLast3 !== null && <><br />{t('rl24.sinKept', { last3: slip.sinLast3 })}</>}
      </dd>
      <dt>{t('rl24.issuedOn')}</dt>
      <dd><DateText at={slip.issuedOn} year="always" /></dd>
      {slip.previousNumber !== null && <><dt>{t('rl24.slip.follows')}</dt><dd className="preau-figures">{slip.previousNumber}</dd></>}
      {slip.reason !== '' && <><dt>{t('rl24.slip.reason')}</dt><dd>{slip.reason}</dd></>}
      <dt>{t('rl24.delivery')}</dt>
      <dd>{t(slip.electronically ? 'rl24.deliveries.electronic' : 'rl24.deliveries.paper')}</dd>
      {duplicates.length > 0 && (
        <>
          <dt>{t('rl24.slip.duplicates')}</dt>
          <dd>{duplicates.map((one) => <div key={one.id}><DateText at={one.issuedOn} year="always" /> · {t(`rl24.duplicate.${one.reason}`)}</div>)}</dd>
        </>
      )}
    </dl>
  );
}

const boxes = [['B', 'days'], ['C', 'paidCents'], ['D', 'nonQualifyingCents'], ['E', 'qualifyingCents']] as const satisfies readonly (readonly [string, keyof Boxes])[];

function BoxesTable({ boxes: slip, ledger }: { boxes: Boxes; ledger: Boxes | null }) {
  const t = useText();
  const value = (of: Boxes, name: keyof Boxes) => (name === 'days' ? of.days : <Amount value={of[name]} />);
  return (
    <Table withTableBorder={false} mt="md" className="preau-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('rl24.slip.box')}</Table.Th>
          <Table.Th>{t('rl24.slip.onSlip')}</Table.Th>
          {ledger !== null && <Table.Th>{t('rl24.slip.inBooks')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {boxes.map(([letter, name]) => (
          <Table.Tr key={letter}>
            <Table.Th scope="row">{`${letter} · ${t(`rl24.boxes.${name}`)}`}</Table.Th>
            <Table.Td>{value(slip, name)}</Table.Td>
            {ledger !== null && <Table.Td>{slip[name] === ledger[name] ? value(ledger, name) : <strong>{value(ledger, name)}</strong>}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Every slip of the child, the recipient and the year, the first one first. */
function Chain({ detail: { slip, chain } }: { detail: SlipDetail }) {
  const t = useText();
  const to = useWorkPaths();
  return (
    <section aria-labelledby="rl24-chain">
      <Title order={2} mb="sm" id="rl24-chain">{t('rl24.slip.chain')}</Title>
      <ol className="rl24-chain">
        {chain.map((one) => (
          <li key={one.id}>
            {one.id === slip.id ? <strong>{`${t(`rl24.kinds.${one.kind}`)} ${one.number ?? ''}`}</strong> : <Link to={to.rl24Slip(one.id)}>{`${t(`rl24.kinds.${one.kind}`)} ${one.number ?? ''}`}</Link>}
            {' · '}
            <DateText at={one.issuedOn} year="always" />
            {one.kind !== 'D' && <> · <Amount value={one.qualifyingCents} /></>} <StatusBadge tone={slipTones[one.status]}>{t(`rl24.statuses.${one.status}`)}</StatusBadge>
          </li>
        ))}
      </ol>
    </section>
  );
}
