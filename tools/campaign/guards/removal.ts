/** A place of the project's source, and what stands there once the protection is gone. */
export interface Edit {
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly instead: string;
}

/** Something that keeps money, places or privacy, how it is taken away, and the test that must then turn red. */
export interface Removal {
  readonly what: string;
  readonly kind: 'idempotency key' | 'unique index' | 'lock' | 're-check' | 'bound' | 'trigger' | 'policy' | 'check';
  /** Several where the code leans on what is gone: a clause that names a constraint would fail for that reason alone. */
  readonly edits: readonly Edit[];
  readonly spec: string;
  /** The titles of the tests that are run: those that contain this. One of them must fail. */
  readonly test: string;
  /** Part of the short form too. */
  readonly short?: true;
}

/** One edit of one file, as most of them are. */
export const edit = (file: string, text: string, instead = ''): readonly Edit[] => [{ file, text, instead }];
