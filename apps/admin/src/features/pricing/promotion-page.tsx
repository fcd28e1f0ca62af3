import { Button, Card, Group, Stack } from '@mantine/core';
import { alertWithRetry, Amount, Async, ConfirmAction, DataList, DateText, EmptyState, ListSkeleton, PageHeader, useSubmission } from '@preau/ui';
import { IconArrowLeft, IconReceiptOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { freshPromotion, sentPromotion } from './drafts';
import { PromotionExample } from './promotion-example';
import { PromotionForm } from './promotion-form';
import './pricing.css';
import { pricingQueries, refreshPricing, removePromotion, savePromotion, type PromotionDetail, type PromotionDraft } from './pricing.queries';

const route = getRouteApi('/staff/$organization/work/pricing/promotions/$promotionId');

/** One promotion: what it says, what it would cost, who used it. */
export function PromotionPage(): ReactNode {
  const t = useText();
  const named = useBilingual();
  const { promotionId } = route.useParams();
  const { organizationId } = useOrganization();
  const reading = useQuery({ ...pricingQueries.promotion(organizationId, promotionId), enabled: promotionId !== 'new' });
  if (promotionId === 'new') {
    return (
      <>
        <PageHeader title={t('pricing.promotions.add')} actions={<Back />} />
        <Editor known={null} />
      </>
    );
  }
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={4} />}
      empty="never"
      error={alertWithRetry}
      ready={(promotion) => (
        <>
          <PageHeader title={named(promotion.nameFr, promotion.nameEn)} actions={<><Remove promotion={promotion} /><Back /></>} />
          <Editor key={promotion.version} known={promotion} />
          <Uses promotion={promotion} />
        </>
      )}
    />
  );
}

function Back() {
  const t = useText();
  const to = useWorkPaths();
  return (
    <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} renderRoot={(props) => <Link to={to.pricing} {...props} />}>
      {t('pricing.back')}
    </Button>
  );
}

function Editor({ known }: { known: PromotionDetail | null }) {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [draft, setDraft] = useState<PromotionDraft>(() => (known === null ? freshPromotion : sentPromotion(known)));
  const send = useCallback(
    async (written: PromotionDraft) => {
      const id = await savePromotion(organizationId, known, sentPromotion(written));
      await refreshPricing(queries, organizationId);
      tellDone(t('pricing.promotions.saved'));
      if (known === null) await navigate({ to: to.promotion(id), replace: true });
    },
    [known, navigate, organizationId, queries, t, to],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <div className="pricing-editor">
      <PromotionForm draft={draft} onChange={setDraft} problem={problem} busy={busy} onSubmit={() => void submit(draft)} />
      <aside aria-label={t('pricing.example.title')}>
        <PromotionExample draft={draft} promotionId={known?.id} />
      </aside>
    </div>
  );
}

/** Only while nobody used it; then it is switched off instead. */
function Remove({ promotion }: { promotion: PromotionDetail }) {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  if (promotion.uses > 0) return null;
  return (
    <ConfirmAction
      trigger={(open) => (
        <Button variant="default" onClick={open}>
          {t('pricing.promotions.remove')}
        </Button>
      )}
      title={t('pricing.promotions.removeTitle')}
      confirmLabel={t('pricing.promotions.remove')}
      undo={t('pricing.promotions.removeUndo')}
      onConfirm={async () => {
        await removePromotion(organizationId, promotion.id);
        await navigate({ to: to.pricing });
        await refreshPricing(queries, organizationId);
      }}
    >
      {t('pricing.promotions.removeWhat')}
    </ConfirmAction>
  );
}

function Uses({ promotion }: { promotion: PromotionDetail }) {
  const t = useText();
  const to = useWorkPaths();
  return (
    <section aria-labelledby="promotion-uses">
      <h2 id="promotion-uses">{t('pricing.uses.title')}</h2>
      <DataList
        reading={{ data: promotion.lastUses, error: null, isPending: false, refetch: () => Promise.resolve() }}
        rowHeight={48}
        countLabel={() => t('pricing.uses.count', { count: promotion.uses })}
        empty={<EmptyState icon={IconReceiptOff} title={t('pricing.uses.none')}>{t('pricing.uses.noneWhy')}</EmptyState>}
        keyOf={(use) => `${use.accountId} ${use.usedAt}`}
      >
        {(use) => (
          <Card padding="xs" radius="md">
            <Group justify="space-between">
              <Stack gap={0}>
                <Link to={to.client(use.accountId)}>
                  <strong>{use.clientName}</strong>
                </Link>
                <span className="preau-quiet">
                  <DateText at={use.usedAt} show="day-and-time" year="always" /> · {use.invoiceNumber === null ? t('pricing.uses.paying') : t('pricing.uses.invoice', { number: use.invoiceNumber })}
                </span>
              </Stack>
              <span className="admin-discount">
                −<Amount value={use.amountCents} />
              </span>
            </Group>
          </Card>
        )}
      </DataList>
    </section>
  );
}
