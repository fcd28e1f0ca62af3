import { Button, Modal } from '@mantine/core';
import { alertWithRetry, Async, BalanceSentences, ListSkeleton, sayDay, useSaying, useUiText } from '@preau/ui';
import { IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { billingQueries, type BalanceSentence } from './billing.queries';

/** Every cent of a balance, one sentence after the other, each with its document. */
export function ExplainBalance({ organizationId }: { organizationId: string }) {
  const t = useText();
  const ui = useUiText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" justify="flex-start" leftSection={<IconHelpCircle size={17} aria-hidden />} onClick={() => setOpened(true)}>
        {t('billing.explain.open')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} size="lg" title={t('billing.explain.title')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {opened && <Explained organizationId={organizationId} />}
      </Modal>
    </>
  );
}

function Explained({ organizationId }: { organizationId: string }) {
  const t = useText();
  const reading = useQuery(billingQueries.explanation(organizationId));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={4} height={24} />}
      empty={{ when: ({ sentences, planned }) => sentences.length + planned.length === 0, show: <p>{t('billing.explain.none')}</p> }}
      error={alertWithRetry}
      ready={(explanation) => <BalanceSentences explanation={explanation} say={(sentence) => <Worded sentence={sentence} />} />}
    />
  );
}

function Worded({ sentence }: { sentence: BalanceSentence }) {
  const t = useText();
  const saying = useSaying();
  const chosen = useBilingual();
  const { code, number, invoiceId, invoiceNumber, on } = sentence;
  const words = t(`billing.explain.sentences.${code}`, { number: number ?? '', invoice: invoiceNumber ?? '', name: chosen(sentence.nameFr ?? '', sentence.nameEn ?? ''), date: sayDay(on, saying, 'always') });
  return invoiceId === null ? <span>{words}</span> : <Link to={paths.invoice} params={{ invoiceId }}>{words}</Link>;
}
