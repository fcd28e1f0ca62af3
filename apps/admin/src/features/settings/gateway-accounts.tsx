import { Button, Card, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { ConfirmAction, DataList, EmptyState, Notice, ProblemAlert, StatusBadge, useMoneyText, useUiText } from '@preau/ui';
import { IconCreditCard, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useOrganization } from '../../lib/organization';
import { PasswordAgain } from '../../lib/password-again';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { RegisterGatewayAccount, ReplaceGatewayKeys } from './gateway-account-forms';
import { checkGatewayAccount, chooseGatewayAccount, settingsQueries, stopPaymentsOnline, type GatewayAccount, type GatewayCheck } from './settings.queries';

/** The organization's accounts with payment processors, and the one its payments online go through. */
export function GatewayAccounts(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const { organizationId } = useOrganization();
  const query = useQuery(settingsQueries.gatewayAccounts(organizationId));
  const [adding, setAdding] = useState(false);
  const rows = query.data?.rows;
  const inUse = rows?.find((account) => account.active);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)} disabled={query.data === undefined}>
      {t('settings.gateways.add')}
    </Button>
  );
  return (
    <Stack gap="md" maw="52rem">
      <p className="preau-quiet">{t('settings.gateways.lead')}</p>
      <DataList
        reading={{ ...query, data: rows }}
        rowHeight={180}
        countLabel={(accounts) => t('settings.gateways.count', { count: accounts.length })}
        empty={<EmptyState icon={IconCreditCard} title={t('settings.gateways.none')} action={add}>{t('settings.gateways.noneWhy')}</EmptyState>}
        keyOf={(account) => account.id}
      >
        {(account) => <AccountCard account={account} replaces={inUse !== undefined && inUse.id !== account.id ? inUse : null} />}
      </DataList>
      {rows !== undefined && rows.length > 0 && (
        <Group>
          {add}
          {inUse !== undefined && <StopOnline />}
        </Group>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('settings.gateways.addTitle')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {adding && query.data !== undefined && <RegisterGatewayAccount offered={query.data.offered} connects={query.data.connects} onDone={() => setAdding(false)} />}
      </Modal>
    </Stack>
  );
}

function AccountCard({ account, replaces }: { account: GatewayAccount; replaces: GatewayAccount | null }) {
  const t = useText();
  const ui = useUiText();
  const [replacing, setReplacing] = useState(false);
  const checking = useCheck(account);
  const keys = [account.hasSecretKey ? t('settings.gateways.keySecret') : t('settings.gateways.keyPlatform')];
  const connected = account.kind === 'stripe' && !account.hasSecretKey;
  if (!connected) keys.push(account.hasWebhookSecret ? t('settings.gateways.keyNotices') : t('settings.gateways.keyNoticesMissing'));
  const kept = [t('settings.gateways.methods', { count: account.savedMethods }), t('settings.gateways.planned', { count: account.plannedPayments })].join(' · ');
  return (
    <Card padding="lg" component="section" aria-label={`${t(`settings.gateways.${account.kind}`)} ${account.merchantRef}`}>
      <Stack gap="sm">
        <Group justify="space-between">
          <span>
            <strong>{t(`settings.gateways.${account.kind}`)}</strong> <code>{account.merchantRef}</code>
          </span>
          <StatusBadge tone={account.active ? 'success' : 'closed'}>{account.active ? t('settings.gateways.active') : t('settings.gateways.inactive')}</StatusBadge>
        </Group>
        <span className="preau-quiet">{kept}</span>
        <span className="preau-quiet">{t('settings.gateways.keys', { keys: keys.join(', ') })}</span>
        <NoticeAddress account={account} connected={connected} />
        <CheckAnswer {...checking} />
        <Group gap="sm">
          <Button variant="default" loading={checking.busy} onClick={checking.check}>
            {t('settings.gateways.check')}
          </Button>
          <Button variant="default" onClick={() => setReplacing(true)}>
            {t('settings.gateways.replace')}
          </Button>
          {!account.active && <PutInUse account={account} replaces={replaces} />}
        </Group>
      </Stack>
      <Modal opened={replacing} onClose={() => setReplacing(false)} title={t('settings.gateways.replaceTitle', { account: account.merchantRef })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {replacing && <ReplaceGatewayKeys account={account} onDone={() => setReplacing(false)} />}
      </Modal>
    </Card>
  );
}

function NoticeAddress({ account, connected }: { account: GatewayAccount; connected: boolean }) {
  const t = useText();
  if (connected) return <span className="preau-quiet">{t('settings.gateways.webhookConnected')}</span>;
  return (
    <Group gap="xs">
      <span className="preau-quiet" style={{ overflowWrap: 'anywhere' }}>
        {t('settings.gateways.webhook')} <code>{account.webhookUrl}</code>
      </span>
      <CopyButton value={account.webhookUrl}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="subtle" aria-label={t('settings.gateways.copyOne', { account: account.merchantRef })} onClick={copy}>
            {copied ? t('settings.gateways.copied') : t('settings.gateways.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

interface Checking {
  busy: boolean;
  answer: GatewayCheck | null;
  problem: Problem | null;
  check: () => void;
}

/** Asks the processor for the balance: nothing moves, and the keys are proved. */
function useCheck(account: GatewayAccount): Checking {
  const { organizationId } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<GatewayCheck | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function ask() {
    setBusy(true);
    setProblem(null);
    try {
      setAnswer(await checkGatewayAccount(organizationId, account.id));
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }
  return { busy, answer, problem, check: () => void ask() };
}

function CheckAnswer({ answer, problem }: Checking) {
  const t = useText();
  const money = useMoneyText();
  return (
    <div role="status">
      {answer?.answered === true && <Notice tone="success">{t('settings.gateways.checkOk', { amount: money(answer.availableCents ?? 0) })}</Notice>}
      {answer !== null && answer.because !== null && <Notice tone="danger">{t(`settings.gateways.check_${answer.because}`)}</Notice>}
      {problem !== null && <ProblemAlert problem={problem} />}
    </div>
  );
}

function PutInUse({ account, replaces }: { account: GatewayAccount; replaces: GatewayAccount | null }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [password, setPassword] = useState('');
  const stays = replaces !== null && (replaces.savedMethods > 0 || replaces.plannedPayments > 0);
  return (
    <ConfirmAction
      tone="plain"
      trigger={(open) => <Button onClick={open}>{t('settings.gateways.use')}</Button>}
      title={t('settings.gateways.useTitle', { account: `${t(`settings.gateways.${account.kind}`)} ${account.merchantRef}` })}
      confirmLabel={t('settings.gateways.use')}
      undo={t('settings.gateways.useUndo')}
      onConfirm={async () => {
        await chooseGatewayAccount(organizationId, account.id, password);
        setPassword('');
        await queries.invalidateQueries({ queryKey: settingsQueries.gatewayAccounts(organizationId).queryKey });
        tellDone(t('settings.gateways.using'));
      }}
    >
      <p>{t('settings.gateways.useWhat')}</p>
      {stays && (
        <Notice tone="warning" title={[t('settings.gateways.methods', { count: replaces.savedMethods }), t('settings.gateways.planned', { count: replaces.plannedPayments })].join(' · ')}>
          <p>{t('settings.gateways.useStays')}</p>
        </Notice>
      )}
      <PasswordAgain why={t('settings.gateways.useWhy')} value={password} onChange={setPassword} />
    </ConfirmAction>
  );
}

function StopOnline() {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  return (
    <ConfirmAction
      trigger={(open) => (
        <Button variant="subtle" color="red" onClick={open}>
          {t('settings.gateways.stop')}
        </Button>
      )}
      title={t('settings.gateways.stopTitle')}
      confirmLabel={t('settings.gateways.stop')}
      undo={t('settings.gateways.stopUndo')}
      onConfirm={async () => {
        await stopPaymentsOnline(organizationId);
        await queries.invalidateQueries({ queryKey: settingsQueries.gatewayAccounts(organizationId).queryKey });
        tellDone(t('settings.gateways.stopped'));
      }}
    >
      {t('settings.gateways.stopWhat')}
    </ConfirmAction>
  );
}
