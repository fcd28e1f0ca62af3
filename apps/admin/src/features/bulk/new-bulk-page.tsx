import { Button, Card, Group, SegmentedControl, Stack } from '@mantine/core';
import { Amount, ConfirmAction, Form, Notice, PageHeader, SelectField, TextField, useMoneyText, useSubmission } from '@preau/ui';
import type { components } from '@preau/api-client';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { bodyOf, freshDraft, type BulkDraft } from './bulk-draft';
import { BulkFields } from './bulk-fields';
import { bulkKinds, previewBulk, startBulk, type BulkBody, type BulkKind } from './bulk.queries';

const route = getRouteApi('/staff/$organization/work/bulk/new');
type Preview = components['schemas']['BulkPreviewView'];

/** Work on many clients: what, for whom, for how much; seen before it begins. */
export function NewBulkPage(): ReactNode {
  const t = useText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const { clients = '' } = route.useSearch();
  const accountIds = clients === '' ? [] : clients.split(',');
  const [draft, setDraft] = useState<BulkDraft>(freshDraft);
  const [seen, setSeen] = useState<{ body: BulkBody; preview: Preview } | null>(null);
  const change = (changed: Partial<BulkDraft>): void => {
    setSeen(null);
    setDraft((before) => ({ ...before, ...changed }));
  };
  const look = useCallback(async (body: BulkBody) => setSeen({ body, preview: await previewBulk(organizationId, body) }), [organizationId]);
  const { busy, problem, submit } = useSubmission(look);
  const body = bodyOf(draft, accountIds);
  return (
    <>
      <PageHeader title={t('bulk.new')}>{t('bulk.newLead')}</PageHeader>
      <Stack gap="lg" maw="46rem">
        <Card padding="lg">
          <Form problem={problem} onSubmit={() => void (body !== null && submit(body))}>
            <SegmentedControl fullWidth aria-label={t('bulk.what')} value={draft.kind} onChange={(kind) => change({ kind: kind as BulkKind })} data={bulkKinds.filter((kind) => kind !== 'bulk-credit' || may('payments.refund')).map((value) => ({ value, label: t(`bulk.kinds.${value}`) }))} />
            {accountIds.length > 0 ? (
              <Notice tone="info">{t('bulk.chosen', { count: accountIds.length })}</Notice>
            ) : (
              <Group grow align="flex-start">
                <SelectField name="balance" label={t('bulk.who')} choices={(['any', 'owing', 'in-credit'] as const).map((value) => ({ value, label: t(`bulk.balances.${value}`) }))} value={draft.balance} onChange={(balance) => change({ balance: balance as BulkDraft['balance'] })} />
                <TextField name="tag" required={false} label={t('bulk.tag')} value={draft.tag} onChange={(tag) => change({ tag })} maxLength={50} />
              </Group>
            )}
            <BulkFields draft={draft} onChange={change} />
            <Group justify="flex-end">
              <Button type="submit" variant={seen === null ? 'filled' : 'default'} loading={busy} disabled={body === null}>
                {t('bulk.preview')}
              </Button>
            </Group>
          </Form>
        </Card>
        {seen !== null && <Seen {...seen} />}
      </Stack>
    </>
  );
}

function Seen({ body, preview }: { body: BulkBody; preview: Preview }) {
  const t = useText();
  const to = useWorkPaths();
  const money = useMoneyText();
  const navigate = useNavigate();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const { clients, eachCents, totalCents, balanceCents } = preview;
  async function start() {
    const job = await startBulk(organizationId, body, intention.keyFor(body));
    intention.done();
    await navigate({ to: to.bulkJob(job.id) });
  }
  const label = t(`bulk.start.${body.kind}`, { count: clients, total: money(totalCents ?? 0) });
  return (
    <Card padding="lg" role="status">
      <p>
        {t('bulk.forClients', { count: clients })} · {t('bulk.owing')} <Amount value={balanceCents} />
      </p>
      {eachCents !== null && (
        <p>
          {t(body.kind === 'bulk-credit' ? 'bulk.eachBeforeTax' : 'bulk.each')} <Amount value={eachCents} /> · {t('billing.total')} <Amount value={totalCents ?? 0} strong />
        </p>
      )}
      {clients === 0 ? (
        <Notice tone="warning">{t('bulk.nobody')}</Notice>
      ) : (
        <ConfirmAction trigger={(ask) => <Button mt="sm" onClick={ask}>{label}</Button>} title={t(`bulk.kinds.${body.kind}`)} confirmLabel={label} undo={t(`bulk.undo.${body.kind}`)} onConfirm={start} tone="plain">
          <p>{t('bulk.startWhat', { count: clients })}</p>
        </ConfirmAction>
      )}
    </Card>
  );
}
