import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useUiText } from '../language/ui-text';

/** Light, dark, or as the machine is set. */
export function SchemeSwitch() {
  const t = useUiText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = [
    { value: 'auto', label: t('ui.scheme.auto') },
    { value: 'light', label: t('ui.scheme.light') },
    { value: 'dark', label: t('ui.scheme.dark') },
  ];
  return <SegmentedControl aria-label={t('ui.scheme.label')} data={choices} value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)} />;
}
