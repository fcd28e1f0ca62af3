import type { OpeningRules, OpeningWindow, SavedOpenings } from './openings.queries';

/** A window while it is written: a time that is not there yet is ''. */
export type WindowDraft = Pick<OpeningWindow, 'who' | 'tags' | 'programIds' | 'opensAt' | 'closesAt'> & { key: string };
export interface OpeningsDraft {
  visibility: OpeningRules['visibility'];
  /** '' keeps what there is. */
  password: string;
  removesPassword: boolean;
  windows: WindowDraft[];
  reason: string;
}

let made = 0;
export function blankWindow(who: WindowDraft['who'] = 'public'): WindowDraft {
  made += 1;
  return { key: `new-${made}`, who, tags: [], programIds: [], opensAt: '', closesAt: null };
}

/** What one begins from: the rules in force, else those of the program, else nothing. */
export function draftOf(rules: OpeningRules | null): OpeningsDraft {
  return {
    visibility: rules?.visibility ?? 'public', password: '', removesPassword: false, reason: '',
    windows: rules?.windows.map(({ id, who, tags, programIds, opensAt, closesAt }) => ({ key: id, who, tags, programIds, opensAt, closesAt })) ?? [],
  };
}

export function bodyOf(draft: OpeningsDraft, version: number | null): SavedOpenings {
  const { visibility, password, removesPassword, windows, reason } = draft;
  return {
    version, visibility, ...(removesPassword ? { password: null } : password.trim() === '' ? {} : { password }), ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    windows: windows.map(({ who, tags, programIds, opensAt, closesAt }) => ({ who, tags, programIds, opensAt, closesAt })),
  };
}

/** Every window has a time, and a group where it is for one. */
export function isComplete({ windows }: OpeningsDraft): boolean {
  return windows.every((window) => window.opensAt !== '' && (window.who !== 'tags' || window.tags.length > 0));
}
