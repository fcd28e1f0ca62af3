import { Button } from '@mantine/core';
import { Amount, EmptyState, StatusBadge, useMoneyText } from '@preau/ui';
import { IconPlus, IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { CardTable } from '../../lib/card-table';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { pricingQueries, type Off, type Promotion } from './pricing.queries';

/** Every promotion in the order in which they apply, with what it takes off, its state and its uses. */
export function PromotionsTab(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const named = useBilingual();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const query = useQuery(pricingQueries.promotions(organizationId));
  const reading = { ...query, data: query.data && { items: query.data, total: query.data.length } };
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} renderRoot={(props) => <Link to={to.promotion('new')} {...props} />}>
      {t('pricing.promotions.add')}
    </Button>
  );
  return (
    <CardTable<Promotion>
      reading={reading}
      caption={t('pricing.tabs.promotions')}
      idOf={(promotion) => promotion.id}
      countLabel={(total) => t('pricing.promotions.count', { count: total })}
      empty={<EmptyState icon={IconTag} title={t('pricing.promotions.none')} action={add}>{t('pricing.promotions.noneWhy')}</EmptyState>}
      tools={add}
      onRowClick={(promotion) => void navigate({ to: to.promotion(promotion.id) })}
      columns={[
        { accessor: 'nameFr', title: t('pricing.promotions.name'), render: (promotion) => <Link to={to.promotion(promotion.id)} onClick={(event) => event.stopPropagation()}><strong>{named(promotion.nameFr, promotion.nameEn)}</strong></Link> },
        { accessor: 'kind', title: t('pricing.promotions.kind'), render: (promotion) => t(`pricing.kinds.${promotion.kind}.label`) },
        { accessor: 'code', title: t('pricing.promotions.code'), cellsClassName: 'preau-figures', render: (promotion) => promotion.code ?? '' },
        { accessor: 'off', title: t('pricing.promotions.off'), textAlign: 'right', noWrap: true, render: (promotion) => <OffText offs={promotion.multiPerson?.offs ?? [promotion.off]} /> },
        { accessor: 'enabled', title: t('pricing.promotions.state'), render: (promotion) => <StatusBadge tone={promotion.enabled ? 'success' : 'closed'}>{t(promotion.enabled ? 'pricing.promotions.on' : 'pricing.promotions.disabled')}</StatusBadge> },
        { accessor: 'uses', title: t('pricing.promotions.uses'), textAlign: 'right', cellsClassName: 'preau-figures', render: (promotion) => (promotion.usesMax === null ? promotion.uses : t('pricing.promotions.usesOf', { uses: promotion.uses, most: promotion.usesMax })) },
        { accessor: 'savedCents', title: t('pricing.promotions.given'), textAlign: 'right', render: (promotion) => <Amount value={promotion.savedCents} /> },
      ]}
    />
  );
}

function OffText({ offs }: { offs: readonly Off[] }) {
  const money = useMoneyText();
  const t = useText();
  return <>{offs.map((off) => (off.unit === 'percent' ? t('pricing.off.percent', { percent: off.value / 100 }) : money(off.value))).join(', ')}</>;
}
