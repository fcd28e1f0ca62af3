import { Button } from '@mantine/core';
import { answer, type FieldProblem } from '@preau/api-client';
import { BirthDateField, Form, formProblem, PasswordField, passwordCharactersMin, TextField, useSubmission, useUiText } from '@preau/ui';
import { useState, type ReactNode } from 'react';
import { api } from '../../lib/api';
import { useText } from '../../lib/text';

interface OwnDetails {
  token: string;
  password: string;
  givenName: string;
  familyName: string;
  birthDate: string;
}

async function claimEmail(body: OwnDetails) {
  await answer(api.POST('/api/v1/auth/claim-email', { body }));
}

/** Whoever reads the address says who they are and chooses a password; nothing of the sign-up that sent the link is kept. */
export function ClaimEmailForm({ token, onDone }: { token: string; onDone: () => void }): ReactNode {
  const t = useText();
  const ui = useUiText();
  const [own, setOwn] = useState({ givenName: '', familyName: '', birthDate: '', password: '' });
  const { busy, problem, setProblem, submit } = useSubmission(claimEmail);
  const change = (values: Partial<typeof own>): void => setOwn((before) => ({ ...before, ...values }));

  async function send() {
    const wanted: [boolean, keyof OwnDetails, string][] = [
      [own.givenName.trim() !== '', 'givenName', t('access.signUp.required.givenName')],
      [own.familyName.trim() !== '', 'familyName', t('access.signUp.required.familyName')],
      [own.birthDate !== '', 'birthDate', t('access.signUp.required.birthDate')],
      [own.password.length >= passwordCharactersMin, 'password', ui('signIn.required.newPassword')],
    ];
    const errors: FieldProblem[] = wanted.filter(([given]) => !given).map(([, name, message]) => ({ pointer: `/${name}`, code: 'required', message }));
    if (errors.length > 0) return setProblem(formProblem(errors));
    if (await submit({ ...own, token, givenName: own.givenName.trim(), familyName: own.familyName.trim() })) onDone();
  }

  return (
    <Form problem={problem} onSubmit={() => void send()} label={t('access.verify.ownTitle')}>
      <TextField name="givenName" autoComplete="given-name" label={t('access.signUp.givenName')} value={own.givenName} onChange={(givenName) => change({ givenName })} />
      <TextField name="familyName" autoComplete="family-name" label={t('access.signUp.familyName')} value={own.familyName} onChange={(familyName) => change({ familyName })} />
      <BirthDateField name="birthDate" label={t('access.signUp.birthDate')} help={t('access.signUp.birthDateHelp')} value={own.birthDate} onChange={(birthDate) => change({ birthDate })} />
      <PasswordField name="password" autoComplete="new-password" label={ui('signIn.newPassword')} help={ui('signIn.passwordHelp')} value={own.password} onChange={(password) => change({ password })} />
      <Button type="submit" loading={busy} fullWidth size="md">
        {t('access.verify.ownSubmit')}
      </Button>
    </Form>
  );
}
