import { Button, Card, Modal } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { ConfirmButton, DateText, ProblemAlert, StatusBadge, useUiText } from '@preau/ui';
import { IconBuildingBank, IconCreditCard, IconPencil, IconShieldCheck, IconShieldOff, IconStar } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useMethodWords } from '../../lib/planned-payments/planned-status';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { DependentsNotice } from './dependents';
import { EditMethod } from './edit-method';
import { isExpired } from './expiry';
import { RemoveMethod } from './remove-method';
import { authorizeMethod, offerFirst, revokeMethod, walletQueries, type Dependent, type Method } from './wallet.queries';

/** One card or account: what it is, whether it may be charged later, what relies on it. */
export function MethodCard({ method }: { method: Method }) {
  const t = useText();
  const words = useMethodWords();
  const [dependents, setDependents] = useState<readonly Dependent[]>([]);
  const MethodIcon = method.kind === 'card' ? IconCreditCard : IconBuildingBank;
  const { expiresMonth, expiresYear } = method;
  const expired = isExpired(method, new Date());
  return (
    <Card padding="md" className="wallet-card">
      <div className="wallet-card-head">
        <MethodIcon size={28} stroke={1.5} aria-hidden />
        <div>
          <h3>{words(method)}</h3>
          <p className="preau-quiet">
            {t('wallet.holder', { name: method.holderName })}
            {expiresMonth !== null && expiresYear !== null && <> · {t('wallet.expires', { date: `${String(expiresMonth).padStart(2, '0')}/${expiresYear}` })}</>}
          </p>
        </div>
      </div>
      <div className="wallet-badges">
        {expired && <StatusBadge tone="danger">{t('wallet.expired')}</StatusBadge>}
        {method.isDefault && (
          <StatusBadge tone="info" icon={IconStar}>
            {t('wallet.default')}
          </StatusBadge>
        )}
        {method.plannedPayments > 0 && <StatusBadge tone="held">{t('wallet.relies', { count: method.plannedPayments })}</StatusBadge>}
      </div>
      <p className="wallet-authorization">
        {method.authorized && method.authorizedAt !== null ? (
          <>
            <IconShieldCheck size={18} aria-hidden /> {t('wallet.authorized')}{' '}
            <DateText at={method.authorizedAt} year="always" />
          </>
        ) : (
          <>
            <IconShieldOff size={18} aria-hidden /> {t('wallet.notAuthorized')}
          </>
        )}
      </p>
      {dependents.length > 0 && <DependentsNotice title={t('wallet.dependentsTitle')} dependents={dependents} />}
      <MethodActions method={method} onRevoked={setDependents} />
    </Card>
  );
}

function MethodActions({ method, onRevoked }: { method: Method; onRevoked: (dependents: readonly Dependent[]) => void }) {
  const t = useText();
  const chosen = useBilingual();
  const ui = useUiText();
  const queries = useQueryClient();
  const words = useMethodWords();
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const named = { organization: chosen(method.organizationName, method.organizationNameEn), method: words(method) };
  const refresh = () => queries.invalidateQueries({ queryKey: walletQueries.all() });

  async function makeFirst() {
    try {
      await offerFirst(method.id);
      setProblem(null);
      tellDone(t('wallet.saved'));
      await refresh();
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  }

  const authorization = method.authorized ? (
    <ConfirmButton
      label={t('wallet.revoke')}
      title={t('wallet.revokeTitle')}
      undo={t('wallet.revokeUndo')}
      onConfirm={async () => {
        const { dependents } = await revokeMethod(method.id);
        onRevoked(dependents);
        tellDone(t('wallet.revoked'));
        await refresh();
      }}
    >
      <p>{t('wallet.revokeWhat', named)}</p>
      {method.plannedPayments > 0 && <p>{t('wallet.revokeRelies', { count: method.plannedPayments })}</p>}
    </ConfirmButton>
  ) : (
    <ConfirmButton
      label={t('wallet.authorize')}
      title={t('wallet.authorizeTitle', named)}
      confirmLabel={t('wallet.authorizeConfirm')}
      undo={t('wallet.authorizeUndo')}
      tone="plain"
      onConfirm={async () => {
        await authorizeMethod(method.id, t('wallet.authorizeText', named));
        onRevoked([]);
        tellDone(t('wallet.authorizedNow'));
        await refresh();
      }}
    >
      {t('wallet.authorizeText', named)}
    </ConfirmButton>
  );

  return (
    <>
      {problem !== null && <ProblemAlert problem={problem} />}
      <div className="wallet-actions" role="group" aria-label={t('wallet.actions', named)}>
        <Button size="compact-sm" variant="default" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEditing(true)}>
          {t('wallet.edit')}
        </Button>
        {!method.isDefault && (
          <Button size="compact-sm" variant="default" onClick={() => void makeFirst()}>
            {t('wallet.makeDefault')}
          </Button>
        )}
        {authorization}
        <RemoveMethod method={method} />
      </div>
      <Modal opened={editing} onClose={() => setEditing(false)} title={t('wallet.editTitle', named)} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <EditMethod method={method} onDone={() => setEditing(false)} />
      </Modal>
    </>
  );
}
