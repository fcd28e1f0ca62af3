import './layout.css';
import { ActionIcon, Drawer, Menu, SegmentedControl } from '@mantine/core';
import { BrandMark, LanguageSwitch, mainId, SkipLink, useDensity, useFocusOnPageChange, useUiText, type Density } from '@preau/ui';
import { IconBuildingCommunity, IconLogout, IconMenu2, IconUserCircle } from '@tabler/icons-react';
import { getRouteApi, Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useOrganization, useWorkPaths } from '../lib/organization';
import { useText } from '../lib/text';
import { useSession } from '../lib/use-session';
import { useAreas } from './areas';
import { leave, useCommands } from './commands';
import { Palette, PaletteButton } from './palette';
import { paths } from './paths';

const route = getRouteApi('/staff/$organization');

export function AdminLayout(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const commands = useCommands();
  const [opened, setOpened] = useState(false);
  useFocusOnPageChange(useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname ?? '' }));
  return (
    <div className="admin">
      <SkipLink />
      <Side />
      <div>
        <header className="admin-top">
          <ActionIcon className="admin-burger preau-quiet-button" variant="subtle" size="lg" aria-label={t('shell.nav')} aria-expanded={opened} onClick={() => setOpened(true)}>
            <IconMenu2 size={22} aria-hidden />
          </ActionIcon>
          <PaletteButton />
          <div className="admin-top-end">
            <span className="admin-wide">
              <DensitySwitch />
            </span>
            <LanguageSwitch />
            <WorkerMenu />
          </div>
        </header>
        <main id={mainId} tabIndex={-1} className="admin-main">
          <Outlet />
        </main>
      </div>
      <Drawer opened={opened} onClose={() => setOpened(false)} size="17rem" title={t('shell.nav')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <Side onVisit={() => setOpened(false)} />
      </Drawer>
      <Palette commands={commands} />
    </div>
  );
}

function Side({ onVisit }: { onVisit?: () => void }) {
  const t = useText();
  const organization = useOrganization();
  const to = useWorkPaths();
  const areas = useAreas();
  return (
    <nav className="admin-side" aria-label={t('shell.nav')}>
      <Link to={to.today} className="preau-brand" onClick={onVisit}>
        <BrandMark /> {t('shell.brand')} <span className="admin-brand-place">{t('shell.place')}</span>
      </Link>
      <p className="admin-organization">{organization.name}</p>
      <ul>
        {areas.map((area) => (
          <li key={area.to}>
            <Link to={area.to} onClick={onVisit}>
              <area.icon size={20} stroke={1.6} aria-hidden />
              {t(area.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DensitySwitch() {
  const ui = useUiText();
  const { density, change } = useDensity();
  const choices = [
    { value: 'roomy', label: ui('ui.density.roomy') },
    { value: 'dense', label: ui('ui.density.dense') },
  ];
  return <SegmentedControl size="xs" aria-label={ui('ui.density.label')} data={choices} value={density} onChange={(value) => change(value as Density)} />;
}

function WorkerMenu() {
  const t = useText();
  const state = useSession();
  const { others } = route.useLoaderData();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" radius="xl" className="preau-quiet-button" aria-label={t('shell.account')}>
          <IconUserCircle size={24} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state.status === 'signed-in' && <Menu.Label>{state.user.email}</Menu.Label>}
        {others.length > 0 && (
          <Menu.Item leftSection={<IconBuildingCommunity size={18} aria-hidden />} renderRoot={(props) => <Link to={paths.start} {...props} />}>
            {t('organizations.change')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void leave()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
