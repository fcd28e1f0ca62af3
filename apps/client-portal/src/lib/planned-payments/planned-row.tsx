import { Amount, DateText } from '@preau/ui';
import type { ReactNode } from 'react';
import { useBilingual } from '../bilingual';
import { useText } from '../text';
import type { PlannedPayment } from './planned-payments.queries';
import { PlannedStatusBadge, RefusalWords, useMethodWords } from './planned-status';
import './planned-payments.css';

/** One planned payment: when, how much, for what, how, and where it stands. */
export function PlannedRow({ payment, actions, withOrganization = true }: { payment: PlannedPayment; actions?: ReactNode; withOrganization?: boolean }) {
  const t = useText();
  const chosen = useBilingual();
  const methodWords = useMethodWords();
  const labels = payment.labelsFr.map((fr, index) => chosen(fr, payment.labelsEn[index] ?? '')).join(', ');
  return (
    <article className="planned-row">
      <div className="planned-when">
        <DateText at={payment.dueOn} />
        <Amount value={payment.amountCents} strong />
      </div>
      <div className="planned-what">
        <p>{labels === '' ? t('money.invoice', { number: payment.invoiceNumber }) : labels}</p>
        <p className="preau-quiet">
          {withOrganization && <>{chosen(payment.organizationName, payment.organizationNameEn)} · </>}
          {methodWords(payment.method)} · {t('money.invoice', { number: payment.invoiceNumber })}
        </p>
        <RefusalWords payment={payment} />
        {payment.needsStaff && <p className="planned-refusal">{t('money.needsStaff')}</p>}
      </div>
      <div className="planned-end">
        <PlannedStatusBadge status={payment.status} />
        {actions}
      </div>
    </article>
  );
}
