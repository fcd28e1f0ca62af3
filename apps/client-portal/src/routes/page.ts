import { allWords } from '@preau/ui';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A page that comes when it is asked for, together with the words that the first screens of a visitor do without. */
export function page<Module extends Record<Name, () => ReactNode>, Name extends keyof Module & string>(load: () => Promise<Module>, name: Name) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), allWords()]);
    return module;
  }, name);
}
