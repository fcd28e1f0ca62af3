import { useEffect, useRef } from 'react';
import { mainId } from './skip-link';

const framesMax = 120;

/**
 * When the page changes, the focus goes to its title, so that a screen reader says where one is. Not on the first page.
 * @param page the address of the page that is on screen, empty before the first
 */
export function useFocusOnPageChange(page: string): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    const first = shown.current === '';
    shown.current = page;
    if (first) return;
    let frames = 0;
    let waiting = requestAnimationFrame(function look() {
      const main = document.getElementById(mainId);
      const title = main?.querySelector<HTMLElement>('[data-page-title]');
      // A page loaded on demand brings its title a little later.
      if (!title && (frames += 1) < framesMax) waiting = requestAnimationFrame(look);
      else (title ?? main)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(waiting);
  }, [page]);
}
