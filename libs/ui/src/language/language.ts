import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { frenchSpaces } from './french-spaces';
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
/** What is read in any case, and what some pages need beyond it. */
let firstLoaders: readonly MessageLoaders[] = [ownLoaders];
let laterLoaders: MessageLoaders | undefined;
let laterWanted = false;
const coming = new Map<() => Promise<{ default: Messages }>, Promise<void>>();
const come = new Set<() => Promise<{ default: Messages }>>();

/** Once for each part; one that did not come is asked for again. */
function loadPart(language: Language, loaders: MessageLoaders): Promise<void> {
  const load = loaders[language];
  const known = coming.get(load);
  if (known !== undefined) return known;
  const asked = load().then(
    (words) => {
      i18n.addResourceBundle(language, 'translation', words.default, true, true);
      come.add(load);
    },
    (error: unknown) => {
      coming.delete(load);
      throw error;
    },
  );
  coming.set(load, asked);
  return asked;
}

async function loadLanguage(language: Language): Promise<void> {
  const parts = laterLoaders !== undefined && laterWanted ? [...firstLoaders, laterLoaders] : firstLoaders;
  await Promise.all(parts.map((loaders) => loadPart(language, loaders)));
}

/** The words of every page, in the language on screen; from now on in any other that is chosen. */
export async function allWords(): Promise<void> {
  laterWanted = true;
  await loadLanguage(currentLanguage());
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

/**
 * Loads the words of one language before the first screen: the address (`?lang=`), then the last choice, then the browser.
 * Those of `later` come with `allWords`, or when a page asks for one of them.
 */
export async function startLanguage(first: MessageLoaders, later?: MessageLoaders): Promise<void> {
  firstLoaders = [ownLoaders, first];
  laterLoaders = later;
  const asked = new URLSearchParams(location.search).get('lang');
  const language = languages.find((known) => known === asked) ?? storedLanguage() ?? languageOfBrowser();
  await i18n.use(initReactI18next).init({ lng: language, fallbackLng: false, resources: {}, interpolation: { escapeValue: false }, react: { useSuspense: false, bindI18nStore: 'added' } });
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

/** A key that has no words yet belongs to what comes later: nothing is shown until it has come, and the screen is drawn again then. */
function wordsOr(words: string, key: string): string {
  if (words !== key || laterLoaders === undefined || come.has(laterLoaders[currentLanguage()])) return currentLanguage() === 'fr' ? frenchSpaces(words) : words;
  void allWords().catch(() => undefined);
  return '';
}

/** The words of one message tree, typed by its keys. Re-renders when the language changes. */
export function useTextOf<M>(): Translate<M> {
  const { t } = useTranslation('translation', { i18n });
  return useCallback((key: TextKey<M>, values?: TextValues) => wordsOr(t(key as string, values ?? {}), key), [t]);
}

export function useLanguage(): Language {
  const { i18n: instance } = useTranslation('translation', { i18n });
  return instance.language === 'en' ? 'en' : 'fr';
}
