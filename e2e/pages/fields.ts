import type { Locator, Page } from 'playwright-core';
import type { Say, Words } from '../words';

/** Day, month and year of a 'YYYY-MM-DD' date, typed in their three fields. */
export async function typeDate(within: Page | Locator, group: string, date: string, say: Say): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const fields = within.getByRole('group', { name: group, exact: true });
  await fields.getByLabel(say('ui.form.day')).fill(String(Number(day)));
  await fields.getByLabel(say('ui.form.month')).selectOption(String(Number(month)));
  await fields.getByLabel(say('ui.form.year')).fill(year);
}

/** The birth date of somebody who is so old today. */
export function bornYearsAgo(years: number): string {
  const now = new Date();
  return `${now.getUTCFullYear() - years}-${String(now.getUTCMonth() + 1).padStart(2, '0')}-01`;
}

export interface Question {
  readonly type: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly options?: readonly { readonly label: { readonly fr: string; readonly en: string } }[];
}

/** Answers every question that is shown; a question that an answer brings up is answered too. */
export async function answerQuestions(form: Locator, questions: readonly Question[], words: Words): Promise<void> {
  const yesNo = { yes: words.portal('questions.yes'), no: words.portal('questions.no') };
  for (const question of questions) {
    const label = words.choose(question.label.fr, question.label.en);
    const radios = form.getByRole('radiogroup', { name: label });
    if (question.type === 'short-text') await form.getByLabel(label).fill('Ginette Beaulieu');
    else if (question.type === 'phone') await form.getByLabel(label).fill('450-555-0188');
    else if (question.type === 'yes-no' && (await radios.count()) > 0) await radios.getByRole('radio', { name: yesNo.no }).check();
    else if (question.type === 'choice' && (await radios.count()) > 0) await radios.getByRole('radio').first().check();
  }
}
