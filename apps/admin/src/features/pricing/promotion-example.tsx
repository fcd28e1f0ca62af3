import { ActionIcon, Button, Card, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { problemOf } from '@preau/api-client';
import { Amount, Form, Notice, useLanguage } from '@preau/ui';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { sentPromotion } from './drafts';
import { NumberField, WallTimeField } from './fields';
import { pricingQueries, type PromotionDraft, type Tried, type TriedItem } from './pricing.queries';

const linesAtFirst = 2;

/** What a cart would cost under the promotion as it stands in the editor, on real activities. */
export function PromotionExample({ draft, promotionId }: { draft: PromotionDraft; promotionId: string | undefined }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const { data: activities = [] } = useQuery(pricingQueries.activities(organizationId, ''));
  const sold = activities.filter((activity) => activity.sessionPriceCents !== null || activity.dropInPriceCents !== null);
  const [chosen, setChosen] = useState<TriedItem[] | null>(null);
  const [resident, setResident] = useState(true);
  const [tagged, setTagged] = useState(true);
  const [answered, setAnswered] = useState(true);
  const [boughtAt, setBoughtAt] = useState<string | null>(null);
  const kindOf = (activityId: string): TriedItem['kind'] => (sold.find((one) => one.id === activityId)?.sessionPriceCents === null ? 'drop-in' : 'session');
  const lines = chosen ?? sold.slice(0, linesAtFirst).map((activity, index): TriedItem => ({ activityId: activity.id, kind: kindOf(activity.id), person: index + 1, ageYears: 8 }));
  const body = { promotion: sentPromotion(draft), ...(promotionId === undefined ? {} : { promotionId }), items: lines, resident, answered, tags: tagged ? draft.criteria.tagsAny : [], boughtAt };
  const [settled] = useDebouncedValue(body, 400);
  const complete = draft.nameFr.trim() !== '' && lines.length > 0;
  const tried = useQuery({ ...pricingQueries.example(organizationId, settled), enabled: complete, placeholderData: keepPreviousData });
  return (
    <Card padding="md" withBorder>
      <Form problem={null} label={t('pricing.example.title')} onSubmit={() => undefined}>
        <h2>{t('pricing.example.title')}</h2>
        <ExampleLines lines={lines} sold={sold} onChange={(next) => setChosen(next.map((line) => ({ ...line, kind: kindOf(line.activityId) })))} />
        <WallTimeField name="boughtAt" required={false} label={t('pricing.example.boughtAt')} value={boughtAt} onChange={setBoughtAt} />
        {draft.criteria.residents && <Checkbox label={t('pricing.example.resident')} checked={resident} onChange={(event) => setResident(event.currentTarget.checked)} />}
        {draft.criteria.tagsAny.length > 0 && <Checkbox label={t('pricing.example.tagged')} checked={tagged} onChange={(event) => setTagged(event.currentTarget.checked)} />}
        {draft.criteria.answer !== null && <Checkbox label={t('pricing.example.answered')} checked={answered} onChange={(event) => setAnswered(event.currentTarget.checked)} />}
        <div aria-live="polite">
          {!complete ? <p className="preau-quiet">{t('pricing.example.incomplete')}</p> : tried.isError ? <Notice tone="warning" title={problemOf(tried.error).title} /> : tried.data === undefined ? <p className="preau-quiet">{t('pricing.example.counting')}</p> : <Result tried={tried.data} />}
        </div>
      </Form>
    </Card>
  );
}

interface ExampleLinesProps {
  lines: readonly TriedItem[];
  sold: readonly { id: string; nameFr: string; nameEn: string; code: string }[];
  onChange: (lines: TriedItem[]) => void;
}
function ExampleLines({ lines, sold, onChange }: ExampleLinesProps) {
  const t = useText();
  const named = useBilingual();
  const choices = sold.map((activity) => ({ value: activity.id, label: [named(activity.nameFr, activity.nameEn), activity.code].filter((part) => part !== '').join(' · ') }));
  const change = (index: number, part: Partial<TriedItem>) => onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <Stack gap="sm">
      {lines.map((line, index) => (
        <Stack key={index} gap={4}>
          <Select label={t('pricing.example.activity', { number: index + 1 })} data={choices} searchable allowDeselect={false} value={line.activityId} onChange={(activityId) => activityId !== null && change(index, { activityId })} />
          <Group gap="xs" wrap="nowrap" align="flex-end">
            <NumberField name={`items.${index}.person`} label={t('pricing.example.person')} value={line.person} onChange={(person) => change(index, { person: Math.min(20, Math.max(1, person ?? 1)) })} />
            <NumberField name={`items.${index}.age`} required={false} label={t('pricing.example.age')} value={line.ageYears} onChange={(ageYears) => change(index, { ageYears: ageYears === null ? null : Math.min(120, ageYears) })} />
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('pricing.example.remove', { number: index + 1 })} disabled={lines.length === 1} onClick={() => onChange(lines.filter((_, at) => at !== index))}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Stack>
      ))}
      {lines.length < 6 && sold[0] !== undefined && (
        <Button variant="subtle" size="compact-md" style={{ alignSelf: 'start' }} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...lines, { activityId: lines.at(-1)?.activityId ?? sold[0]?.id ?? '', kind: 'session', person: lines.length + 1, ageYears: 8 }])}>
          {t('pricing.example.add')}
        </Button>
      )}
    </Stack>
  );
}

function Result({ tried }: { tried: Tried }) {
  const t = useText();
  const named = useBilingual();
  const language = useLanguage();
  return (
    <Stack gap="sm">
      {tried.state !== 'applied' && <Notice tone="info" title={t(`pricing.example.states.${tried.state}`)} />}
      <ul className="pricing-tried">
        {tried.items.map((item, index) => (
          <li key={index}>
            <span className="pricing-tried-price">
              <span>
                {named(item.nameFr, item.nameEn)} <span className="preau-quiet">· {t('pricing.example.personNumber', { number: item.person })}</span>
              </span>
              <span>
                {item.listCents !== item.amountCents && (
                  <s className="preau-quiet">
                    <Amount value={item.listCents} />
                  </s>
                )}{' '}
                <Amount value={item.amountCents} strong />
              </span>
            </span>
            {item.discounts.map((discount) => (
              <span key={discount.promotionId} className="admin-discount">
                {language === 'fr' ? discount.sentenceFr : discount.sentenceEn}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <span className="pricing-tried-price">
        <strong>{t('pricing.example.total')}</strong>
        <Amount value={tried.amountCents} strong />
      </span>
    </Stack>
  );
}
