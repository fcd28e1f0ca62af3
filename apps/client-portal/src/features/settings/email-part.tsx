import { Button, Card, Group, Stack } from '@mantine/core';
import { Form, formProblem, looksLikeEmail, Notice, PasswordField, TextField, useDraft, useSubmission, useUiText } from '@preau/ui';
import { useState } from 'react';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { requestEmailChange, type OwnSettings } from './settings.queries';

/** The address one signs in with. Another one counts once the link sent to it has been followed. */
export function EmailPart({ settings }: { settings: OwnSettings }) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <Section title={t('settings.email.title')}>
      <Card padding="lg">
        <Stack gap="md">
          <div>
            <strong className="settings-address">{settings.email}</strong>
            <p className="preau-quiet">{t('settings.email.what')}</p>
          </div>
          {sentTo !== null && (
            <div role="status">
              <Notice tone="success" title={t('settings.email.sentTitle')}>
                <p>{t('settings.email.sent', { email: sentTo, current: settings.email })}</p>
              </Notice>
            </div>
          )}
          {changing ? (
            <ChangeEmail
              onDone={(email) => {
                setSentTo(email);
                setChanging(false);
              }}
              onLeave={() => setChanging(false)}
            />
          ) : (
            <Group>
              <Button variant="default" onClick={() => setChanging(true)}>
                {t('settings.email.change')}
              </Button>
            </Group>
          )}
        </Stack>
      </Card>
    </Section>
  );
}

function ChangeEmail({ onDone, onLeave }: { onDone: (email: string) => void; onLeave: () => void }) {
  const t = useText();
  const ui = useUiText();
  const { values, set, clear } = useDraft('settings.email', { newEmail: '' });
  const [password, setPassword] = useState('');
  const { busy, problem, setProblem, submit } = useSubmission(requestEmailChange);
  async function send() {
    const newEmail = values.newEmail.trim();
    const errors = [];
    if (!looksLikeEmail(newEmail)) errors.push({ pointer: '/newEmail', code: 'shape', message: ui('signIn.required.emailShape') });
    if (password === '') errors.push({ pointer: '/password', code: 'required', message: ui('signIn.required.password') });
    if (errors.length > 0) return setProblem(formProblem(errors));
    if (!(await submit({ newEmail, password }))) return;
    clear();
    onDone(newEmail);
  }
  return (
    <Form problem={problem} label={t('settings.email.change')} onSubmit={() => void send()}>
      <TextField name="newEmail" type="email" autoComplete="email" label={t('settings.email.new')} help={t('settings.email.newHelp')} value={values.newEmail} onChange={(newEmail) => set({ newEmail })} maxLength={254} />
      <PasswordField name="password" autoComplete="current-password" label={t('settings.password.current')} value={password} onChange={setPassword} />
      <Group>
        <Button type="submit" loading={busy}>
          {t('settings.email.submit')}
        </Button>
        <Button variant="default" onClick={onLeave} disabled={busy}>
          {ui('ui.keep')}
        </Button>
      </Group>
    </Form>
  );
}
