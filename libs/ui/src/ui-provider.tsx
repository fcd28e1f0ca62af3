import '@fontsource-variable/figtree/index.css';
import './styles.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { DensityProvider, type Density } from './lists/density';
import { theme, themeVariables } from './theme/theme';

const schemes = localStorageColorSchemeManager({ key: 'preau.colour-scheme' });

/** The visual language around an application. */
export function UiProvider({ children, density }: { children: ReactNode; density: Density }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} colorSchemeManager={schemes} defaultColorScheme="auto">
      <Notifications position="bottom-center" autoClose={6000} limit={3} />
      <DensityProvider start={density}>{children}</DensityProvider>
    </MantineProvider>
  );
}
