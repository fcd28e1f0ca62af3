import { Button, Modal } from '@mantine/core';
import { alertWithRetry, Async, BalanceSentences, EmptyState, ListSkeleton, sayDay, useLanguage, useSaying, useUiText } from '@preau/ui';
import { IconHelpCircle, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { counterBillingQueries, type BalanceSentence } from './counter-billing.queries';

/** Every cent of a balance, one sentence after the other. */
export function ExplainBalance({ accountId }: { accountId: string }) {
  const t = useText();
  const ui = useUiText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" leftSection={<IconHelpCircle size={15} aria-hidden />} onClick={() => setOpened(true)}>
        {t('counterBilling.explain.open')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} size="lg" title={t('counterBilling.explain.title')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {opened && <Sentences accountId={accountId} onLeave={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function Sentences({ accountId, onLeave }: { accountId: string; onLeave: () => void }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery(counterBillingQueries.explanation({ organizationId, accountId }));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={4} height={24} />}
      empty={{ when: ({ sentences, planned }) => sentences.length + planned.length === 0, show: <EmptyState icon={IconScale} title={t('counterBilling.explain.none')} /> }}
      error={alertWithRetry}
      ready={(explanation) => <BalanceSentences explanation={explanation} say={(sentence) => <Worded sentence={sentence} accountId={accountId} onLeave={onLeave} />} />}
    />
  );
}

function Worded({ sentence, accountId, onLeave }: { sentence: BalanceSentence; accountId: string; onLeave: () => void }) {
  const t = useText();
  const to = useWorkPaths();
  const saying = useSaying();
  const language = useLanguage();
  const name = (language === 'en' && sentence.nameEn ? sentence.nameEn : sentence.nameFr) ?? '';
  const words = t(`counterBilling.explain.sentences.${sentence.code}`, { number: sentence.number ?? '', invoice: sentence.invoiceNumber ?? '', name, date: sayDay(sentence.on, saying, 'always') });
  if (sentence.invoiceId === null) return <span>{words}</span>;
  return (
    <Link to={to.client(accountId)} search={{ tab: 'billing', invoice: sentence.invoiceId }} onClick={onLeave}>
      {words}
    </Link>
  );
}
