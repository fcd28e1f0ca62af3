export { findReplacements, previewReplacement, replaceRegistration, type ReplaceRegistrationInput, type ReplacementPreview } from './replace-registration';
export type { PayDifference } from './settle-replacement';
export type { AskedReplacement, ReplacementAdjustment } from './replacement';
export type { FoundTarget } from './replacement-facts.store';
