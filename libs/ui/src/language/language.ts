import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { TextKey, TextValues, Translate } from './typed-text';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The formats of numbers and dates that go with each language. */
export const localeOf: Record<Language, 'fr-CA' | 'en-CA'> = { fr: 'fr-CA', en: 'en-CA' };

type Messages = Record<string, unknown>;
export type MessageLoaders = Record<Language, () => Promise<{ default: Messages }>>;

const storageKey = 'preau.language';
const i18n = i18next.createInstance();
const ownLoaders: MessageLoaders = { fr: () => import('../messages/fr'), en: () => import('../messages/en') };
let loadersOfApp: MessageLoaders = ownLoaders;

async function loadLanguage(language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, 'translation')) return;
  const [own, app] = await Promise.all([ownLoaders[language](), loadersOfApp[language]()]);
  i18n.addResourceBundle(language, 'translation', { ...own.default, ...app.default });
}

function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(storageKey);
    return languages.find((language) => language === stored);
  } catch {
    return undefined; // Storage is closed to this page (private mode, strict settings): the language lasts the visit.
  }
}

function languageOfBrowser(): Language {
  for (const wanted of navigator.languages) {
    const found = languages.find((language) => wanted.toLowerCase().startsWith(language));
    if (found !== undefined) return found;
  }
  return 'fr';
}

/** The language on screen, also sent to the API with each request. */
export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'fr';
}

export function currentLocale(): 'fr-CA' | 'en-CA' {
  return localeOf[currentLanguage()];
}

/** Loads the words of one language before the first screen: the address (`?lang=`), then the last choice, then the browser. */
export async function startLanguage(loaders: MessageLoaders): Promise<void> {
  loadersOfApp = loaders;
  const asked = new URLSearchParams(location.search).get('lang');
  const language = languages.find((known) => known === asked) ?? storedLanguage() ?? languageOfBrowser();
  await i18n.use(initReactI18next).init({ lng: language, fallbackLng: false, resources: {}, interpolation: { escapeValue: false }, react: { useSuspense: false } });
  await loadLanguage(language);
  document.documentElement.lang = localeOf[language];
}

export async function changeLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = localeOf[language];
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    return; // The choice lasts the visit.
  }
}

/** The words of one message tree, typed by its keys. Re-renders when the language changes. */
export function useTextOf<M>(): Translate<M> {
  const { t } = useTranslation('translation', { i18n });
  return useCallback((key: TextKey<M>, values?: TextValues) => t(key as string, values ?? {}), [t]);
}

export function useLanguage(): Language {
  const { i18n: instance } = useTranslation('translation', { i18n });
  return instance.language === 'en' ? 'en' : 'fr';
}
