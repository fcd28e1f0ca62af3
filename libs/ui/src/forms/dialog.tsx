import { Modal } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useUiText } from '../language/ui-text';

interface DialogProps {
  title: ReactNode;
  size?: 'lg';
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is open for as long as it is there. Taken away, it gives the focus back to what opened it: whoever has no mouse would begin again at the top of the page. */
export function Dialog({ children, ...dialog }: DialogProps) {
  const t = useUiText();
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const { current } = opener;
    return () => {
      window.setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && current instanceof HTMLElement && current.isConnected) current.focus({ preventScroll: true });
      }, 10);
    };
  }, []);
  return (
    <Modal opened {...dialog} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      {children}
    </Modal>
  );
}
