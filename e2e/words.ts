import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import { projectRoot } from './stage';

export type Language = 'fr' | 'en';
type Values = Record<string, string | number>;

/** Stands for a value that is not known beforehand, in a pattern. */
export const something = '\u0001';

/** One instance for each set of messages, filled from the files that the applications themselves read. */
function messagesOf(language: Language, folders: readonly string[], files: readonly string[] = []): i18n {
  const tree: Record<string, unknown> = {};
  const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  for (const folder of folders) {
    const path = join(projectRoot(), folder, language);
    for (const file of readdirSync(path).filter((name) => name.endsWith('.json'))) {
      const name = file.replace('.json', '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      tree[name] = read(join(path, file));
    }
  }
  for (const file of files) Object.assign(tree, read(join(projectRoot(), file, `${language}.json`)));
  const instance = i18next.createInstance();
  void instance.init({ lng: language, fallbackLng: false, initAsync: false, resources: { [language]: { translation: tree } }, interpolation: { escapeValue: false } });
  return instance;
}

export type Say = (key: string, values?: Values) => string;

function sayFrom(messages: i18n): Say {
  return (key, values = {}) => {
    if (!messages.exists(key, values)) throw new Error(`there is no text ${key}`);
    return messages.t(key, values);
  };
}

/** What is written on screen and in e-mails, in one language. */
export class Words {
  readonly portal: Say;
  readonly admin: Say;
  readonly mail: Say;

  constructor(readonly language: Language) {
    this.portal = sayFrom(messagesOf(language, ['libs/ui/src/messages', 'apps/client-portal/src/messages']));
    this.admin = sayFrom(messagesOf(language, ['libs/ui/src/messages', 'apps/admin/src/messages']));
    this.mail = sayFrom(messagesOf(language, [], ['libs/communications/src/messages']));
  }

  /** «98,50 $» or "$98.50". */
  money(cents: number): string {
    return new Intl.NumberFormat(this.language === 'fr' ? 'fr-CA' : 'en-CA', { style: 'currency', currency: 'CAD' }).format(cents / 100);
  }

  /** «sam.» or "Sat"; 1 is Monday. */
  weekday(day: number): string {
    return new Intl.DateTimeFormat(this.language === 'fr' ? 'fr-CA' : 'en-CA', { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + (day % 7), 12)));
  }

  /** The one of the two that this language shows. */
  choose(fr: string, en: string): string {
    return this.language === 'fr' ? fr : en;
  }
}

/** A pattern of a text in which `something` stands for anything. */
export function pattern(text: string): RegExp {
  return new RegExp(text.split(something).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s')).join('.+'));
}
