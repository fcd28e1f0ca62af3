import { IconCheck } from '@tabler/icons-react';
import { useUiText } from '../language/ui-text';

interface StepperHeaderProps {
  steps: readonly { id: string; label: string }[];
  current: string;
  /** Goes back to a step already done; without it the steps are only shown. */
  onGoBack?: (id: string) => void;
}

/** Where one is on a path of a few steps, and what is done. */
export function StepperHeader({ steps, current, onGoBack }: StepperHeaderProps) {
  const t = useUiText();
  const position = steps.findIndex((step) => step.id === current);
  return (
    <div className="preau-steps">
      <p className="preau-steps-short">{t('ui.steps.position', { position: position + 1, total: steps.length, label: steps[position]?.label ?? '' })}</p>
      <ol aria-label={t('ui.steps.label')}>
        {steps.map((step, index) => {
          const done = index < position;
          const mark = <span className="preau-step-mark">{done ? <IconCheck size={14} stroke={3} aria-label={t('ui.steps.done')} /> : index + 1}</span>;
          return (
            <li key={step.id} data-state={done ? 'done' : index === position ? 'current' : 'ahead'} aria-current={index === position ? 'step' : undefined}>
              {done && onGoBack !== undefined ? (
                <button type="button" onClick={() => onGoBack(step.id)}>
                  {mark} {step.label}
                </button>
              ) : (
                <span>
                  {mark} {step.label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
