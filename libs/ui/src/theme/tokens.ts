/** The values behind every screen. Colours are '#rrggbb' so that a spec can check their contrast. */

export type Scheme = 'light' | 'dark';

/** What a colour means. A tone never stands alone: a word and an icon go with it. */
export const tones = ['success', 'warning', 'danger', 'held', 'waitlist', 'closed', 'info'] as const;
export type Tone = (typeof tones)[number];

interface ToneColours {
  text: string;
  surface: string;
  border: string;
  /** The strong form: bars, dots, icons. */
  mark: string;
}

export const surfaces: Record<Scheme, { page: string; raised: string; text: string; quiet: string; line: string }> = {
  light: { page: '#f6f7f5', raised: '#ffffff', text: '#18211f', quiet: '#54605d', line: '#dce1de' },
  dark: { page: '#121716', raised: '#1a201f', text: '#e8edeb', quiet: '#a3b0ac', line: '#333d3a' },
};

export const toneColours: Record<Scheme, Record<Tone, ToneColours>> = {
  light: {
    success: { text: '#14592f', surface: '#e6f4ea', border: '#a9d6b7', mark: '#1f7a42' },
    warning: { text: '#704600', surface: '#fdf1d8', border: '#e9c47a', mark: '#a36500' },
    danger: { text: '#96201d', surface: '#fdebe9', border: '#f0b5b0', mark: '#c0322c' },
    held: { text: '#154c86', surface: '#e6f0fb', border: '#a8caef', mark: '#2068b3' },
    waitlist: { text: '#5a3791', surface: '#f1ebfb', border: '#cdb8ee', mark: '#7549b8' },
    closed: { text: '#4a5452', surface: '#eceeed', border: '#c8cecb', mark: '#6a7572' },
    info: { text: '#0b5a57', surface: '#e2f3f2', border: '#a3d5d2', mark: '#107a76' },
  },
  dark: {
    success: { text: '#8fdca8', surface: '#14291c', border: '#2c5a3d', mark: '#4fb878' },
    warning: { text: '#f2c879', surface: '#2e2410', border: '#6a5220', mark: '#d79d38' },
    danger: { text: '#f6aaa4', surface: '#331a18', border: '#743733', mark: '#e8766f' },
    held: { text: '#a3cbf5', surface: '#152538', border: '#2f5480', mark: '#6aa9ea' },
    waitlist: { text: '#cfb8f5', surface: '#261c38', border: '#553f80', mark: '#a685e0' },
    closed: { text: '#b6c0bd', surface: '#262d2b', border: '#46504d', mark: '#8b9693' },
    info: { text: '#8ad8d3', surface: '#122a29', border: '#2b5c59', mark: '#47b3ad' },
  },
};

/** Pine green: the product's own accent where an organization has none. */
export const pine = ['#ecf6f3', '#d6ebe5', '#abd7cb', '#7dc2b1', '#56ae9a', '#379a85', '#1f8572', '#126e5e', '#0c574a', '#073f36'] as const;

/** Cool greys with a breath of green; index 0 is the lightest text in the dark scheme. */
export const slateDark = ['#e8edeb', '#c4cdca', '#a3b0ac', '#7d8a86', '#515c59', '#3a4441', '#2a3230', '#1a201f', '#121716', '#0b0f0e'] as const;
export const slateLight = ['#f6f7f5', '#eef0ee', '#e4e8e5', '#dce1de', '#c8cecb', '#a3adaa', '#7b8683', '#54605d', '#36403d', '#18211f'] as const;

/** A person keeps one of these everywhere: avatar, calendar, lists. White is written on them. */
export const personColours = ['#126e5e', '#2068b3', '#7549b8', '#b0307a', '#b3402a', '#8a5a00', '#4d6b1f', '#0f7285', '#5560b8', '#8c4a4a'] as const;

/** Back office acting for a family: unlike anything a family sees of its own. */
export const administrationColours = { frame: '#6d2c91', text: '#ffffff' } as const;
