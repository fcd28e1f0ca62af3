import { MultiSelect, Stack, TagsInput } from '@mantine/core';
import { CheckboxField, SelectField } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { useBilingual } from '../../lib/bilingual';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { NumberField } from './fields';
import { pricingQueries, type PromotionDraft } from './pricing.queries';

type Criteria = PromotionDraft['criteria'];
interface ConditionsProps {
  criteria: Criteria;
  onChange: (criteria: Criteria) => void;
}

/** For whom: ages, tags, residents, an answer, how long before the start. Everything given must hold. */
export function PromotionConditions({ criteria, onChange }: ConditionsProps) {
  const t = useText();
  const may = useMay();
  const change = (part: Partial<Criteria>) => onChange({ ...criteria, ...part });
  const years = (months: number | null) => (months === null ? null : Math.floor(months / 12));
  return (
    <fieldset className="pricing-set">
      <legend>{t('pricing.conditions.legend')}</legend>
      <Stack gap="sm">
        <p className="preau-quiet">{t('pricing.conditions.help')}</p>
        <div className="pricing-pair">
          <NumberField name="criteria.ageMinMonths" required={false} label={t('pricing.conditions.ageFrom')} value={years(criteria.ageMinMonths)} onChange={(age) => change({ ageMinMonths: age === null ? null : age * 12 })} />
          <NumberField name="criteria.ageMaxMonths" required={false} label={t('pricing.conditions.ageTo')} value={years(criteria.ageMaxMonths)} onChange={(age) => change({ ageMaxMonths: age === null ? null : age * 12 + 11 })} />
        </div>
        <NumberField name="criteria.daysBeforeStartMin" required={false} label={t('pricing.conditions.daysBefore')} value={criteria.daysBeforeStartMin} onChange={(daysBeforeStartMin) => change({ daysBeforeStartMin })} />
        <TagsInput label={t('pricing.conditions.tags')} description={t('pricing.conditions.tagsHelp')} value={criteria.tagsAny} onChange={(tagsAny) => change({ tagsAny })} maxTags={20} clearable={false} />
        <CheckboxField name="criteria.residents" label={t('pricing.conditions.residents')} help={t('pricing.conditions.residentsHelp')} value={criteria.residents} onChange={(residents) => change({ residents })} />
        {may('forms.edit') && <AnswerCondition criteria={criteria} onChange={onChange} />}
      </Stack>
    </fieldset>
  );
}

const askable = ['yes-no', 'choice', 'choices', 'consent'];

/** An answer to a question with choices, in a form that is in force. */
function AnswerCondition({ criteria, onChange }: ConditionsProps) {
  const t = useText();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const { answer } = criteria;
  const { data: forms = [] } = useQuery(pricingQueries.forms(organizationId));
  const form = useQuery({ ...pricingQueries.form(organizationId, answer?.formId ?? ''), enabled: answer !== null });
  const questions = (form.data?.versions.find((version) => version.publishedAt !== null)?.questions ?? []).filter((question) => askable.includes(question.type));
  const question = questions.find((one) => one.id === answer?.questionId);
  const yesNo = question?.type === 'yes-no' || question?.type === 'consent';
  const choices = yesNo ? [{ value: 'true', label: t('pricing.conditions.yes') }, { value: 'false', label: t('pricing.conditions.no') }] : (question?.options ?? []).map((option) => ({ value: option.value, label: named(option.label.fr, option.label.en) }));
  if (forms.length === 0) return null;
  return (
    <>
      <SelectField
        name="criteria.answer.formId" required={false} label={t('pricing.conditions.form')} value={answer?.formId ?? ''}
        onChange={(formId) => onChange({ ...criteria, answer: formId === '' ? null : { formId, questionId: '', isOneOf: [] } })}
        choices={[{ value: '', label: t('pricing.conditions.noForm') }, ...forms.map((one) => ({ value: one.id, label: named(one.nameFr, one.nameEn) }))]}
      />
      {answer !== null && (
        <SelectField
          name="criteria.answer.questionId" label={t('pricing.conditions.question')} value={answer.questionId}
          onChange={(questionId) => onChange({ ...criteria, answer: { ...answer, questionId, isOneOf: [] } })}
          choices={[{ value: '', label: t('pricing.conditions.choose') }, ...questions.map((one) => ({ value: one.id, label: named(one.label.fr, one.label.en) }))]}
        />
      )}
      {answer !== null && question !== undefined && (
        <MultiSelect label={t('pricing.conditions.isOneOf')} data={choices} value={answer.isOneOf.map(String)} onChange={(values) => onChange({ ...criteria, answer: { ...answer, isOneOf: values.map((value) => (yesNo ? value === 'true' : value)) } })} />
      )}
    </>
  );
}
