import { Button, Group, Modal, Stack } from '@mantine/core';
import { DataTable, EmptyState, Form, TextField, useSubmission, useUiText } from '@preau/ui';
import { IconPlus, IconReceipt } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { saveLedgerCode, settingsQueries, type LedgerCode } from './settings.queries';

type Edited = Omit<LedgerCode, 'id'> & { id: string | null };
const fresh: Edited = { id: null, code: '', nameFr: '', nameEn: '' };

/** Where each sale goes in the organization's own books. */
export function LedgerCodes(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const query = useQuery(settingsQueries.ledgerCodes(organizationId));
  const [edited, setEdited] = useState<Edited | null>(null);
  const reading = { ...query, data: query.data && { items: query.data, total: query.data.length } };
  const add = may('settings.edit') ? (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited(fresh)}>
      {t('settings.ledgerCodes.add')}
    </Button>
  ) : undefined;
  return (
    <Stack gap="md" maw="52rem">
      <DataTable<LedgerCode>
        reading={reading}
        caption={t('settings.tabs.ledgerCodes')}
        idOf={(code) => code.id}
        countLabel={(total) => t('settings.ledgerCodes.count', { count: total })}
        empty={<EmptyState icon={IconReceipt} title={t('settings.ledgerCodes.none')} action={add}>{t('settings.ledgerCodes.noneWhy')}</EmptyState>}
        tools={add}
        columns={[
          { accessor: 'code', title: t('settings.ledgerCodes.code'), cellsClassName: 'preau-figures' },
          { accessor: 'nameFr', title: t('settings.ledgerCodes.nameFr') },
          { accessor: 'nameEn', title: t('settings.ledgerCodes.nameEn') },
          {
            accessor: 'id', title: t('settings.ledgerCodes.actions'), textAlign: 'right', hidden: !may('settings.edit'),
            render: (code) => <Button size="compact-sm" variant="default" aria-label={t('settings.ledgerCodes.changeOne', { code: code.code })} onClick={() => setEdited(code)}>{t('settings.ledgerCodes.change')}</Button>,
          },
        ]}
      />
      <Modal opened={edited !== null} onClose={() => setEdited(null)} title={t(typeof edited?.id === 'string' ? 'settings.ledgerCodes.changeTitle' : 'settings.ledgerCodes.add')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {edited !== null && <LedgerCodeForm start={edited} onDone={() => setEdited(null)} />}
      </Modal>
    </Stack>
  );
}

function LedgerCodeForm({ start, onDone }: { start: Edited; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [values, setValues] = useState(start);
  const send = useCallback(
    async ({ id, code, nameFr, nameEn }: Edited) => {
      await saveLedgerCode(organizationId, id, { code, nameFr, nameEn: nameEn === '' ? nameFr : nameEn });
      await queries.invalidateQueries({ queryKey: settingsQueries.ledgerCodes(organizationId).queryKey });
      tellDone(t('settings.saved'));
      onDone();
    },
    [organizationId, onDone, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const field = (name: 'code' | 'nameFr' | 'nameEn') => ({ name, label: t(`settings.ledgerCodes.${name}`), value: values[name], onChange: (value: string) => setValues({ ...values, [name]: value }) });
  return (
    <Form problem={problem} onSubmit={() => void submit(values)}>
      <TextField {...field('code')} maxLength={40} />
      <TextField {...field('nameFr')} maxLength={200} />
      <TextField {...field('nameEn')} maxLength={200} required={false} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={values.code.trim() === '' || values.nameFr.trim() === ''}>
          {t('settings.save')}
        </Button>
      </Group>
    </Form>
  );
}
