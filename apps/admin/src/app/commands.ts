import { changeLanguage, forgetDrafts, useDensity, useLanguage, useUiText } from '@preau/ui';
import { useMantineColorScheme } from '@mantine/core';
import { IconFileImport, IconLanguage, IconLayoutRows, IconLogout, IconMoon, IconUserPlus, type Icon } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMay, useWorkPaths } from '../lib/organization';
import { session } from '../lib/session';
import { useText } from '../lib/text';
import { useAreas } from './areas';

/** Something a worker can set off from several places: the palette, a menu, a button. */
export interface Command {
  id: string;
  label: string;
  group: string;
  icon: Icon;
  run: () => void;
}

/** Ends the session on this machine and forgets what was being typed. */
export async function leave() {
  await session.signOut('here');
  forgetDrafts();
}

/** Every command that needs no page around it. */
export function useCommands(): readonly Command[] {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const language = useLanguage();
  const { density, change } = useDensity();
  const { toggleColorScheme } = useMantineColorScheme();
  const visits = useAreas().map((area) => ({ id: area.to, label: t(area.label), group: t('shell.palette.go'), icon: area.icon, run: () => void navigate({ to: area.to }) }));
  const group = t('shell.palette.do');
  const work = [
    { id: 'new-client', needs: 'clients.edit', label: t('shell.palette.newClient'), icon: IconUserPlus, to: to.newClient },
    { id: 'import', needs: 'catalogue.import', label: t('shell.palette.import'), icon: IconFileImport, to: to.imports },
  ];
  return [
    ...visits,
    ...work.filter(({ needs }) => may(needs)).map(({ id, label, icon, to: where }) => ({ id, group, label, icon, run: () => void navigate({ to: where }) })),
    { id: 'density', group, label: t('shell.palette.density', { density: ui(density === 'dense' ? 'ui.density.roomy' : 'ui.density.dense') }), icon: IconLayoutRows, run: () => change(density === 'dense' ? 'roomy' : 'dense') },
    { id: 'language', group, label: ui('ui.language.other'), icon: IconLanguage, run: () => void changeLanguage(language === 'fr' ? 'en' : 'fr') },
    { id: 'scheme', group, label: t('shell.palette.scheme'), icon: IconMoon, run: toggleColorScheme },
    { id: 'sign-out', group, label: t('shell.signOut'), icon: IconLogout, run: () => void leave() },
  ];
}
