import { alertWithRetry, Async, DateText, DownloadButton, ListSkeleton, Notice, PageHeader } from '@preau/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { CancelPart } from './cancel-part';
import { cancellationQueries, creditMemoFile, type CancellationPreview, type OfRegistration, type RefundTo } from './cancellation.queries';
import { Consequences } from './consequences';
import { RequestPart } from './request-part';

const route = getRouteApi('/shell/private/registrations/$organizationId/$claimId');

/** One registration: what ending it means, and ending it; or how it ended. */
export function CancellationPage(): ReactNode {
  const t = useText();
  const registration = route.useParams();
  const [refundTo, setRefundTo] = useState<RefundTo>('same-method');
  const reading = useQuery(cancellationQueries.preview(registration, refundTo));
  return (
    <>
      <p className="portal-back">
        <Link to={paths.registrations}>
          <IconArrowLeft size={15} aria-hidden /> {t('cancellation.back')}
        </Link>
      </p>
      <Async reading={reading} loading={<ListSkeleton rows={5} />} empty="never" error={alertWithRetry} ready={(preview) => <Body registration={registration} preview={preview} refundTo={refundTo} onRefundTo={setRefundTo} />} />
    </>
  );
}

function Body({ registration, preview, refundTo, onRefundTo }: { registration: OfRegistration; preview: CancellationPreview; refundTo: RefundTo; onRefundTo: (refundTo: RefundTo) => void }) {
  const t = useText();
  const chosen = useBilingual();
  return (
    <>
      <PageHeader title={chosen(preview.nameFr, preview.nameEn)}>
        {preview.personName} · {chosen(preview.contact.name, preview.contact.nameEn)}
        {preview.startsOn !== null && (
          <>
            {' '}
            · <DateText at={preview.startsOn} year="always" />
          </>
        )}
      </PageHeader>
      {preview.state === 'ended' && <Ended registration={registration} />}
      {preview.state === 'over' && <Notice tone="info">{t('cancellation.over')}</Notice>}
      {preview.state === 'live' && preview.selfService && <CancelPart registration={registration} preview={preview} refundTo={refundTo} onRefundTo={onRefundTo} />}
      {preview.state === 'live' && !preview.selfService && <RequestPart registration={registration} preview={preview} />}
    </>
  );
}

function Ended({ registration }: { registration: OfRegistration }) {
  const t = useText();
  const reading = useQuery(cancellationQueries.outcome(registration));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={3} />}
      empty="never"
      error={alertWithRetry}
      ready={({ creditMemoId, ...outcome }) => (
        <div className="cancellation-body">
          <Notice tone="success" title={t(outcome.kind === 'replacement' ? 'cancellation.replaced' : 'cancellation.cancelled')}>
            <p>
              <DateText at={outcome.cancelledAt} year="always" />. {t('cancellation.mailed')}
            </p>
          </Notice>
          <Consequences settled={outcome} />
          {creditMemoId !== null && (
            <DownloadButton fetch={() => creditMemoFile(creditMemoId)} fileName={t('cancellation.memoName')}>
              {t('cancellation.memo')}
            </DownloadButton>
          )}
        </div>
      )}
    />
  );
}
