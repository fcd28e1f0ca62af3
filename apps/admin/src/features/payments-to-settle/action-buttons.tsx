import { Button } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { useMoneyText } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { ChangeModal, type Choosable } from '../../lib/planned-payments/change-selected';
import { refreshPlanned, tryChargeAgain, type Change, type PaymentToSettle } from '../../lib/planned-payments/planned-payments.queries';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { DismissSelected } from './dismiss-selected';

/** What can be done about one thing, the most likely first. */
function kindsFor({ kind, plannedPaymentId }: PaymentToSettle): Change['kind'][] {
  if (plannedPaymentId === null) return [];
  switch (kind) {
    case 'refused':
      return ['retry', 'method', 'ask'];
    case 'overdue':
      return ['retry', 'date', 'ask'];
    case 'needs-client':
    case 'bounced-cheque':
      return ['ask', 'method'];
    case 'expiring-card':
      return ['ask', 'method'];
    case 'unresolved':
      return [];
    default:
      return kind satisfies never;
  }
}

export function ActionButtons({ action }: { action: PaymentToSettle }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [kind, setKind] = useState<Change['kind'] | null>(null);
  const [busy, setBusy] = useState(false);
  const named = { client: action.clientName, amount: money(action.amountCents) };
  const one: Choosable[] = action.plannedPaymentId === null || action.version === null || action.dueOn === null ? [] : [{ plannedPaymentId: action.plannedPaymentId, version: action.version, dueOn: action.dueOn, amountCents: action.amountCents, label: action.clientName }];

  async function tryAgain() {
    setBusy(true);
    try {
      await tryChargeAgain(organizationId, action.subjectId);
      tellDone(t('settle.lookedAgain'));
    } catch (cause) {
      tellDone(problemOf(cause).title);
    } finally {
      setBusy(false);
      await refreshPlanned(queries, organizationId);
    }
  }

  return (
    <div className="settle-actions" role="group" aria-label={t('settle.actionsFor', named)}>
      {action.kind === 'unresolved' && (
        <Button size="compact-sm" loading={busy} onClick={() => void tryAgain()}>
          {t('settle.lookAgain')}
        </Button>
      )}
      {kindsFor(action).map((wanted, index) => (
        <Button key={wanted} size="compact-sm" variant={index === 0 ? 'filled' : 'default'} aria-label={t('settle.changeOne', { ...named, change: t(`settle.change.${wanted}`) })} onClick={() => setKind(wanted)}>
          {t(wanted === 'retry' && action.kind === 'overdue' ? 'settle.confirmOverdue' : `settle.short.${wanted}`)}
        </Button>
      ))}
      <DismissSelected chosen={[action]} compact onDone={() => undefined} />
      {kind !== null && <ChangeModal kind={kind} chosen={one} onClose={() => setKind(null)} />}
    </div>
  );
}
