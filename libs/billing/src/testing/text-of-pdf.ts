import { assert } from '@preau/kernel';

/**
 * The text of a PDF made with `compress: false`, line by line: what is drawn, decoded through each font's own map of
 * glyphs to characters, as a reader that copies or searches would see it.
 */
export function textOfPdf(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  const objects = new Map([...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id ?? '', body ?? '']));
  const charactersOf = new Map<string, Map<number, string>>();
  for (const [, name, reference] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(reference ?? '') ?? '')?.[1];
    assert(toUnicode, 'the font tells which characters it draws');
    charactersOf.set(name ?? '', charactersIn(objects.get(toUnicode) ?? ''));
  }
  const lines: string[] = [];
  for (const body of objects.values()) {
    for (const [, text] of body.matchAll(/BT\n([\s\S]*?)\nET/g)) {
      const font = charactersOf.get(/\/(F\d+) [\d.]+ Tf/.exec(text ?? '')?.[1] ?? '');
      assert(font, 'text is drawn with a known font');
      const glyphs = [...(text ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => (hex ?? '').match(/.{4}/g) ?? []);
      lines.push(glyphs.map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '\uFFFD').join(''));
    }
  }
  return lines;
}

/** The `[<0020> <0041> …]` ranges of a map from glyphs to characters. */
function charactersIn(cmap: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, first, list] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex], index) => {
      const units = ((hex ?? '').replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      characters.set(Number.parseInt(first ?? '0', 16) + index, String.fromCharCode(...units));
    });
  }
  return characters;
}
