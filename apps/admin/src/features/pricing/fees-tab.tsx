import { Button, Group, Modal } from '@mantine/core';
import { Amount, CheckboxField, ConfirmAction, EmptyState, Form, MoneyInput, SelectField, StatusBadge, TextField, useSubmission, useUiText } from '@preau/ui';
import { IconPlus, IconReceipt } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { CardTable } from '../../lib/card-table';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { everything } from './drafts';
import { ItemSetField } from './item-set-field';
import { pricingQueries, refreshPricing, removeFee, saveFee, type OneTimeFee } from './pricing.queries';

type Edited = Omit<OneTimeFee, 'id' | 'charged' | 'amountCents'> & { id: string | null; amountCents: number | null };
const fresh: Edited = { id: null, nameFr: '', nameEn: '', amountCents: null, taxable: false, ledgerCodeId: null, season: '', askedFrom: null, askedUntil: null, items: everything, enabled: true };

/** Fees that each person pays once, ever or once a season, with their next purchase. */
export function FeesTab(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const query = useQuery(pricingQueries.fees(organizationId));
  const [edited, setEdited] = useState<Edited | null>(null);
  const reading = { ...query, data: query.data && { items: query.data, total: query.data.length } };
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited(fresh)}>
      {t('pricing.fees.add')}
    </Button>
  );
  return (
    <>
      <CardTable<OneTimeFee>
        reading={reading}
        caption={t('pricing.tabs.fees')}
        idOf={(fee) => fee.id}
        countLabel={(total) => t('pricing.fees.count', { count: total })}
        empty={<EmptyState icon={IconReceipt} title={t('pricing.fees.none')} action={add}>{t('pricing.fees.noneWhy')}</EmptyState>}
        tools={add}
        columns={[
          { accessor: 'nameFr', title: t('pricing.fees.name'), render: (fee) => <strong>{named(fee.nameFr, fee.nameEn)}</strong> },
          { accessor: 'amountCents', title: t('pricing.fees.amount'), textAlign: 'right', render: (fee) => <Amount value={fee.amountCents} /> },
          { accessor: 'season', title: t('pricing.fees.season'), render: (fee) => (fee.season === '' ? t('pricing.fees.ever') : fee.season) },
          { accessor: 'enabled', title: t('pricing.promotions.state'), render: (fee) => <StatusBadge tone={fee.enabled ? 'success' : 'closed'}>{t(fee.enabled ? 'pricing.promotions.on' : 'pricing.promotions.disabled')}</StatusBadge> },
          { accessor: 'charged', title: t('pricing.fees.charged'), textAlign: 'right', cellsClassName: 'preau-figures' },
          { accessor: 'id', title: t('pricing.fees.actions'), textAlign: 'right', render: (fee) => <Button size="compact-sm" variant="default" aria-label={t('pricing.fees.changeOne', { name: named(fee.nameFr, fee.nameEn) })} onClick={() => setEdited(fee)}>{t('pricing.fees.change')}</Button> },
        ]}
      />
      <Modal size="lg" opened={edited !== null} onClose={() => setEdited(null)} title={t(typeof edited?.id === 'string' ? 'pricing.fees.changeTitle' : 'pricing.fees.add')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {edited !== null && <FeeForm start={edited} unused={query.data?.find((fee) => fee.id === edited.id)?.charged === 0} onDone={() => setEdited(null)} />}
      </Modal>
    </>
  );
}

function FeeForm({ start, unused, onDone }: { start: Edited; unused: boolean; onDone: () => void }) {
  const t = useText();
  const named = useBilingual();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const { data: codes = [] } = useQuery(pricingQueries.ledgerCodes(organizationId));
  const [fee, setFee] = useState(start);
  const change = (part: Partial<Edited>) => setFee({ ...fee, ...part });
  const send = useCallback(
    async ({ id, amountCents, nameFr, nameEn, taxable, ledgerCodeId, season, askedFrom, askedUntil, items, enabled }: Edited) => {
      await saveFee(organizationId, id, { nameFr, nameEn: nameEn.trim() === '' ? nameFr : nameEn, amountCents: amountCents ?? 0, taxable, ledgerCodeId, season, askedFrom, askedUntil, items, enabled });
      await refreshPricing(queries, organizationId);
      tellDone(t('pricing.fees.saved'));
      onDone();
    },
    [onDone, organizationId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit(fee)}>
      <div className="pricing-pair">
        <TextField name="nameFr" label={t('pricing.nameFr')} value={fee.nameFr} onChange={(nameFr) => change({ nameFr })} maxLength={200} />
        <TextField name="nameEn" required={false} label={t('pricing.nameEn')} value={fee.nameEn} onChange={(nameEn) => change({ nameEn })} maxLength={200} />
        <MoneyInput name="amountCents" label={t('pricing.fees.amount')} value={fee.amountCents} onChange={(amountCents) => change({ amountCents })} />
        <SelectField name="ledgerCodeId" required={false} label={t('pricing.fees.ledgerCode')} value={fee.ledgerCodeId ?? ''} onChange={(id) => change({ ledgerCodeId: id === '' ? null : id })} choices={[{ value: '', label: t('pricing.fees.noCode') }, ...codes.map((code) => ({ value: code.id, label: `${code.code} · ${named(code.nameFr, code.nameEn)}` }))]} />
      </div>
      <CheckboxField name="taxable" label={t('pricing.fees.taxable')} value={fee.taxable} onChange={(taxable) => change({ taxable })} />
      <TextField name="season" required={false} label={t('pricing.fees.season')} help={t('pricing.fees.seasonHelp')} value={fee.season} onChange={(season) => change({ season })} maxLength={40} />
      <div className="pricing-pair">
        <TextField name="askedFrom" required={false} type="date" label={t('pricing.fees.from')} value={fee.askedFrom ?? ''} onChange={(on) => change({ askedFrom: on === '' ? null : on })} />
        <TextField name="askedUntil" required={false} type="date" label={t('pricing.fees.until')} value={fee.askedUntil ?? ''} onChange={(on) => change({ askedUntil: on === '' ? null : on })} />
      </div>
      <ItemSetField legend={t('pricing.items.legend')} value={fee.items} onChange={(items) => change({ items })} />
      <CheckboxField name="enabled" label={t('pricing.fees.enabled')} value={fee.enabled} onChange={(enabled) => change({ enabled })} />
      <p className="preau-quiet">{t('pricing.fees.givenBack')}</p>
      <Group justify="space-between">
        {fee.id !== null && unused ? (
          <ConfirmAction
            trigger={(open) => <Button variant="default" onClick={open}>{t('pricing.fees.remove')}</Button>}
            title={t('pricing.fees.removeTitle')} confirmLabel={t('pricing.fees.remove')} undo={t('pricing.fees.removeUndo')}
            onConfirm={async () => {
              await removeFee(organizationId, fee.id ?? '');
              await refreshPricing(queries, organizationId);
              onDone();
            }}
          >
            {t('pricing.fees.removeWhat')}
          </ConfirmAction>
        ) : <span />}
        <Button type="submit" loading={busy} disabled={fee.nameFr.trim() === '' || fee.amountCents === null || fee.amountCents === 0}>
          {t('pricing.save')}
        </Button>
      </Group>
    </Form>
  );
}
