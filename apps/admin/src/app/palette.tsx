import '@mantine/spotlight/styles.css';
import { Kbd } from '@mantine/core';
import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useText } from '../lib/text';
import type { Command } from './commands';

/** The search on top: looks like a field, opens the palette. */
export function PaletteButton() {
  const t = useText();
  const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <button type="button" className="admin-search" onClick={() => spotlight.open()} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={18} aria-hidden />
      <span>{t('shell.palette.open')}</span>
      <Kbd size="xs" aria-hidden>
        {t(apple ? 'shell.palette.keysApple' : 'shell.palette.keys')}
      </Kbd>
    </button>
  );
}

/** Ctrl/⌘ K: everything one can go to or do, found by typing. */
export function Palette({ commands }: { commands: readonly Command[] }) {
  const t = useText();
  const groups = [...new Set(commands.map((command) => command.group))];
  const actions: SpotlightActionGroupData[] = groups.map((group) => ({
    group,
    actions: commands
      .filter((command) => command.group === group)
      .map((command) => ({ id: command.id, label: command.label, leftSection: <command.icon size={20} stroke={1.6} aria-hidden />, onClick: command.run })),
  }));
  return (
    <Spotlight
      shortcut={['mod + K']}
      attributes={{ content: { 'aria-label': t('shell.palette.open') } }}
      actions={actions}
      nothingFound={t('shell.palette.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 100 }}
      searchProps={{ placeholder: t('shell.palette.open'), 'aria-label': t('shell.palette.open'), leftSection: <IconSearch size={20} aria-hidden /> }}
    />
  );
}
