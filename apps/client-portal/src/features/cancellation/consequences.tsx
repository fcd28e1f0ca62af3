import { Amount, DateText } from '@preau/ui';
import type { ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useMethodWords } from '../../lib/planned-payments/planned-status';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import type { MoneyBack } from './cancellation.queries';
import './cancellation.css';

interface Settled {
  keptCents: number;
  creditedCents: number;
  feeCents: number;
  refundDueOn: string | null;
  reasons: readonly { fr: string; en: string }[];
  money: MoneyBack;
}

function Row({ label, note, children }: { label: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>
        {label}
        {note !== undefined && <p className="preau-quiet">{note}</p>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is kept, what comes back to which card or account and when, which instalments stop, and why. */
export function Consequences({ settled }: { settled: Settled }) {
  const t = useText();
  const chosen = useBilingual();
  const methodWords = useMethodWords();
  const { money } = settled;
  const owed = money.owedAfterCents + money.feeOwedCents;
  const when = settled.refundDueOn === null ? t('cancellation.soon') : undefined;
  return (
    <>
      <dl className="consequences">
        <Row label={t('cancellation.kept')} note={settled.feeCents > 0 ? <>{t('cancellation.feeIncluded')} <Amount value={settled.feeCents} /></> : undefined}>
          <Amount value={settled.keptCents} />
        </Row>
        <Row label={t('cancellation.credited')} note={settled.creditedCents > 0 ? t('cancellation.creditedNote') : undefined}>
          <Amount value={settled.creditedCents} />
        </Row>
        {money.toMethods.map((part) => (
          <Row key={part.paymentId} label={t('cancellation.refundedTo', { method: methodWords(part.method) })} note={when ?? <>{t('cancellation.dueOn')} <DateText at={settled.refundDueOn ?? ''} year="always" /></>}>
            <Amount value={part.amountCents} />
          </Row>
        ))}
        {money.atCounterCents > 0 && (
          <Row label={t('cancellation.atCounter')} note={t('cancellation.atCounterNote')}>
            <Amount value={money.atCounterCents} />
          </Row>
        )}
        {money.onAccountCents > 0 && (
          <Row label={t('cancellation.onAccount')} note={t('cancellation.onAccountNote')}>
            <Amount value={money.onAccountCents} />
          </Row>
        )}
        {money.toScholarshipCents > 0 && (
          <Row label={t('cancellation.toScholarship')}>
            <Amount value={money.toScholarshipCents} />
          </Row>
        )}
        {money.lateCents > 0 && (
          <Row label={t('cancellation.late')} note={t('cancellation.lateNote')}>
            <Amount value={money.lateCents} />
          </Row>
        )}
        {money.planned.map((one) => (
          <Row key={one.id} label={<>{t('cancellation.instalment')} <DateText at={one.dueOn} year="always" /></>} note={methodWords(one.method)}>
            {one.isCents === null ? t('cancellation.stopped') : <>{t('cancellation.reducedTo')} <Amount value={one.isCents} /></>}
          </Row>
        ))}
        {owed > 0 && (
          <Row label={t('cancellation.owed')} note={t('cancellation.owedNote')}>
            <Amount value={owed} />
          </Row>
        )}
      </dl>
      <Section title={t('cancellation.why')} level={3}>
        <ul className="cancellation-why">
          {settled.reasons.map((reason) => (
            <li key={reason.fr}>{chosen(reason.fr, reason.en)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
