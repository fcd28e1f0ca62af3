import { Button, Group, Stack } from '@mantine/core';
import { Notice } from '@preau/ui';
import { useState } from 'react';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';

/** The codes that serve when the telephone is lost: shown once, to be kept somewhere else. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useText();
  const [cannotCopy, setCannotCopy] = useState(false);
  const text = codes.join('\n');
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      tellDone(t('settings.secondFactor.copied'));
    } catch {
      // A browser may forbid it; the codes are on screen and in the file.
      setCannotCopy(true);
    }
  }
  return (
    <Stack gap="md">
      <div role="status">
        <Notice tone="success" title={t('settings.secondFactor.isOn')}>
          <p>{t('settings.secondFactor.keep')}</p>
        </Notice>
      </div>
      <ul className="settings-codes" aria-label={t('settings.secondFactor.codes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      {cannotCopy && <p className="preau-quiet">{t('settings.secondFactor.cannotCopy')}</p>}
      <Group>
        <Button variant="default" onClick={() => void copy()}>
          {t('settings.secondFactor.copy')}
        </Button>
        <Button variant="default" renderRoot={(props) => <a {...props} href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download="preau-codes.txt" />}>
          {t('settings.secondFactor.download')}
        </Button>
        <Button onClick={onDone}>{t('settings.secondFactor.kept')}</Button>
      </Group>
    </Stack>
  );
}
