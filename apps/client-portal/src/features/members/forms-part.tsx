import { Button } from '@mantine/core';
import { alertWithRetry, Async, currentLocale, DateText, ListSkeleton, StatusBadge } from '@preau/ui';
import { IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import type { Person } from '../../lib/family/family.queries';
import { monthsBetween, type PersonForm as PersonFormOfApi, type Question } from '../../lib/questions/asked';
import { PersonForm } from '../../lib/questions/person-form';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { memberQueries, saveForm, type FileOf } from './members.queries';

/** The organization's forms about this person: read, edited, confirmed. */
export function FormsPart({ file, person }: { file: FileOf; person: Person }) {
  const t = useText();
  const { data, ...reading } = useQuery(memberQueries.forms(file));
  return (
    <section className="member-part" aria-label={t('members.forms.title')}>
      <header>
        <h4>{t('members.forms.title')}</h4>
      </header>
      <Async
        reading={{ ...reading, data: data?.rows }}
        loading={<ListSkeleton rows={1} />}
        empty={{ when: (rows) => rows.length === 0, show: <p className="preau-quiet">{t('members.forms.none')}. {t('members.forms.noneWhy')}</p> }}
        error={alertWithRetry}
        ready={(rows) => rows.map((form) => <OneForm key={`${form.formId}.${form.version}`} file={file} person={person} form={form} />)}
      />
    </section>
  );
}

function OneForm({ file, person, form }: { file: FileOf; person: Person; form: PersonFormOfApi }) {
  const t = useText();
  const chosen = useBilingual();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const months = person.birthDate === null ? null : monthsBetween(person.birthDate, new Date().toISOString().slice(0, 10));
  const state =
    form.missing.length > 0 ? (
      <StatusBadge tone="warning">{t('members.forms.unanswered', { count: form.missing.length })}</StatusBadge>
    ) : form.confirmedAt === null ? (
      <StatusBadge tone="warning">{t('members.forms.toConfirm')}</StatusBadge>
    ) : (
      <StatusBadge tone="success">{t('members.organizations.complete')}</StatusBadge>
    );
  return (
    <article>
      <header className="member-head">
        <strong>{chosen(form.nameFr, form.nameEn)}</strong>
        {state}
        {form.confirmedAt !== null && <DateText at={form.confirmedAt} year="always" />}
      </header>
      {editing ? (
        <PersonForm
          form={form}
          months={months}
          confirmLabel={t('members.forms.confirm')}
          onCancel={() => setEditing(false)}
          onSave={async (answers, confirm) => {
            await saveForm(file, form, answers, confirm, currentLocale());
            tellDone(t(confirm ? 'members.forms.confirmedNow' : 'members.forms.saved'));
            await queries.invalidateQueries({ queryKey: memberQueries.file(file.organizationId) });
          }}
        />
      ) : (
        <>
          <dl className="member-answers">
            {form.questions
              .filter((question) => form.asked.includes(question.id))
              .map((question) => (
                <div key={question.id}>
                  <dt>{chosen(question.label.fr, question.label.en)}</dt>
                  <dd>
                    <AnswerText question={question} answer={form.answers[question.id]} />
                  </dd>
                </div>
              ))}
          </dl>
          <Button size="sm" variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {form.version === 0 ? t('members.forms.open') : t('members.forms.edit')}
          </Button>
        </>
      )}
    </article>
  );
}

/** An answer as people say it; what is medical is shown on request only. */
function AnswerText({ question, answer }: { question: Question; answer: unknown }) {
  const t = useText();
  const chosen = useBilingual();
  const [shown, setShown] = useState(!question.isSensitive);
  const nameOf = (value: unknown) => {
    const option = question.options.find((one) => one.value === value);
    return option === undefined ? String(value) : chosen(option.label.fr, option.label.en);
  };
  if (answer === undefined || answer === null || answer === '') return <span className="preau-quiet">{t('members.forms.noAnswer')}</span>;
  if (!shown) {
    return (
      <>
        {t('members.forms.hidden')}{' '}
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(true)}>
          {t('members.forms.show')}
        </Button>
      </>
    );
  }
  if (typeof answer === 'boolean') return answer ? t('members.forms.yes') : t('members.forms.no');
  if (Array.isArray(answer)) return answer.map(nameOf).join(', ');
  if (question.type === 'date') return <DateText at={String(answer)} year="always" />;
  return question.type === 'choice' ? nameOf(answer) : String(answer);
}
