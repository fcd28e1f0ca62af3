type WithoutPlural<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'many' | 'other'}` ? Base : K;

/** Every key of a message tree, dots between levels, plural endings left out. */
export type TextKey<M, Before extends string = ''> = {
  [K in keyof M & string]: M[K] extends string ? `${Before}${WithoutPlural<K>}` : TextKey<M[K], `${Before}${K}.`>;
}[keyof M & string];

export type TextValues = Record<string, string | number>;

/** Gives the words of a key in the language that is on screen. `count` picks the plural. */
export type Translate<M> = (key: TextKey<M>, values?: TextValues) => string;
