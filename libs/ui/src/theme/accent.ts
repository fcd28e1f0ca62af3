import { contrast, isHexColour, mix, readable, shapeContrastMin, textContrastMin } from './contrast';
import { pine, surfaces, type Scheme } from './tokens';

export interface Accent {
  filled: string;
  filledHover: string;
  onFilled: string;
  /** The accent as text or line on the page and on `soft`. */
  text: string;
  soft: string;
  softHover: string;
}

/**
 * An organization's accent made legible: the chosen colour when it reads well, else the nearest one that does.
 * @param chosen '#rrggbb'; anything else gives the product's own accent
 */
export function accentOf(chosen: string | null | undefined, scheme: Scheme): Accent {
  const wanted = chosen !== null && chosen !== undefined && isHexColour(chosen) ? chosen : scheme === 'light' ? pine[7] : pine[4];
  const { page, text } = surfaces[scheme];
  const far = scheme === 'light' ? '#000000' : '#ffffff';
  const seen = readable(wanted, page, far, shapeContrastMin);
  const onFilled = contrast(seen, '#ffffff') >= textContrastMin ? '#ffffff' : '#0b0f0e';
  const filled = readable(seen, onFilled, onFilled === '#ffffff' ? '#000000' : '#ffffff');
  const filledHover = mix(filled, onFilled === '#ffffff' ? '#000000' : '#ffffff', 0.12);
  const [soft, softHover] = [mix(page, filled, 0.1), mix(page, filled, 0.17)];
  return { filled, filledHover, onFilled, soft, softHover, text: readable(readable(wanted, page, text), softHover, text) };
}
