export { findReplacements, previewReplacement, replaceRegistration, type PayDifference, type ReplaceRegistrationInput, type ReplacementPreview } from './replace-registration';
export type { AskedReplacement, ReplacementAdjustment } from './replacement';
export type { FoundTarget } from './replacement-facts.store';
