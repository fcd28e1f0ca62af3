import { drawHtml, drawText } from './draw';
import type { Content, Frame } from './content';
import { wordsIn, type WordKey } from './words';
import en from '../messages/en.json';
import fr from '../messages/fr.json';

function leaves(node: unknown, at = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[at, node]]);
  return new Map(Object.entries(node as object).flatMap(([name, part]) => [...leaves(part, at === '' ? name : `${at}.${name}`)]));
}
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '').sort();

describe('the words of messages', () => {
  it('have the same keys in both languages, and the same holes to fill', () => {
    const [french, english] = [leaves(fr), leaves(en)];
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
    for (const [key, text] of french) expect([key, new Set(holes(english.get(key) ?? ''))]).toEqual([key, new Set(holes(text))]);
  });

  it('write amounts and dates as Quebec does, in either language', () => {
    expect(wordsIn('fr-CA').amount(123_456).replace(/\s/g, ' ')).toBe('1 234,56 $');
    expect(wordsIn('en-CA').amount(123_456)).toBe('$1,234.56');
    expect(wordsIn('fr-CA').date('2026-03-01')).toBe('1 mars 2026');
    expect(wordsIn('fr-CA').moment(new Date('2026-03-08T13:30:00Z'), 'America/Toronto')).toMatch(/dimanche 8 mars 2026.*9 h 30/);
    expect(wordsIn('en-CA').say('payment.noNumber' satisfies WordKey, { number: 12 })).toBe('no. 12');
  });
});

describe('a message', () => {
  const frame: Frame = { locale: 'fr-CA', greeting: 'Bonjour Maude,', organizationName: 'Ville <de> Valbois', accentColour: '#0b6e4f', footer: ['Envoyé par Préau'] };
  const content: Content = {
    subject: 'Reçu',
    blocks: [
      { kind: 'text', text: 'Merci <script>alert("x")</script> & bonne journée' },
      { kind: 'facts', rows: [{ label: 'Montant', value: '10,00 $' }] },
      { kind: 'items', rows: [{ title: 'Natation', details: ['Rose'], amount: '10,00 $' }] },
      { kind: 'button', label: 'Voir', url: 'https://preau.example/billing?a=1&b="' },
    ],
  };

  it('is drawn with everything that a person typed escaped, in its own language', () => {
    const html = drawHtml(content, frame);
    expect(html).toContain('<html lang="fr-CA">');
    expect(html).toContain('Ville &lt;de&gt; Valbois');
    expect(html).toContain('Merci &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; bonne journée');
    expect(html).toContain('href="https://preau.example/billing?a=1&amp;b=&quot;"');
    expect(html).not.toMatch(/<script|src=|url\(/);
  });

  it('takes no colour that is none', () => {
    expect(drawHtml(content, { ...frame, accentColour: 'red;background:url(https://evil.example)' })).not.toContain('evil');
  });

  it('says the same in plain text', () => {
    expect(drawText(content, frame).split('\n\n')).toEqual([
      'Bonjour Maude,', 'Merci <script>alert("x")</script> & bonne journée', 'Montant : 10,00 $', '- Natation : 10,00 $\n  Rose', 'Voir\nhttps://preau.example/billing?a=1&b="', '-- \nVille <de> Valbois\nEnvoyé par Préau',
    ]);
  });
});
