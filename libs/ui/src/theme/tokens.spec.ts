import { contrast, isHexColour, readable, shapeContrastMin, textContrastMin } from './contrast';
import { accentOf } from './accent';
import { administrationColours, personColours, pine, surfaces, toneColours, tones, type Scheme } from './tokens';

const schemes: Scheme[] = ['light', 'dark'];

describe.each(schemes)('in the %s scheme', (scheme) => {
  const { page, raised, text, quiet } = surfaces[scheme];

  test.each([['text', text], ['quiet text', quiet]])('%s can be read on the page and on a card', (_name, colour) => {
    expect(contrast(colour, page)).toBeGreaterThanOrEqual(textContrastMin);
    expect(contrast(colour, raised)).toBeGreaterThanOrEqual(textContrastMin);
  });

  test.each(tones)('the %s status can be read on its own surface, on a card and on the page', (tone) => {
    const colours = toneColours[scheme][tone];
    for (const behind of [colours.surface, raised, page]) {
      expect(contrast(colours.text, behind)).toBeGreaterThanOrEqual(textContrastMin);
    }
    expect(contrast(colours.mark, raised)).toBeGreaterThanOrEqual(shapeContrastMin);
  });

  test.each(['#ffffff', '#ffee00', '#000000', '#e30613', '#8fd3ff', pine[7]])('an organization that chose %s gets a legible accent', (chosen) => {
    const accent = accentOf(chosen, scheme);
    expect(contrast(accent.filled, accent.onFilled)).toBeGreaterThanOrEqual(textContrastMin);
    expect(contrast(accent.filledHover, accent.onFilled)).toBeGreaterThanOrEqual(textContrastMin);
    expect(contrast(accent.text, page)).toBeGreaterThanOrEqual(textContrastMin);
    expect(contrast(accent.text, accent.soft)).toBeGreaterThanOrEqual(textContrastMin);
    expect(contrast(accent.text, accent.softHover)).toBeGreaterThanOrEqual(textContrastMin);
    expect(contrast(accent.filled, page)).toBeGreaterThanOrEqual(shapeContrastMin);
  });
});

test('white initials can be read on every colour a person may have', () => {
  for (const colour of personColours) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(textContrastMin);
  expect(contrast(administrationColours.frame, administrationColours.text)).toBeGreaterThanOrEqual(textContrastMin);
});

test('a colour that already reads well is left as the organization chose it', () => {
  expect(readable('#126e5e', '#ffffff', '#000000')).toBe('#126e5e');
});

test('only six-digit colours are taken', () => {
  expect(isHexColour('#A1b2c3')).toBe(true);
  expect(isHexColour('red')).toBe(false);
  expect(isHexColour('#fff')).toBe(false);
});
