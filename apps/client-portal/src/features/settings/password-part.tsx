import { Button, Card, Group } from '@mantine/core';
import { Form, formProblem, passwordCharactersMin, PasswordField, useSubmission, useUiText } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths';
import { Section } from '../../lib/section';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { changePassword, settingsQueries } from './settings.queries';

/** Another password, with the current one; every other device is signed out. */
export function PasswordPart({ email }: { email: string }) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  return (
    <Section title={t('settings.password.title')}>
      <Card padding="lg">
        {changing ? (
          <ChangePassword email={email} onDone={() => setChanging(false)} />
        ) : (
          <Group justify="space-between">
            <p className="preau-quiet">{t('settings.password.what')}</p>
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('settings.password.change')}
            </Button>
          </Group>
        )}
      </Card>
    </Section>
  );
}

function ChangePassword({ email, onDone }: { email: string; onDone: () => void }) {
  const t = useText();
  const ui = useUiText();
  const queries = useQueryClient();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const { busy, problem, setProblem, submit } = useSubmission(changePassword);
  async function send() {
    const errors = [];
    if (currentPassword === '') errors.push({ pointer: '/currentPassword', code: 'required', message: ui('signIn.required.password') });
    if (newPassword.length < passwordCharactersMin) errors.push({ pointer: '/newPassword', code: 'short', message: ui('signIn.required.newPassword') });
    if (errors.length > 0) return setProblem(formProblem(errors));
    if (!(await submit({ currentPassword, newPassword }))) return;
    await queries.invalidateQueries({ queryKey: settingsQueries.sessions().queryKey });
    tellDone(t('settings.password.done'));
    onDone();
  }
  return (
    <Form problem={problem} label={t('settings.password.change')} onSubmit={() => void send()}>
      {/* For password managers: whose password this is. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="currentPassword" autoComplete="current-password" label={t('settings.password.current')} value={currentPassword} onChange={setCurrent} />
      <PasswordField name="newPassword" autoComplete="new-password" label={ui('signIn.newPassword')} help={ui('signIn.passwordHelp')} value={newPassword} onChange={setNew} />
      <p className="preau-quiet">{t('settings.password.others')}</p>
      <Group>
        <Button type="submit" loading={busy}>
          {t('settings.password.submit')}
        </Button>
        <Button variant="default" onClick={onDone} disabled={busy}>
          {ui('ui.keep')}
        </Button>
        <Link to={paths.forgotPassword}>{ui('signIn.signIn.forgot')}</Link>
      </Group>
    </Form>
  );
}
