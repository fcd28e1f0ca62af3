import { Checkbox, Group, MultiSelect, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { pricingQueries, type ItemSet } from './pricing.queries';

interface ItemSetFieldProps {
  legend: string;
  value: ItemSet;
  onChange: (items: ItemSet) => void;
}

/** Which items: everything, or some programs, categories and activities. */
export function ItemSetField({ legend, value, onChange }: ItemSetFieldProps) {
  const t = useText();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const { data: programs = [] } = useQuery(pricingQueries.programs(organizationId));
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const { data: activities = [] } = useQuery({ ...pricingQueries.activities(organizationId, search), placeholderData: keepPreviousData });
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  const activityChoices = new Map([...seen, ...activities.map((activity) => [activity.id, [named(activity.nameFr, activity.nameEn), activity.code].filter((part) => part !== '').join(' · ')] as const)]);
  const categories = programs.flatMap((program) => program.categories.map((category) => ({ value: category.id, label: `${named(category.nameFr, category.nameEn)} · ${named(program.nameFr, program.nameEn)}` })));
  // What was chosen before stays nameable when it is not among the first found.
  for (const id of value.activityIds) if (!activityChoices.has(id)) activityChoices.set(id, t('pricing.items.chosenBefore'));
  const none = value.programIds.length + value.categoryIds.length + value.activityIds.length === 0;
  const common = { searchable: true, hidePickedOptions: true, nothingFoundMessage: t('pricing.items.nothing') };
  return (
    <fieldset className="pricing-set">
      <legend>{legend}</legend>
      <Stack gap="sm">
        <p className="preau-quiet">{t(none ? 'pricing.items.all' : 'pricing.items.some')}</p>
        <MultiSelect {...common} label={t('pricing.items.programs')} data={programs.map((program) => ({ value: program.id, label: named(program.nameFr, program.nameEn) }))} value={value.programIds} onChange={(programIds) => onChange({ ...value, programIds })} />
        <MultiSelect {...common} label={t('pricing.items.categories')} data={categories} value={value.categoryIds} onChange={(categoryIds) => onChange({ ...value, categoryIds })} />
        <MultiSelect
          {...common}
          label={t('pricing.items.activities')}
          data={[...activityChoices].map(([id, label]) => ({ value: id, label }))}
          filter={({ options }) => options}
          searchValue={typed}
          onSearchChange={setTyped}
          value={value.activityIds}
          onChange={(activityIds) => {
            setSeen(new Map([...activityChoices].filter(([id]) => activityIds.includes(id))));
            onChange({ ...value, activityIds });
          }}
        />
        <Group gap="lg">
          {(['session', 'drop-in'] as const).map((kind) => (
            <Checkbox
              key={kind}
              label={t(`pricing.items.kinds.${kind}`)}
              checked={value.kinds.length === 0 || value.kinds.includes(kind)}
              onChange={(event) => {
                const other = kind === 'session' ? 'drop-in' : 'session';
                onChange({ ...value, kinds: event.currentTarget.checked ? [] : [other] });
              }}
            />
          ))}
        </Group>
      </Stack>
    </fieldset>
  );
}
