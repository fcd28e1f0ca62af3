import { Button, Checkbox, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Amount, Async, DateText, Form, ListSkeleton, LongTextField, ProblemAlert, StatusBadge, TextField, useSubmission, useUiText } from '@preau/ui';
import { IconFileText } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { refreshBilling } from './billing.queries';
import { counterBillingQueries, keepStatementPdf, makeStatement, sendStatement, type Statement, type StatementBody, type StatementDetail } from './counter-billing.queries';

/** Makes a statement of account; what it will say is seen first. */
export function NewStatement({ accountId }: { accountId: string }) {
  const t = useText();
  const ui = useUiText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileText size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t('counterBilling.statement.open')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('counterBilling.statement.title')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {opened && <StatementForm accountId={accountId} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function StatementForm({ accountId, onDone }: { accountId: string; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [detail, setDetail] = useState<StatementDetail>('summary');
  const [dueOn, setDueOn] = useState('');
  const [message, setMessage] = useState('');
  const [isSent, setSent] = useState(true);
  const period = { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }), detail };
  const preview = useQuery(counterBillingQueries.statementPreview({ organizationId, accountId }, period));
  const send = useCallback(
    async (input: StatementBody) => {
      await makeStatement({ organizationId, accountId }, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      tellDone(t(input.send ? 'counterBilling.statement.sentDone' : 'counterBilling.statement.done'));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit({ ...period, send: isSent, ...(dueOn === '' ? {} : { dueOn }), ...(message.trim() === '' ? {} : { message: message.trim() }) })}>
      <Group grow align="flex-start">
        <TextField name="from" type="date" required={false} label={t('counterBilling.statement.from')} help={t('counterBilling.statement.fromHelp')} value={from} onChange={setFrom} />
        <TextField name="to" type="date" required={false} label={t('counterBilling.statement.to')} help={t('counterBilling.statement.toHelp')} value={to} onChange={setTo} />
      </Group>
      <SegmentedControl fullWidth aria-label={t('counterBilling.statement.detail')} value={detail} onChange={(value) => setDetail(value as StatementDetail)} data={(['summary', 'detailed'] as const).map((value) => ({ value, label: t(`counterBilling.statement.details.${value}`) }))} />
      <TextField name="dueOn" type="date" required={false} label={t('counterBilling.statement.due')} value={dueOn} onChange={setDueOn} />
      <LongTextField name="message" required={false} label={t('counterBilling.statement.message')} help={t('counterBilling.statement.messageHelp')} value={message} onChange={setMessage} />
      <Checkbox label={t('counterBilling.statement.send')} checked={isSent} onChange={(event) => setSent(event.currentTarget.checked)} />
      <Async
        reading={preview}
        loading={<ListSkeleton rows={1} height={48} />}
        empty="never"
        error={alertWithRetry}
        ready={(draft) => (
          <div role="status">
          <dl className="admin-balance">
            <div>
              <dt>{t('counterBilling.statement.opening')} · <DateText at={draft.from} year="always" /></dt>
              <dd><Amount value={draft.openingCents} /></dd>
            </div>
            <div>
              <dt>{t('counterBilling.statement.closing', { count: draft.entries.length })} · <DateText at={draft.to} year="always" /></dt>
              <dd><Amount value={draft.balanceCents} strong /></dd>
            </div>
          </dl>
          </div>
        )}
      />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={preview.data === undefined}>
          {t(isSent ? 'counterBilling.statement.submitSend' : 'counterBilling.statement.submit')}
        </Button>
      </Group>
    </Form>
  );
}

/** The statements a client was made; nothing when there are none. */
export function Statements({ accountId }: { accountId: string }) {
  const t = useText();
  const ui = useUiText();
  const { organizationId } = useOrganization();
  const { data } = useQuery(counterBillingQueries.statements({ organizationId, accountId }));
  if (data === undefined || data.length === 0) return null;
  return (
    <section>
      <h2>{t('counterBilling.statements.title')}</h2>
      <CardTable<Statement>
        reading={{ data: { items: data, total: data.length }, error: null, isPending: false, refetch: () => undefined }}
        caption={t('counterBilling.statements.title')}
        idOf={(statement) => statement.id}
        countLabel={(total) => t('counterBilling.statements.count', { count: total })}
        empty={null}
        columns={[
          { accessor: 'to', title: t('counterBilling.statements.period'), render: (statement) => <><DateText at={statement.from} year="always" /> – <DateText at={statement.to} year="always" /></> },
          { accessor: 'balanceCents', title: ui('ui.balance.now'), textAlign: 'right', render: (statement) => <Amount value={statement.balanceCents} /> },
          { accessor: 'dueOn', title: t('counterBilling.statement.due'), render: (statement) => statement.dueOn !== null && <DateText at={statement.dueOn} year="always" /> },
          { accessor: 'sentAt', title: t('billing.state'), render: (statement) => (statement.sentAt === null ? <StatusBadge tone="closed">{t('counterBilling.statements.notSent')}</StatusBadge> : <StatusBadge tone="success">{t('counterBilling.statements.sent')}</StatusBadge>) },
          { accessor: 'id', title: t('billing.actions'), render: (statement) => <StatementActions statement={statement} /> },
        ]}
      />
    </section>
  );
}

function StatementActions({ statement }: { statement: Statement }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function doIt(what: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    await what().catch((cause: unknown) => setProblem(problemOf(cause))).finally(() => setBusy(false));
  }
  async function sendAgain() {
    await sendStatement(organizationId, statement.id, intention.keyFor({ id: statement.id }));
    intention.done();
    await refreshBilling(queries, organizationId);
    tellDone(t('counterBilling.statement.sentDone'));
  }
  return (
    <Stack gap={4}>
      <Group gap={4}>
        <Button size="compact-sm" variant="default" disabled={busy} aria-label={t('counterBilling.statements.pdfOne', { to: statement.to })} onClick={() => void doIt(() => keepStatementPdf(organizationId, statement))}>
          {t('counterBilling.statements.pdf')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} aria-label={t('counterBilling.statements.sendOne', { to: statement.to })} onClick={() => void doIt(sendAgain)}>
          {t(statement.sentAt === null ? 'counterBilling.statements.send' : 'counterBilling.statements.sendAgain')}
        </Button>
      </Group>
      {problem !== null && <ProblemAlert problem={problem} />}
    </Stack>
  );
}
