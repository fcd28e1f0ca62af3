import type { ReactNode } from 'react';
import { toneIcons } from '../status/status-badge';
import type { Tone } from '../theme/tokens';

/** A sentence that matters, with the icon of its tone. */
export function Notice({ tone, title, children }: { tone: Tone; title?: string; children?: ReactNode }) {
  const ToneIcon = toneIcons[tone];
  return (
    <div className="preau-notice" data-tone={tone}>
      <ToneIcon size={20} aria-hidden />
      <div>
        {title !== undefined && <p className="preau-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
