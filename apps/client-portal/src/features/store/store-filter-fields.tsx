import { Checkbox, Chip, Group, NativeSelect, Stack, Switch } from '@mantine/core';
import { useLanguage, useMoneyText } from '@preau/ui';
import { useState } from 'react';
import { sayWeekday } from '../../lib/offer/weekly-times';
import { useText } from '../../lib/text';
import { dayParts, type DayPart, type StoreSearch } from './store-search';
import type { StoreFacets } from './store.queries';

export interface FamilyMember {
  id: string;
  firstName: string;
}

interface StoreFilterFieldsProps {
  search: StoreSearch;
  /** How many activities are behind each choice; undefined until known. */
  facets: StoreFacets | undefined;
  people: readonly FamilyMember[];
  onChange: (part: Partial<StoreSearch>) => void;
}

/** Ages offered to a visitor, in months; the middle of the year stands for the age. */
const agesInMonths = [6, 18, 30, ...Array.from({ length: 15 }, (_, year) => (year + 3) * 12 + 6), 30 * 12, 65 * 12];
const pricesCents = [0, 2_500, 5_000, 10_000, 20_000, 40_000];
const placesAtFirst = 6;

function toggled<T>(list: readonly T[] | undefined, value: T, on: boolean): T[] {
  return on ? [...(list ?? []), value] : (list ?? []).filter((one) => one !== value);
}

/** For whom, which days, when, where, how much: every choice acts at once. */
export function StoreFilterFields({ search, facets, people, onChange }: StoreFilterFieldsProps) {
  const t = useText();
  const money = useMoneyText();
  return (
    <Stack gap="lg" className="store-filters">
      {people.length > 0 ? <WhoField search={search} people={people} onChange={onChange} /> : <AgeField age={search.age} onChange={onChange} />}
      <DaysField search={search} facets={facets} onChange={onChange} />
      <NativeSelect
        label={t('store.filters.hours')}
        value={search.hours ?? ''}
        data={[{ value: '', label: t('store.filters.anyTime') }, ...Object.keys(dayParts).map((part) => ({ value: part, label: t(`store.filters.parts.${part as DayPart}`) }))]}
        onChange={(event) => onChange({ hours: event.currentTarget.value === '' ? undefined : (event.currentTarget.value as DayPart) })}
      />
      <PlacesField search={search} facets={facets} onChange={onChange} />
      <NativeSelect
        label={t('store.filters.price')}
        value={search.price === undefined ? '' : String(search.price)}
        data={[{ value: '', label: t('store.filters.anyPrice') }, ...pricesCents.map((cents) => ({ value: String(cents), label: cents === 0 ? t('offer.free') : t('store.filters.upTo', { amount: money(cents) }) }))]}
        onChange={(event) => onChange({ price: event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value) })}
      />
      <Switch label={t('store.filters.left')} checked={search.left === true} onChange={(event) => onChange({ left: event.currentTarget.checked || undefined })} />
    </Stack>
  );
}

type FieldProps = Pick<StoreFilterFieldsProps, 'search' | 'onChange'>;

function WhoField({ search, people, onChange }: FieldProps & { people: readonly FamilyMember[] }) {
  const t = useText();
  return (
    <fieldset>
      <legend>{t('store.filters.who')}</legend>
      <Stack gap="xs">
        {people.map((person) => (
          <Checkbox key={person.id} label={person.firstName} checked={search.people?.includes(person.id) ?? false} onChange={(event) => onChange({ people: toggled(search.people, person.id, event.currentTarget.checked) })} />
        ))}
      </Stack>
    </fieldset>
  );
}

function AgeField({ age, onChange }: { age: number | undefined; onChange: StoreFilterFieldsProps['onChange'] }) {
  const t = useText();
  const words = (months: number) => (months === 6 ? t('store.filters.baby') : months >= 65 * 12 ? t('store.filters.senior') : months >= 30 * 12 ? t('store.filters.adult') : t('offer.years', { count: Math.floor(months / 12) }));
  return (
    <NativeSelect
      label={t('store.filters.age')}
      value={age === undefined ? '' : String(age)}
      data={[{ value: '', label: t('store.filters.anyAge') }, ...agesInMonths.map((months) => ({ value: String(months), label: words(months) }))]}
      onChange={(event) => onChange({ age: event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value) })}
    />
  );
}

function DaysField({ search, facets, onChange }: FieldProps & { facets: StoreFacets | undefined }) {
  const t = useText();
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{t('store.filters.days')}</legend>
      <Group gap="xs">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => {
          const chosen = search.days?.includes(day) ?? false;
          const nothing = facets !== undefined && !facets.weekdays.some(({ weekday }) => weekday === day);
          return (
            <Chip key={day} size="sm" checked={chosen} disabled={nothing && !chosen} onChange={(on) => onChange({ days: toggled(search.days, day, on).sort((a, b) => a - b) })} wrapperProps={{ title: sayWeekday(day, language) }}>
              {sayWeekday(day, language, 'short')}
            </Chip>
          );
        })}
      </Group>
    </fieldset>
  );
}

function PlacesField({ search, facets, onChange }: FieldProps & { facets: StoreFacets | undefined }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const known = facets?.locations ?? [];
  if (known.length < 2 && search.places === undefined) return null;
  const shown = known.filter((place, index) => all || index < placesAtFirst || (search.places?.includes(place.id) ?? false));
  return (
    <fieldset>
      <legend>{t('store.filters.places')}</legend>
      <Stack gap="xs">
        {shown.map((place) => (
          <Checkbox
            key={place.id}
            label={
              <>
                {place.name} <span className="preau-quiet preau-figures">{place.count}</span>
              </>
            }
            checked={search.places?.includes(place.id) ?? false}
            onChange={(event) => onChange({ places: toggled(search.places, place.id, event.currentTarget.checked) })}
          />
        ))}
        {known.length > shown.length && (
          <button type="button" className="store-link-button" onClick={() => setAll(true)}>
            {t('store.filters.allPlaces', { count: known.length })}
          </button>
        )}
      </Stack>
    </fieldset>
  );
}
