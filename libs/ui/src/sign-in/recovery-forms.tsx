import { Button, Stack } from '@mantine/core';
import type { FieldProblem } from '@preau/api-client';
import { useState, type ReactNode } from 'react';
import { PasswordField, TextField } from '../forms/fields';
import { Form, formProblem } from '../forms/form';
import { Notice } from '../forms/notice';
import { useSubmission } from '../forms/submission';
import { useUiText } from '../language/ui-text';

export const passwordCharactersMin = 12;

/** A person's e-mail as the API will take it, at a glance; the API has the last word. */
export function looksLikeEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim());
}

/** Asks for a link to choose a new password. The answer is the same whether the address has an account or not. */
export function ForgotPasswordForm({ onSend, backLink }: { onSend: (email: string) => Promise<void>; backLink: ReactNode }) {
  const t = useUiText();
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, problem, setProblem, submit } = useSubmission(onSend);

  async function send() {
    if (!looksLikeEmail(email)) return setProblem(formProblem([{ pointer: '/email', code: 'shape', message: t('signIn.required.emailShape') }]));
    if (await submit(email.trim())) setSentTo(email.trim());
  }

  if (sentTo !== null) {
    return (
      <Stack gap="md" role="status">
        <Notice tone="success" title={t('signIn.forgot.sentTitle')}>
          <p>{t('signIn.forgot.sent', { email: sentTo })}</p>
        </Notice>
        {backLink}
      </Stack>
    );
  }
  return (
    <Form problem={problem} onSubmit={() => void send()} label={t('signIn.forgot.title')}>
      <TextField name="email" type="email" autoComplete="username" label={t('signIn.email')} value={email} onChange={setEmail} />
      <Button type="submit" loading={busy} fullWidth size="md">
        {t('signIn.forgot.submit')}
      </Button>
      {backLink}
    </Form>
  );
}

interface ChoosePasswordFormProps {
  /** `invitation` lets a person who already has an account keep the password they have. */
  purpose: 'reset' | 'invitation';
  /** What the link carried; null when the address lost it on the way. */
  token: string | null;
  onSave: (input: { token: string; password?: string }) => Promise<void>;
  /** Where to go once saved, and where to ask for another link. */
  doneLink: ReactNode;
  anotherLink?: ReactNode;
}

/** Chooses a password with the link received by e-mail. */
export function ChoosePasswordForm({ purpose, token, onSave, doneLink, anotherLink }: ChoosePasswordFormProps) {
  const t = useUiText();
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { busy, problem, setProblem, submit } = useSubmission(onSave);

  if (token === null || token === '') {
    return (
      <Stack gap="md">
        <Notice tone="warning" title={t('signIn.linkMissing.title')}>
          <p>{t('signIn.linkMissing.body')}</p>
        </Notice>
        {anotherLink}
      </Stack>
    );
  }
  if (done) {
    return (
      <Stack gap="md" role="status">
        <Notice tone="success" title={t(`signIn.${purpose}.doneTitle`)}>
          <p>{t(`signIn.${purpose}.done`)}</p>
        </Notice>
        {doneLink}
      </Stack>
    );
  }

  async function save(link: string) {
    const errors: FieldProblem[] = [];
    const kept = purpose === 'invitation' && password === '';
    if (!kept && password.length < passwordCharactersMin) errors.push({ pointer: '/password', code: 'short', message: t('signIn.required.newPassword') });
    if (errors.length > 0) return setProblem(formProblem(errors));
    if (await submit(kept ? { token: link } : { token: link, password })) setDone(true);
  }

  return (
    <Form problem={problem} onSubmit={() => void save(token)} label={t(`signIn.${purpose}.title`)}>
      <PasswordField name="password" autoComplete="new-password" label={t('signIn.newPassword')} help={t('signIn.passwordHelp')} required={purpose === 'reset'} value={password} onChange={setPassword} />
      <Button type="submit" loading={busy} fullWidth size="md">
        {t(`signIn.${purpose}.submit`)}
      </Button>
      {problem !== null && anotherLink}
    </Form>
  );
}
