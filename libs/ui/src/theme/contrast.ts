/** Colour arithmetic of WCAG 2.2. Colours are '#rrggbb'. */

type Rgb = readonly [number, number, number];

/** The least contrast of text against what is behind it (WCAG AA). */
export const textContrastMin = 4.5;
/** The least contrast of an icon, a border that carries meaning, or a focus ring. */
export const shapeContrastMin = 3;

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [rgbOf(from), rgbOf(to)];
  return hexOf([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

/** Whether a text is a colour that this file can reckon with. */
export function isHexColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** The colour nearest to `wanted`, moved towards `towards` in small steps until it can be read on `behind`. */
export function readable(wanted: string, behind: string, towards: string, least = textContrastMin): string {
  for (let share = 0; share < 1; share += 0.04) {
    const tried = mix(wanted, towards, share);
    if (contrast(tried, behind) >= least) return tried;
  }
  return towards;
}
