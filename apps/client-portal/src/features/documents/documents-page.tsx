import './documents.css';
import { alertWithRetry, Async, EmptyState, ListSkeleton, PageHeader } from '@preau/ui';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { documentsQueries, hasDocuments, type Asking } from '../../lib/family/documents.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { Recipients } from './recipients';
import { SlipList } from './slip-list';

/** Childcare slips by year, and what the organizations that make them have to know. */
export function DocumentsPage(): ReactNode {
  const t = useText();
  const reading = useQuery(documentsQueries.mine());
  return (
    <>
      <PageHeader title={t('documents.title')}>{t('documents.lead')}</PageHeader>
      <Async
        reading={reading}
        loading={<ListSkeleton rows={3} />}
        empty={{ when: (documents) => !hasDocuments(documents), show: <EmptyState icon={IconFileText} title={t('documents.none')}>{t('documents.noneWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={({ slips, asking }) => (
          <>
            {[...new Set(slips.map((slip) => slip.year))].map((year) => (
              <Section key={year} title={t('documents.ofYear', { year })}>
                <SlipList slips={slips.filter((slip) => slip.year === year)} />
              </Section>
            ))}
            {asking.map((organization) => (
              <AskedBy key={organization.organizationId} organization={organization} />
            ))}
          </>
        )}
      />
    </>
  );
}

function AskedBy({ organization }: { organization: Asking }) {
  const t = useText();
  const chosen = useBilingual();
  const name = chosen(organization.organizationName, organization.organizationNameEn);
  return (
    <Section title={t('documents.asked.title', { organization: name })}>
      <p className="preau-quiet documents-help">{t('documents.asked.why', { organization: name })}</p>
      <Recipients organizationId={organization.organizationId} organizationName={name} />
    </Section>
  );
}
