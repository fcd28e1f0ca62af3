import { Button, Drawer } from '@mantine/core';
import { useUiText } from '@preau/ui';
import type { ReactNode } from 'react';
import { useText } from '../../lib/text';

interface FiltersDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** How many activities the filters leave. */
  readonly count: number;
  readonly clear: ReactNode;
  readonly children: ReactNode;
}

/** The filters where there is no room beside the list. */
export default function FiltersDrawer({ opened, onClose, count, clear, children }: FiltersDrawerProps) {
  const t = useText();
  const ui = useUiText();
  return (
    <Drawer opened={opened} onClose={onClose} position="bottom" size="90%" title={t('store.filters.open')} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
      {children}
      <div className="store-drawer-end">
        {clear}
        <Button fullWidth onClick={onClose}>
          {t('store.filters.show', { count })}
        </Button>
      </div>
    </Drawer>
  );
}
