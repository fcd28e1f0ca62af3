const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”',
  laquo: '«', raquo: '»', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', acirc: 'â', ccedil: 'ç', ocirc: 'ô', icirc: 'î', ugrave: 'ù', ucirc: 'û',
  euml: 'ë', iuml: 'ï', Eacute: 'É', Egrave: 'È', Agrave: 'À', Ccedil: 'Ç', reg: '®', trade: '™', copy: '©', deg: '°', frac12: '½', bull: '•',
};

function decoded(whole: string, body: string): string {
  if (!body.startsWith('#')) return named[body] ?? whole;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

const passesMax = 8;
function withoutMarkup(source: string): string {
  return source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|iframe|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<li\b[^>]*>/gi, '\n• ')
    .replace(/<\/?(?:br|p|div|h[1-6]|ul|ol|tr|table)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*(?:>|$)/gi, '');
}

/**
 * What a reader would see of marked-up text: no tag, no script, entities decoded, paragraphs kept as line breaks.
 * The result is text, never markup: screens escape it like any other text.
 */
export function plainText(source: string): { text: string; hadMarkup: boolean } {
  let withoutTags = source;
  // Taking one tag out may join two halves of another: again, until nothing is left to take.
  for (let pass = 1; /<\/?[a-z]|<!--/i.test(withoutTags); pass += 1) {
    withoutTags = pass > passesMax ? withoutTags.replaceAll('<', '') : withoutMarkup(withoutTags);
  }
  const text = withoutTags.replace(/&(#x?[0-9a-f]{1,6}|[a-z0-9]{2,8});/gi, decoded);
  return {
    text: text.replace(/[ \t]+/g, ' ').replace(/ ?\r?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim(),
    hadMarkup: text !== source,
  };
}
