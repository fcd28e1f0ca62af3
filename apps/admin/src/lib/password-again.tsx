import { PasswordField } from '@preau/ui';
import { useText } from './text';

interface PasswordAgainProps {
  /** Why it is asked once more, in a sentence. */
  why: string;
  value: string;
  onChange: (password: string) => void;
}

/** The password of whoever is at the screen, before what a borrowed session must not do. */
export function PasswordAgain({ why, value, onChange }: PasswordAgainProps) {
  const t = useText();
  return <PasswordField name="password" autoComplete="current-password" label={t('shell.passwordAgain')} help={why} value={value} onChange={onChange} />;
}
