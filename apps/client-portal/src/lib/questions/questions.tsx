import type { Question } from './asked';
import { QuestionField } from './question-field';
import './questions.css';

interface QuestionsProps {
  asked: readonly Question[];
  answers: Readonly<Record<string, unknown>>;
  onChange: (question: Question, answer: unknown) => void;
}

/** The questions that are asked now, one below the other; what touches health stands apart. */
export function Questions({ asked, answers, onChange }: QuestionsProps) {
  return asked.map((question) => (
    <div key={question.id} className={question.isSensitive ? 'question-medical' : undefined}>
      <QuestionField question={question} answer={answers[question.id]} onChange={(answer) => onChange(question, answer)} />
    </div>
  ));
}
