import type { ImportedCategory, ImportedProgram, Wording } from './catalogue-model';
import { plainName } from './read-table';

/** Programs and categories as they are met in the rows of a file, each once. */
export class CategoryTree {
  private readonly programsByKey = new Map<string, ImportedProgram>();
  private readonly categoriesByKey = new Map<string, ImportedCategory>();

  program(source: string, key: string, name: Wording): string {
    if (!this.programsByKey.has(key)) this.programsByKey.set(key, { source, key, name });
    return key;
  }

  /** From the widest category to the narrowest; the same words in other case or accents are the same category. */
  category(programKey: string, path: readonly Wording[]): string {
    let parentKey: string | null = null;
    for (const name of path) {
      const step: string = plainName(name.en) || plainName(name.fr) || name.fr;
      const key: string = parentKey === null ? `${programKey}/${step}` : `${parentKey}/${step}`;
      if (!this.categoriesByKey.has(key)) this.categoriesByKey.set(key, { key, programKey, parentKey, name });
      parentKey = key;
    }
    return parentKey ?? programKey;
  }

  get programs(): ImportedProgram[] {
    return [...this.programsByKey.values()];
  }
  /** Parents before their children. */
  get categories(): ImportedCategory[] {
    return [...this.categoriesByKey.values()];
  }
}
