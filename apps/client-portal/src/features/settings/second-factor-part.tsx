import { Button, Card, Group, Stack } from '@mantine/core';
import { CodeField, Form, formProblem, Notice, PasswordField, StatusBadge, TextField, useSubmission, useUiText } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Section } from '../../lib/section';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { RecoveryCodes } from './recovery-codes';
import { confirmSecondFactor, disableSecondFactor, offerSecondFactor, settingsQueries, type OwnSettings, type SecondFactorOffer } from './settings.queries';

type Step = { at: 'rest' } | { at: 'password' } | { at: 'scan'; offer: SecondFactorOffer } | { at: 'codes'; codes: readonly string[] } | { at: 'off' };

/** A code of the telephone besides the password: put into force in three steps, taken away with both. */
export function SecondFactorPart({ settings }: { settings: OwnSettings }) {
  const t = useText();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const rest = () => setStep({ at: 'rest' });
  return (
    <Section title={t('settings.secondFactor.title')}>
      <Card padding="lg">
        {step.at === 'rest' && <Rest settings={settings} onOpen={() => setStep({ at: settings.hasSecondFactor ? 'off' : 'password' })} />}
        {step.at === 'password' && <AskPassword onOffer={(offer) => setStep({ at: 'scan', offer })} onLeave={rest} />}
        {step.at === 'scan' && <Scan offer={step.offer} onCodes={(codes) => setStep({ at: 'codes', codes })} onLeave={rest} />}
        {step.at === 'codes' && <RecoveryCodes codes={step.codes} onDone={rest} />}
        {step.at === 'off' && <TurnOff onDone={rest} />}
      </Card>
    </Section>
  );
}

function Rest({ settings, onOpen }: { settings: OwnSettings; onOpen: () => void }) {
  const t = useText();
  return (
    <Stack gap="sm">
      <div>{settings.hasSecondFactor ? <StatusBadge tone="success">{t('settings.secondFactor.on')}</StatusBadge> : <StatusBadge tone="closed">{t('settings.secondFactor.off')}</StatusBadge>}</div>
      {!settings.hasSecondFactor && <p className="preau-quiet">{t('settings.secondFactor.what')}</p>}
      {settings.hasSecondFactor && <p className="preau-quiet">{settings.recoveryCodesLeft === 0 ? t('settings.secondFactor.codesLeftNone') : t('settings.secondFactor.codesLeft', { count: settings.recoveryCodesLeft })}</p>}
      {settings.hasSecondFactor && settings.recoveryCodesLeft < 3 && <Notice tone="warning">{t('settings.secondFactor.fewCodes')}</Notice>}
      <Group>
        <Button variant="default" onClick={onOpen}>
          {t(settings.hasSecondFactor ? 'settings.secondFactor.turnOff' : 'settings.secondFactor.turnOn')}
        </Button>
      </Group>
    </Stack>
  );
}

function AskPassword({ onOffer, onLeave }: { onOffer: (offer: SecondFactorOffer) => void; onLeave: () => void }) {
  const t = useText();
  const ui = useUiText();
  const [password, setPassword] = useState('');
  const send = useCallback(async (given: string) => onOffer(await offerSecondFactor(given)), [onOffer]);
  const { busy, problem, setProblem, submit } = useSubmission(send);
  const start = () => void (password === '' ? setProblem(formProblem([{ pointer: '/password', code: 'required', message: ui('signIn.required.password') }])) : submit(password));
  return (
    <Form problem={problem} label={t('settings.secondFactor.turnOn')} onSubmit={start}>
      <p className="preau-quiet">{t('settings.secondFactor.step', { step: 1 })}</p>
      <PasswordField name="password" autoComplete="current-password" label={t('settings.password.current')} help={t('settings.secondFactor.passwordHelp')} value={password} onChange={setPassword} />
      <Buttons busy={busy} label={t('settings.secondFactor.next')} onLeave={onLeave} />
    </Form>
  );
}

function Scan({ offer, onCodes, onLeave }: { offer: SecondFactorOffer; onCodes: (codes: readonly string[]) => void; onLeave: () => void }) {
  const t = useText();
  const ui = useUiText();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const send = useCallback(
    async (given: string) => {
      const codes = await confirmSecondFactor(given);
      onCodes(codes);
      await queries.invalidateQueries({ queryKey: settingsQueries.own().queryKey });
    },
    [onCodes, queries],
  );
  const { busy, problem, setProblem, submit } = useSubmission(send);
  const confirm = (given: string) => void (given.length === 6 ? submit(given) : setProblem(formProblem([{ pointer: '/code', code: 'required', message: ui('signIn.required.code') }])));
  return (
    <Form problem={problem} label={t('settings.secondFactor.turnOn')} onSubmit={() => confirm(code)}>
      <p className="preau-quiet">{t('settings.secondFactor.step', { step: 2 })}</p>
      <p>{t('settings.secondFactor.scan')}</p>
      <img className="settings-qr" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(offer.qrCode)}`} alt={t('settings.secondFactor.qr')} width={208} height={208} />
      <div>
        <p className="preau-quiet">{t('settings.secondFactor.secret')}</p>
        <code className="settings-secret">{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <p>
          <a href={offer.address}>{t('settings.secondFactor.open')}</a>
        </p>
      </div>
      <CodeField name="code" label={ui('signIn.code.label')} help={ui('signIn.code.help')} value={code} onChange={setCode} onComplete={confirm} />
      <Buttons busy={busy} label={t('settings.secondFactor.turnOn')} onLeave={onLeave} />
    </Form>
  );
}

function TurnOff({ onDone }: { onDone: () => void }) {
  const t = useText();
  const ui = useUiText();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const send = useCallback(
    async (given: { password: string; code: string }) => {
      await disableSecondFactor(given);
      await queries.invalidateQueries({ queryKey: settingsQueries.own().queryKey });
      tellDone(t('settings.secondFactor.turnedOff'));
      onDone();
    },
    [onDone, queries, t],
  );
  const { busy, problem, setProblem, submit } = useSubmission(send);
  function turnOff() {
    const errors = [];
    if (password === '') errors.push({ pointer: '/password', code: 'required', message: ui('signIn.required.password') });
    if (code.trim() === '') errors.push({ pointer: '/code', code: 'required', message: t('settings.secondFactor.codeNeeded') });
    if (errors.length > 0) setProblem(formProblem(errors));
    else void submit({ password, code: code.trim() });
  }
  return (
    <Form problem={problem} label={t('settings.secondFactor.turnOff')} onSubmit={turnOff}>
      <p>{t('settings.secondFactor.offWhat')}</p>
      <PasswordField name="password" autoComplete="current-password" label={t('settings.password.current')} value={password} onChange={setPassword} />
      <TextField name="code" autoComplete="one-time-code" label={t('settings.secondFactor.code')} help={t('settings.secondFactor.codeHelp')} value={code} onChange={setCode} maxLength={40} />
      <Buttons busy={busy} label={t('settings.secondFactor.turnOff')} onLeave={onDone} danger />
    </Form>
  );
}

function Buttons({ busy, label, onLeave, danger = false }: { busy: boolean; label: string; onLeave: () => void; danger?: boolean }) {
  const ui = useUiText();
  return (
    <Group>
      <Button type="submit" loading={busy} className={danger ? 'preau-danger-button' : undefined}>
        {label}
      </Button>
      <Button variant="default" onClick={onLeave} disabled={busy}>
        {ui('ui.keep')}
      </Button>
    </Group>
  );
}
