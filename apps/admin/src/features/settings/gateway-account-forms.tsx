import { Button, Group } from '@mantine/core';
import { Form, PasswordField, SelectField, TextField, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { PasswordAgain } from '../../lib/password-again';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { registerGatewayAccount, replaceGatewayKeys, settingsQueries, type GatewayAccount, type GatewayKind } from './settings.queries';

const noKeys = { publicKey: '', secretKey: '', webhookSecret: '' };
type Keys = typeof noKeys;

/** What was typed; an empty field is not sent. */
function sent<Values extends Record<string, string>>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]]))) as Partial<Values>;
}

interface KeyFieldsProps {
  values: Keys;
  onChange: (values: Keys) => void;
  /** When keys are replaced, each may stay as it is. */
  replacing: boolean;
  secretHelp: string;
  secretRequired: boolean;
}

/** Keys are written here and never shown again. */
function KeyFields({ values, onChange, replacing, secretHelp, secretRequired }: KeyFieldsProps) {
  const t = useText();
  const field = (name: keyof Keys) => ({ name, label: t(`settings.gateways.${name}`), value: values[name], onChange: (value: string) => onChange({ ...values, [name]: value }) });
  return (
    <>
      <TextField {...field('publicKey')} help={t('settings.gateways.publicKeyHelp')} required={!replacing} maxLength={255} autoComplete="off" />
      <PasswordField {...field('secretKey')} help={secretHelp} required={secretRequired} autoComplete="new-password" />
      <PasswordField {...field('webhookSecret')} help={t('settings.gateways.webhookSecretHelp')} required={false} autoComplete="new-password" />
    </>
  );
}

export function RegisterGatewayAccount({ offered, connects, onDone }: { offered: readonly GatewayKind[]; connects: boolean; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [kind, setKind] = useState<GatewayKind>(offered.includes('stripe') ? 'stripe' : (offered[0] ?? 'stripe'));
  const [merchantRef, setMerchantRef] = useState('');
  const [keys, setKeys] = useState(noKeys);
  const send = useCallback(
    async (input: { kind: GatewayKind; merchantRef: string; keys: Keys }) => {
      await registerGatewayAccount(organizationId, { kind: input.kind, merchantRef: input.merchantRef.trim(), ...sent(input.keys), publicKey: input.keys.publicKey.trim() });
      await queries.invalidateQueries({ queryKey: settingsQueries.gatewayAccounts(organizationId).queryKey });
      tellDone(t('settings.gateways.added'));
      onDone();
    },
    [organizationId, onDone, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const mayConnect = kind === 'stripe' && connects;
  return (
    <Form problem={problem} label={t('settings.gateways.addTitle')} onSubmit={() => void submit({ kind, merchantRef, keys })}>
      <SelectField name="kind" label={t('settings.gateways.kind')} value={kind} choices={offered.map((one) => ({ value: one, label: t(`settings.gateways.${one}`) }))} onChange={(value) => setKind(value === 'sandbox' ? 'sandbox' : 'stripe')} />
      <TextField name="merchantRef" label={t('settings.gateways.merchantRef')} help={t(`settings.gateways.merchantRefHelp.${kind}`)} value={merchantRef} onChange={setMerchantRef} maxLength={120} autoComplete="off" />
      <KeyFields values={keys} onChange={setKeys} replacing={false} secretHelp={mayConnect ? t('settings.gateways.secretKeyConnected') : t('settings.gateways.secretKeyHelp')} secretRequired={!mayConnect} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={merchantRef.trim() === '' || keys.publicKey.trim() === '' || (!mayConnect && keys.secretKey.trim() === '')}>
          {t('settings.gateways.add')}
        </Button>
      </Group>
    </Form>
  );
}

export function ReplaceGatewayKeys({ account, onDone }: { account: GatewayAccount; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [keys, setKeys] = useState(noKeys);
  const [password, setPassword] = useState('');
  const send = useCallback(
    async (input: { keys: Keys; password: string }) => {
      await replaceGatewayKeys(organizationId, account.id, { version: account.version, ...sent(input.keys), password: input.password });
      await queries.invalidateQueries({ queryKey: settingsQueries.gatewayAccounts(organizationId).queryKey });
      tellDone(t('settings.gateways.replaced'));
      onDone();
    },
    [account.id, account.version, organizationId, onDone, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} label={t('settings.gateways.replaceTitle', { account: account.merchantRef })} onSubmit={() => void submit({ keys, password })}>
      <p className="preau-quiet">{t('settings.gateways.replaceHelp')}</p>
      <KeyFields values={keys} onChange={setKeys} replacing secretHelp={t('settings.gateways.secretKeyHelp')} secretRequired={false} />
      <PasswordAgain why={t('settings.gateways.keysWhy')} value={password} onChange={setPassword} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={Object.keys(sent(keys)).length === 0 || password === ''}>
          {t('settings.gateways.replace')}
        </Button>
      </Group>
    </Form>
  );
}
