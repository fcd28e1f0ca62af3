import { Button, Stack } from '@mantine/core';
import { answer, type FieldProblem } from '@preau/api-client';
import { AuthPage, BirthDateField, Form, formProblem, localeOf, looksLikeEmail, Notice, PasswordField, passwordCharactersMin, TextField, useDraft, useLanguage, useSubmission, useUiText } from '@preau/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { api } from '../../lib/api';
import { useText } from '../../lib/text';
import { PortalName } from './portal-name';
import { rememberReturn } from './return-address';

interface SignUpInput {
  givenName: string;
  familyName: string;
  birthDate: string;
  email: string;
  password: string;
  locale: 'fr-CA' | 'en-CA';
}

const route = getRouteApi('/sign-up');

async function signUp(input: SignUpInput) {
  await answer(api.POST('/api/v1/auth/sign-up', { body: input }));
}

export function SignUpPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const locale = localeOf[useLanguage()];
  const search = route.useSearch();
  const draft = useDraft('sign-up', { givenName: '', familyName: '', birthDate: '', email: '' });
  const [password, setPassword] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, problem, setProblem, submit } = useSubmission(signUp);
  const { givenName, familyName, birthDate, email } = draft.values;

  async function send() {
    const wanted: [boolean, keyof SignUpInput, string][] = [
      [givenName.trim() !== '', 'givenName', t('access.signUp.required.givenName')],
      [familyName.trim() !== '', 'familyName', t('access.signUp.required.familyName')],
      [birthDate !== '', 'birthDate', t('access.signUp.required.birthDate')],
      [looksLikeEmail(email), 'email', ui('signIn.required.emailShape')],
      [password.length >= passwordCharactersMin, 'password', ui('signIn.required.newPassword')],
    ];
    const errors: FieldProblem[] = wanted.filter(([given]) => !given).map(([, name, message]) => ({ pointer: `/${name}`, code: 'required', message }));
    if (errors.length > 0) return setProblem(formProblem(errors));
    const input = { givenName: givenName.trim(), familyName: familyName.trim(), birthDate, email: email.trim(), password, locale };
    if (!(await submit(input))) return;
    draft.clear();
    if (search.return !== undefined) rememberReturn(search.return);
    setSentTo(input.email);
  }

  if (sentTo !== null) {
    return (
      <AuthPage name={<PortalName />} title={t('access.signUp.sentTitle')}>
        <Stack gap="md" role="status">
          <Notice tone="success">
            <p>{t('access.signUp.sent', { email: sentTo })}</p>
            <p>{t('access.signUp.sentHelp')}</p>
          </Notice>
          <Link to={paths.signIn} search={{ return: search.return }}>
            {ui('signIn.forgot.back')}
          </Link>
        </Stack>
      </AuthPage>
    );
  }
  const footer = (
    <>
      {t('access.haveAccount')}{' '}
      <Link to={paths.signIn} search={{ return: search.return }}>
        {ui('signIn.signIn.title')}
      </Link>
    </>
  );
  return (
    <AuthPage name={<PortalName />} title={t('access.signUp.title')} lead={t('access.signUp.lead')} footer={footer} wide>
      <Form problem={problem} onSubmit={() => void send()} label={t('access.signUp.title')}>
        <TextField name="givenName" autoComplete="given-name" label={t('access.signUp.givenName')} value={givenName} onChange={(value) => draft.set({ givenName: value })} />
        <TextField name="familyName" autoComplete="family-name" label={t('access.signUp.familyName')} value={familyName} onChange={(value) => draft.set({ familyName: value })} />
        <BirthDateField name="birthDate" label={t('access.signUp.birthDate')} help={t('access.signUp.birthDateHelp')} value={birthDate} onChange={(value) => draft.set({ birthDate: value })} />
        <TextField name="email" type="email" autoComplete="email" label={ui('signIn.email')} help={t('access.signUp.emailHelp')} value={email} onChange={(value) => draft.set({ email: value })} />
        <PasswordField name="password" autoComplete="new-password" label={ui('signIn.password')} help={ui('signIn.passwordHelp')} value={password} onChange={setPassword} />
        <Button type="submit" loading={busy} fullWidth size="md">
          {t('access.signUp.submit')}
        </Button>
      </Form>
    </AuthPage>
  );
}
