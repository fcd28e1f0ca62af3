import { SelectField, TextField } from '@preau/ui';
import { useText } from '../text';
import type { WaitlistMode } from './waitlist.queries';

export const modes: readonly WaitlistMode[] = ['off', 'manual', 'in-order', 'everyone'];
const windowMinutes = { min: 5, max: 20_160 };

/** What was typed, while it is typed. */
export interface RulesDraft {
  mode: WaitlistMode;
  windowMinutes: string;
}
/** Null: not a number of minutes that may be kept. */
export function minutesOf(draft: RulesDraft): number | null {
  const minutes = Number(draft.windowMinutes);
  return draft.windowMinutes !== '' && minutes >= windowMinutes.min && minutes <= windowMinutes.max ? minutes : null;
}

/** What becomes of a place that comes free, and for how long it is offered. */
export function RulesFields({ draft, disabled, onChange }: { draft: RulesDraft; disabled: boolean; onChange: (part: Partial<RulesDraft>) => void }) {
  const t = useText();
  return (
    <>
      <SelectField name="mode" label={t('waitlist.mode')} help={t(`waitlist.modesExplained.${draft.mode}`)} disabled={disabled} choices={modes.map((value) => ({ value, label: t(`waitlist.modes.${value}`) }))} value={draft.mode} onChange={(mode) => onChange({ mode: mode as WaitlistMode })} />
      {draft.mode !== 'off' && (
        <TextField name="windowMinutes" inputMode="numeric" label={t('waitlist.window')} help={t('waitlist.windowHelp')} disabled={disabled} maxLength={5} value={draft.windowMinutes} onChange={(text) => onChange({ windowMinutes: text.replace(/\D/g, '') })} />
      )}
    </>
  );
}
