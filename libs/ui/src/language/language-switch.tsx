import { Button } from '@mantine/core';
import { changeLanguage, useLanguage, localeOf } from './language';
import { useUiText } from './ui-text';

/** Offers the other language in that language's own words. */
export function LanguageSwitch({ onChange }: { onChange?: (language: 'fr' | 'en') => void }) {
  const t = useUiText();
  const other = useLanguage() === 'fr' ? 'en' : 'fr';
  async function change() {
    await changeLanguage(other);
    onChange?.(other);
  }
  return (
    <Button variant="subtle" color="gray" size="compact-sm" className="preau-quiet-button" lang={localeOf[other]} onClick={() => void change()}>
      {t('ui.language.other')}
    </Button>
  );
}
