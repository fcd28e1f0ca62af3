import { Button, Stack } from '@mantine/core';
import type { FieldProblem, SignInInput } from '@preau/api-client';
import { useState, type ReactNode } from 'react';
import { useDraft } from '../forms/draft';
import { CodeField, PasswordField, TextField } from '../forms/fields';
import { Form, formProblem } from '../forms/form';
import { Notice } from '../forms/notice';
import { useSubmission } from '../forms/submission';
import { useUiText } from '../language/ui-text';

interface SignInFormProps {
  /** Throws ProblemError; identity.second-factor-required opens the second step. */
  onSignIn: (input: SignInInput) => Promise<void>;
  expired: boolean;
  forgotLink: ReactNode;
}

const secondFactorCode = 'identity.second-factor-required';

/** E-mail and password, then the authenticator's code when the account asks for one. */
export function SignInForm({ onSignIn, expired, forgotLink }: SignInFormProps) {
  const t = useUiText();
  const draft = useDraft('sign-in', { email: '' });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [step, setStep] = useState<'password' | 'code'>('password');
  const { busy, problem, setProblem, submit } = useSubmission(onSignIn);
  const shown = problem?.code === secondFactorCode ? null : problem;

  if (problem?.code === secondFactorCode && step === 'password') setStep('code');

  async function send(digits: string) {
    const errors: FieldProblem[] = [];
    const { email } = draft.values;
    if (email.trim() === '') errors.push({ pointer: '/email', code: 'required', message: t('signIn.required.email') });
    if (password === '') errors.push({ pointer: '/password', code: 'required', message: t('signIn.required.password') });
    if (step === 'code' && digits.length !== 6) errors.push({ pointer: '/code', code: 'required', message: t('signIn.required.code') });
    if (errors.length > 0) return setProblem(formProblem(errors));
    await submit({ email: email.trim(), password, ...(step === 'code' ? { code: digits } : {}) });
  }

  if (step === 'code') {
    return (
      <Form problem={shown} onSubmit={() => void send(code)} label={t('signIn.code.title')}>
        <CodeField name="code" label={t('signIn.code.label')} help={t('signIn.code.help')} value={code} onChange={setCode} onComplete={(digits) => void send(digits)} />
        <Button type="submit" loading={busy} fullWidth size="md">
          {t('signIn.code.submit')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            setProblem(null);
            setCode('');
            setStep('password');
          }}
        >
          {t('signIn.code.back')}
        </Button>
      </Form>
    );
  }
  return (
    <Stack gap="md">
      {expired && <Notice tone="info">{t('signIn.signIn.expired')}</Notice>}
      <Form problem={shown} onSubmit={() => void send('')} label={t('signIn.signIn.title')}>
        <TextField name="email" type="email" autoComplete="username" label={t('signIn.email')} value={draft.values.email} onChange={(email) => draft.set({ email })} />
        <PasswordField name="password" autoComplete="current-password" label={t('signIn.password')} value={password} onChange={setPassword} />
        <div>{forgotLink}</div>
        <Button type="submit" loading={busy} fullWidth size="md">
          {t('signIn.signIn.submit')}
        </Button>
      </Form>
    </Stack>
  );
}
