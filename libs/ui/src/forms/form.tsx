import { Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { FieldProblem, Problem } from '@preau/api-client';
import { createContext, useContext, useEffect, useId, useMemo, useRef, type FormEvent, type ReactNode } from 'react';
import { useUiText } from '../language/ui-text';
import { useProblemWords } from './problem-alert';

interface FormState {
  formId: string;
  messages: ReadonlyMap<string, string>;
}

const FormContext = createContext<FormState>({ formId: '', messages: new Map() });

/** '/contact/phone' names the field 'contact.phone'. */
function fieldName(pointer: string): string {
  return pointer.replace(/^#?\//, '').replaceAll('/', '.');
}

export function useField(name: string): { id: string; message: string | undefined } {
  const { formId, messages } = useContext(FormContext);
  return { id: `${formId}-${name}`, message: messages.get(name) };
}

/** A refusal made by the form itself before anything is sent, such as a required field left empty. */
export function formProblem(errors: FieldProblem[]): Problem | null {
  return errors.length === 0 ? null : { type: 'about:blank', title: '', status: 400, code: 'client.form', errors };
}

interface FormProps {
  /** The last refusal: its field errors stand beside the fields and in the summary. */
  problem: Problem | null;
  onSubmit: () => void;
  children: ReactNode;
  label?: string;
}

/** A form in one column whose refusal is said above, with a link to each field that must change. */
export function Form({ problem, onSubmit, children, label }: FormProps) {
  const formId = useId();
  const messages = useMemo(() => new Map((problem?.errors ?? []).map((error) => [fieldName(error.pointer), error.message])), [problem]);
  const state = useMemo(() => ({ formId, messages }), [formId, messages]);
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <FormContext value={state}>
      <form noValidate onSubmit={submit} aria-label={label}>
        <Stack gap="md">
          {problem !== null && <ErrorSummary problem={problem} formId={formId} />}
          {children}
        </Stack>
      </form>
    </FormContext>
  );
}

function ErrorSummary({ problem, formId }: { problem: Problem; formId: string }) {
  const t = useUiText();
  const words = useProblemWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const errors = problem.errors ?? [];
  const { title, detail, next } = problem.code === 'client.form' ? { title: t('ui.form.summary', { count: errors.length }), detail: undefined, next: undefined } : words(problem);

  function goTo(name: string) {
    const field = document.getElementById(`${formId}-${name}`);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }

  return (
    <div className="preau-notice" data-tone="danger" role="alert" tabIndex={-1} ref={box}>
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p className="preau-notice-title">{title}</p>
        {detail !== undefined && errors.length === 0 && <p>{detail}</p>}
        {errors.length > 0 && (
          <ul>
            {errors.map((error) => (
              <li key={error.pointer}>
                <a
                  href={`#${formId}-${fieldName(error.pointer)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(fieldName(error.pointer));
                  }}
                >
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        )}
        {next !== undefined && <p>{next}</p>}
      </div>
    </div>
  );
}
