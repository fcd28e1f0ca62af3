import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple, type MantineTheme, type VariantColorsResolver } from '@mantine/core';
import { pine, slateDark, slateLight, surfaces, toneColours, tones, type Scheme } from './tokens';
import { accentOf } from './accent';

const sans = "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";

/** What wears the main colour takes it from variables, so that an organization's accent reaches every button inside its scope. */
const accentVariants: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  if (input.color !== undefined && input.color !== input.theme.primaryColor) return usual;
  const soft = { hover: 'var(--mantine-primary-color-light-hover)', color: 'var(--mantine-primary-color-light-color)' };
  switch (input.variant) {
    case 'filled':
      return { ...usual, background: 'var(--mantine-primary-color-filled)', hover: 'var(--mantine-primary-color-filled-hover)', color: 'var(--mantine-primary-color-contrast)' };
    case 'light':
      return { ...usual, ...soft, background: 'var(--mantine-primary-color-light)' };
    case 'subtle':
    case 'outline':
      return { ...usual, ...soft };
    default:
      return usual;
  }
};

export const theme = createTheme({
  variantColorResolver: accentVariants,
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', monospace",
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: surfaces.light.text,
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  colors: { pine: [...pine] as unknown as MantineColorsTuple, dark: [...slateDark] as unknown as MantineColorsTuple, gray: [...slateLight] as unknown as MantineColorsTuple },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.5', xl: '1.35' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '18px' },
  shadows: { xs: '0 1px 2px rgb(10 30 25 / 7%)', sm: '0 1px 3px rgb(10 30 25 / 9%), 0 4px 12px rgb(10 30 25 / 5%)', md: '0 6px 24px rgb(10 30 25 / 12%)' },
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.5rem, 1.25rem + 1.1vw, 2rem)', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    // The head of a dialog is a <header>: without a role of its own it would be a second banner of the page.
    Modal: { defaultProps: { transitionProps: { duration: 140, transition: 'pop' }, centered: true, radius: 'lg', attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { transitionProps: { duration: 180 }, attributes: { header: { role: 'presentation' } } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 250, events: { hover: true, focus: true, touch: true } } },
    // A compact button is smaller than the others, and so are its words.
    Button: { styles: { label: { fontWeight: 600 } }, vars: (_theme: MantineTheme, { size }: { size?: unknown }) => ({ root: size === 'compact-md' ? { '--button-fz': 'var(--mantine-font-size-sm)' } : {} }) },
    Checkbox: { defaultProps: { iconColor: 'var(--mantine-primary-color-contrast)' } },
    Radio: { defaultProps: { iconColor: 'var(--mantine-primary-color-contrast)' } },
    Card: { defaultProps: { withBorder: true, radius: 'lg' } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

function schemeVariables(scheme: Scheme): Record<string, string> {
  const surface = surfaces[scheme];
  const accent = accentOf(null, scheme);
  const variables: Record<string, string> = {
    '--mantine-color-body': surface.raised,
    '--mantine-color-text': surface.text,
    '--mantine-color-dimmed': surface.quiet,
    '--mantine-color-placeholder': surface.quiet,
    '--mantine-color-default-border': surface.line,
    '--mantine-color-error': toneColours[scheme].danger.text,
    '--mantine-color-anchor': accent.text,
    '--mantine-color-disabled-color': surface.quiet,
    '--mantine-primary-color-filled': accent.filled,
    '--mantine-primary-color-filled-hover': accent.filledHover,
    '--mantine-primary-color-contrast': accent.onFilled,
    '--mantine-primary-color-light': accent.soft,
    '--mantine-primary-color-light-hover': accent.softHover,
    '--mantine-primary-color-light-color': accent.text,
    '--preau-page': surface.page,
    '--preau-line': surface.line,
    '--preau-field-line': scheme === 'light' ? '#7b8683' : '#7d8a86',
    '--preau-accent': accent.text,
    '--preau-accent-soft': accent.soft,
  };
  for (const tone of tones) {
    const colours = toneColours[scheme][tone];
    variables[`--preau-${tone}-text`] = colours.text;
    variables[`--preau-${tone}-surface`] = colours.surface;
    variables[`--preau-${tone}-border`] = colours.border;
    variables[`--preau-${tone}-mark`] = colours.mark;
  }
  return variables;
}

export const themeVariables: CSSVariablesResolver = () => ({ variables: {}, light: schemeVariables('light'), dark: schemeVariables('dark') });
