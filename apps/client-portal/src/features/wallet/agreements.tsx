import { alertWithRetry, Async, ConfirmButton, DateText, ListSkeleton, StatusBadge } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useMethodWords } from '../../lib/planned-payments/planned-status';
import { Section } from '../../lib/section';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { DependentsNotice } from './dependents';
import { revokeMethod, walletQueries, type Agreement, type Dependent } from './wallet.queries';

/** What the family agreed to: debits of its bank accounts, each with the day and a way out. Nothing when there is none. */
export function Agreements() {
  const t = useText();
  const { data, ...reading } = useQuery(walletQueries.agreements());
  const [dependents, setDependents] = useState<readonly Dependent[]>([]);
  return (
    <Async
      reading={{ ...reading, data: data?.rows }}
      loading={<ListSkeleton rows={1} />}
      empty={{ when: (rows) => rows.length === 0, show: null }}
      error={alertWithRetry}
      ready={(rows) => (
        <Section title={t('wallet.agreements.title')}>
          <p className="preau-quiet wallet-lead">{t('wallet.agreements.lead')}</p>
          {dependents.length > 0 && <DependentsNotice title={t('wallet.dependentsTitle')} dependents={dependents} />}
          <ul className="preau-list">
            {rows.map((agreement) => (
              <li key={agreement.id}>
                <AgreementRow agreement={agreement} onEnded={setDependents} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    />
  );
}

function AgreementRow({ agreement, onEnded }: { agreement: Agreement; onEnded: (dependents: readonly Dependent[]) => void }) {
  const t = useText();
  const chosen = useBilingual();
  const words = useMethodWords();
  const queries = useQueryClient();
  const named = { organization: chosen(agreement.organizationName, agreement.organizationNameEn), method: words(agreement) };
  return (
    <div className="wallet-agreement">
      <div>
        <p>
          <strong>{named.organization}</strong> · {named.method}
        </p>
        <p className="preau-quiet">
          {t('wallet.agreements.since')} <DateText at={agreement.agreedAt} year="always" />
          {agreement.endedAt !== null && (
            <>
              {' · '}
              {t(`wallet.agreements.ended.${agreement.endedBy ?? 'payer'}`)} <DateText at={agreement.endedAt} year="always" />
            </>
          )}
        </p>
      </div>
      {agreement.endedAt === null ? (
        <ConfirmButton
          label={t('wallet.agreements.end')}
          title={t('wallet.agreements.endTitle')}
          undo={t('wallet.revokeUndo')}
          onConfirm={async () => {
            const { dependents } = await revokeMethod(agreement.paymentMethodId);
            onEnded(dependents);
            tellDone(t('wallet.agreements.endedNow'));
            await queries.invalidateQueries({ queryKey: walletQueries.all() });
          }}
        >
          {t('wallet.agreements.endWhat', named)}
        </ConfirmButton>
      ) : (
        <StatusBadge tone="closed">{t('wallet.agreements.over')}</StatusBadge>
      )}
    </div>
  );
}
