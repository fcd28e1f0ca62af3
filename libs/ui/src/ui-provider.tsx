import '@fontsource-variable/figtree/index.css';
import './styles.css';
import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useUiText } from './language/ui-text';
import { DensityProvider, type Density } from './lists/density';
import { Told } from './telling/told';
import { theme, themeVariables } from './theme/theme';

const schemes = localStorageColorSchemeManager({ key: 'preau.colour-scheme' });

/** The visual language around an application. */
export function UiProvider({ children, density }: { children: ReactNode; density: Density }) {
  const t = useUiText();
  // A notice closes with a button that says so, in the language on screen.
  const worded = useMemo(() => mergeThemeOverrides(theme, { components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('ui.close') } } } } }), [t]);
  return (
    <MantineProvider theme={worded} cssVariablesResolver={themeVariables} colorSchemeManager={schemes} defaultColorScheme="auto">
      <Told />
      <DensityProvider start={density}>{children}</DensityProvider>
    </MantineProvider>
  );
}
