import { Table } from '@mantine/core';
import { alertWithRetry, Amount, Async, DateText, ListSkeleton } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '../bilingual';
import { methodText } from '../method-text';
import { useOrganization } from '../organization';
import { useText } from '../text';
import { endRegistrationQueries, type MoneyBack, type Preview } from './end-registration.queries';

function Row({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {label}
      </Table.Th>
      <Table.Td ta="right">{children}</Table.Td>
    </Table.Tr>
  );
}

/** Where the money goes: methods, counter, account, scholarships, what is still on its way, what stops. */
export function MoneyRows({ money }: { money: MoneyBack }) {
  const t = useText();
  const row = (label: string, cents: number) => (cents > 0 ? <Row label={label}><Amount value={cents} /></Row> : null);
  return (
    <>
      {money.toMethods.map((part) => (
        <Row key={part.paymentId} label={`${t('cancellations.refundedTo')} ${part.method === null ? t(`billing.tenders.${part.tender}`) : methodText(part.method)}`}>
          <Amount value={part.amountCents} />
        </Row>
      ))}
      {row(t('cancellations.atCounter'), money.atCounterCents)}
      {row(t('cancellations.onAccount'), money.onAccountCents)}
      {row(t('cancellations.toScholarship'), money.toScholarshipCents)}
      {row(t('cancellations.late'), money.lateCents)}
      {money.planned.map((one) => (
        <Row key={one.id} label={<>{t('cancellations.planned')} <DateText at={one.dueOn} year="always" /></>}>
          <Amount value={one.wasCents} /> → {one.isCents === null ? t('cancellations.stopped') : <Amount value={one.isCents} />}
        </Row>
      ))}
    </>
  );
}

/** What cancelling an activity, or one of its dates, means for everybody's money, as it stands now. */
export function ConsequencesForAll({ activityId, occurrenceId }: { activityId: string; occurrenceId?: string }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery(endRegistrationQueries.previewOfActivity({ organizationId, activityId, occurrenceId }));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton rows={1} height={72} />}
      empty="never"
      error={alertWithRetry}
      ready={({ money }) => {
        if (money === null) return <p className="preau-quiet">{t('cancellations.activity.tooMany')}</p>;
        if (money.creditedCents === 0) return <p>{t('cancellations.activity.noMoney')}</p>;
        const parts: [string, number][] = [
          [t('cancellations.activity.settled'), money.settledCents], [t('cancellations.activity.toMethods'), money.toMethodsCents], [t('cancellations.atCounter'), money.atCounterCents],
          [t('cancellations.onAccount'), money.onAccountCents], [t('cancellations.toScholarship'), money.toScholarshipCents], [t('cancellations.late'), money.lateCents],
        ];
        return (
          <Table aria-label={t('cancellations.consequences')}>
            <Table.Tbody>
              <Row label={t('cancellations.credited')}>
                <Amount value={money.creditedCents} strong />
              </Row>
              {parts.filter(([, cents]) => cents > 0).map(([label, cents]) => (
                <Row key={label} label={label}>
                  <Amount value={cents} />
                </Row>
              ))}
            </Table.Tbody>
          </Table>
        );
      }}
    />
  );
}

/** What ending a registration means, in numbers, and why. */
export function Consequences({ preview }: { preview: Preview }) {
  const t = useText();
  const named = useBilingual();
  return (
    <>
      <Table aria-label={t('cancellations.consequences')}>
        <Table.Tbody>
          <Row label={t('cancellations.total')}>
            <Amount value={preview.totalCents} />
          </Row>
          {preview.sessions > 1 && <Row label={t('cancellations.given')}>{t('cancellations.givenOf', { given: preview.sessionsGiven, total: preview.sessions })}</Row>}
          <Row label={t('cancellations.kept')}>
            <Amount value={preview.keptCents} strong />
          </Row>
          {preview.feeCents > 0 && (
            <Row label={t('cancellations.fee')}>
              <Amount value={preview.feeCents} />
            </Row>
          )}
          <Row label={t('cancellations.credited')}>
            <Amount value={preview.creditedCents} strong />
          </Row>
          <MoneyRows money={preview.money} />
          <Row label={t('cancellations.owed')}>
            <Amount value={preview.money.owedAfterCents + preview.money.feeOwedCents} />
          </Row>
        </Table.Tbody>
      </Table>
      <ul>
        {preview.reasons.map((reason) => (
          <li key={reason.fr}>{named(reason.fr, reason.en)}</li>
        ))}
      </ul>
    </>
  );
}
