import { Button, Stack } from '@mantine/core';
import { answer } from '@preau/api-client';
import { AuthPage, Form, formProblem, Notice, PasswordField, useSubmission, useUiText } from '@preau/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { api } from '../../lib/api';
import { useText } from '../../lib/text';
import { ClaimEmailForm } from './claim-email-form';
import { PortalName } from './portal-name';
import { recallReturn } from './return-address';

const route = getRouteApi('/verify-email');

async function verifyEmail(body: { token: string; password: string }) {
  await answer(api.POST('/api/v1/auth/verify-email', { body }));
}

/** A link alone opens nothing: whoever reads it says the password of the sign-up, or sets one of their own. */
export function VerifyEmailPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const { token = '' } = route.useSearch();
  const [step, setStep] = useState<'password' | 'own' | 'done'>('password');
  const toPassword = (
    <Button variant="subtle" onClick={() => setStep('password')}>
      {ui('signIn.code.back')}
    </Button>
  );
  if (token === '') {
    return (
      <AuthPage name={<PortalName />} title={t('access.verify.title')}>
        <Notice tone="warning" title={ui('signIn.linkMissing.title')}>
          <p>{ui('signIn.linkMissing.body')}</p>
        </Notice>
      </AuthPage>
    );
  }
  if (step === 'done') return <Verified />;
  if (step === 'own') {
    return (
      <AuthPage name={<PortalName />} title={t('access.verify.ownTitle')} lead={t('access.verify.ownLead')} footer={toPassword} wide>
        <ClaimEmailForm token={token} onDone={() => setStep('done')} />
      </AuthPage>
    );
  }
  return (
    <AuthPage name={<PortalName />} title={t('access.verify.title')} lead={t('access.verify.lead')}>
      <Stack gap="lg">
        <PasswordOfSignUp token={token} onDone={() => setStep('done')} />
        <Stack gap="sm">
          <Notice tone="info" title={t('access.verify.notMineTitle')}>
            <p>{t('access.verify.notMine')}</p>
          </Notice>
          <Button variant="default" fullWidth onClick={() => setStep('own')}>
            {t('access.verify.chooseOwn')}
          </Button>
        </Stack>
      </Stack>
    </AuthPage>
  );
}

function PasswordOfSignUp({ token, onDone }: { token: string; onDone: () => void }): ReactNode {
  const t = useText();
  const ui = useUiText();
  const [password, setPassword] = useState('');
  const { busy, problem, setProblem, submit } = useSubmission(verifyEmail);
  async function send() {
    if (password === '') return setProblem(formProblem([{ pointer: '/password', code: 'required', message: ui('signIn.required.password') }]));
    if (await submit({ token, password })) onDone();
  }
  return (
    <Form problem={problem} onSubmit={() => void send()} label={t('access.verify.title')}>
      <PasswordField name="password" autoComplete="current-password" label={t('access.verify.password')} value={password} onChange={setPassword} />
      <Button type="submit" loading={busy} fullWidth size="md">
        {t('access.verify.submit')}
      </Button>
    </Form>
  );
}

function Verified(): ReactNode {
  const t = useText();
  const ui = useUiText();
  return (
    <AuthPage name={<PortalName />} title={t('access.verify.title')}>
      <Stack gap="md" role="status">
        <Notice tone="success" title={t('access.verify.doneTitle')}>
          <p>{t('access.verify.done')}</p>
        </Notice>
        <Button fullWidth size="md" renderRoot={(props) => <Link to={paths.signIn} search={{ return: recallReturn() }} {...props} />}>
          {ui('signIn.signIn.submit')}
        </Button>
      </Stack>
    </AuthPage>
  );
}
