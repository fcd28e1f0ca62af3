import { Button } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useUiText } from '../language/ui-text';

/** The frame around the store while a clerk buys for a family: never to be mistaken for the family's own session. */
export function AdministrationFrame({ forName, onLeave, children }: { forName: string; onLeave: () => void; children: ReactNode }) {
  const t = useUiText();
  return (
    <div className="preau-administration" role="group" aria-label={t('ui.administration.label')}>
      <header className="preau-administration-bar">
        <span>
          <IconShieldHalf size={18} aria-hidden /> {t('ui.administration.acting', { name: forName })}
        </span>
        <Button size="compact-sm" variant="white" color="dark" onClick={onLeave}>
          {t('ui.administration.leave')}
        </Button>
      </header>
      <div className="preau-administration-page">{children}</div>
    </div>
  );
}
