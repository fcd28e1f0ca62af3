import { IconAlertTriangle, IconBan, IconCircleCheck, IconClockHour4, IconInfoCircle, IconListNumbers, IconLock, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from '../theme/tokens';

export const toneIcons: Record<Tone, Icon> = {
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconBan,
  held: IconClockHour4,
  waitlist: IconListNumbers,
  closed: IconLock,
  info: IconInfoCircle,
};

interface StatusBadgeProps {
  tone: Tone;
  /** The word that says the status. */
  children: ReactNode;
  /** What the status means, shown on hover. */
  explanation?: string;
  icon?: Icon;
}

/** A status as word, icon and colour together. */
export function StatusBadge({ tone, children, explanation, icon }: StatusBadgeProps) {
  const ToneIcon = icon ?? toneIcons[tone];
  return (
    <span className="preau-badge" data-tone={tone} title={explanation}>
      <ToneIcon size={15} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
