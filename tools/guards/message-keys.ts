import ts from 'typescript';
import type { SourceFile } from './screen-sources';

const pluralEnding = /_(zero|one|many|other)$/;

/** Plural forms that each language must give (CLDR); French counts millions apart. */
export const pluralForms = { fr: ['one', 'many', 'other'], en: ['one', 'other'] } as const;

/** The leaves of a message tree with their text: 'shell.nav.home' → «Accueil». */
export function leavesOf(tree: unknown, before = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  if (typeof tree !== 'object' || tree === null) return leaves;
  for (const [name, value] of Object.entries(tree)) {
    const key = before === '' ? name : `${before}.${name}`;
    if (typeof value === 'string') leaves.set(key, value);
    else for (const [inner, text] of leavesOf(value, key)) leaves.set(inner, text);
  }
  return leaves;
}

/** A key as the code writes it: without its plural ending. */
export function baseOf(key: string): string {
  return key.replace(pluralEnding, '');
}

export function basesOf(leaves: ReadonlyMap<string, string>): Set<string> {
  return new Set([...leaves.keys()].map(baseOf));
}

/** Keys whose plural forms are not exactly those of the language. */
export function wrongPlurals(leaves: ReadonlyMap<string, string>, language: keyof typeof pluralForms): string[] {
  const forms = new Map<string, string[]>();
  for (const key of leaves.keys()) {
    const ending = pluralEnding.exec(key)?.[1];
    if (ending !== undefined) forms.set(baseOf(key), [...(forms.get(baseOf(key)) ?? []), ending]);
  }
  const wanted = [...pluralForms[language]].sort().join();
  return [...forms].filter(([, given]) => given.sort().join() !== wanted).map(([key]) => key);
}

/** The names between braces: what a sentence needs to be told. */
export function holesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? ''))].sort();
}

export interface KeysInCode {
  /** Every text literal of the code: a key held in a table counts as used. */
  literals: Set<string>;
  /** `signIn.${purpose}.done` as a pattern. */
  patterns: RegExp[];
  /** The keys given to a translating function, with where. */
  asked: { key: string; where: string }[];
}

const translators = new Set(['t', 'ui']);

function patternOf(template: ts.TemplateExpression): RegExp {
  const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${quoted(template.head.text)}${template.templateSpans.map((span) => `[^.]+${quoted(span.literal.text)}`).join('')}$`);
}

/** What the code of one or more folders says about message keys. */
export function keysIn(files: readonly SourceFile[]): KeysInCode {
  const keys: KeysInCode = { literals: new Set(), patterns: [], asked: [] };
  for (const { path, text } of files) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const translated = (argument: ts.Node): void => {
      if (ts.isStringLiteralLike(argument)) keys.asked.push({ key: argument.text, where: path });
      else if (ts.isTemplateExpression(argument)) keys.patterns.push(patternOf(argument));
      else if (ts.isConditionalExpression(argument)) [argument.whenTrue, argument.whenFalse].forEach(translated);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) keys.literals.add(node.text);
      const [first] = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && translators.has(node.expression.text) ? node.arguments : [];
      if (first !== undefined) translated(first);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return keys;
}

export function isUsed(base: string, keys: KeysInCode): boolean {
  return keys.literals.has(base) || keys.patterns.some((pattern) => pattern.test(base));
}
