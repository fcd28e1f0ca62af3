import { useComputedColorScheme } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { accentOf } from './accent';

/** Everything inside wears the organization's accent, made legible in both colour schemes. */
export function AccentScope({ colour, children }: { colour: string | null | undefined; children: ReactNode }) {
  const scheme = useComputedColorScheme('light');
  if (colour === null || colour === undefined) return children;
  const accent = accentOf(colour, scheme);
  const style = {
    '--mantine-primary-color-filled': accent.filled,
    '--mantine-primary-color-filled-hover': accent.filledHover,
    '--mantine-primary-color-contrast': accent.onFilled,
    '--mantine-primary-color-light': accent.soft,
    '--mantine-primary-color-light-hover': accent.softHover,
    '--mantine-primary-color-light-color': accent.text,
    '--mantine-color-anchor': accent.text,
    '--preau-accent': accent.text,
    '--preau-accent-soft': accent.soft,
  } as CSSProperties;
  return (
    <div className="preau-accent" style={style}>
      {children}
    </div>
  );
}
