import { Card, Title } from '@mantine/core';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import type { ImportSummary } from './imports.queries';

type Numbers = 'rows' | 'newActivities' | 'newDates' | 'newLocations' | 'newHeadings';
type Parts = 'rows' | 'refused' | 'newActivities' | 'updatedActivities' | 'unchangedActivities' | 'withdrawn' | 'newDates' | 'moved' | 'cancelled' | 'newLocations' | 'updatedLocations' | 'unchangedLocations' | 'newHeadings' | 'programs' | 'categories';

/** What was done, or would be, in numbers, with a few of each to look at. */
export function Summary({ summary, dryRun }: { summary: ImportSummary; dryRun: boolean }) {
  const t = useText();
  const { rows, activities, dates, locations } = summary;
  const part = (key: Parts, count: number): string[] => (count === 0 ? [] : [t(`imports.parts.${key}`, { count })]);
  // What is nothing says nothing: a number of zero is left out, and so is a whole card of them.
  const numbers: { key: Numbers; value: number; parts: string[] }[] = [
    { key: 'rows', value: rows.read, parts: part('refused', rows.refused) },
    { key: 'newActivities', value: activities.created, parts: [...part('updatedActivities', activities.updated), ...part('unchangedActivities', activities.unchanged), ...part('withdrawn', activities.withdrawn)] },
    { key: 'newDates', value: dates.created, parts: [...part('moved', dates.moved), ...part('cancelled', dates.cancelled)] },
    { key: 'newLocations', value: locations.created, parts: [...part('updatedLocations', locations.updated), ...part('unchangedLocations', locations.unchanged)] },
    { key: 'newHeadings', value: summary.programsCreated + summary.categoriesCreated, parts: [...part('programs', summary.programsCreated), ...part('categories', summary.categoriesCreated)] },
  ];
  return (
    <section aria-labelledby="import-summary">
      <Title order={2} mb="sm" id="import-summary">{t(dryRun ? 'imports.summary.would' : 'imports.summary.did')}</Title>
      <ul className="imports-numbers">
        {numbers.filter(({ value, parts }) => value > 0 || parts.length > 0).map(({ key, value, parts }) => (
          <li key={key}>
            <Card padding="md">
              {value === 0 ? (
                <strong>{t(`imports.about.${key}`)}</strong>
              ) : (
                <>
                  <span className="imports-number preau-figures">{t('imports.number', { count: value })}</span>
                  <strong>{t(`imports.parts.${key}`, { count: value })}</strong>
                </>
              )}
              {parts.map((said) => (
                <span key={said} className="preau-quiet preau-figures">{said}</span>
              ))}
            </Card>
          </li>
        ))}
      </ul>
      <Files summary={summary} />
      <Samples summary={summary} />
    </section>
  );
}

/** Kinds of files that have words of their own. */
const formats = ['toronto-drop-in', 'toronto-registered', 'toronto-locations', 'quebec-libre', 'quebec-payant', 'preau-spreadsheet'] as const;

function Files({ summary }: { summary: ImportSummary }) {
  const t = useText();
  const formatWord = (format: string) => {
    const known = formats.find((one) => one === format);
    return known === undefined ? format : t(`imports.formats.${known}`);
  };
  return (
    <ul className="imports-read">
      {summary.files.map((file) => (
        <li key={file.name} className="preau-quiet preau-figures">
          {t('imports.summary.file', { name: file.name, format: formatWord(file.format), encoding: file.encoding.toUpperCase(), count: file.rowCount })}
        </li>
      ))}
    </ul>
  );
}

const fields = ['programId', 'categoryId', 'locationId', 'nameFr', 'nameEn', 'descriptionFr', 'descriptionEn', 'room', 'organizer', 'ageMinMonths', 'ageMaxMonths', 'sessionPriceCents', 'sessionCapacity', 'dropInPriceCents', 'dropInCapacity', 'registrationOpensAt'] as const;

function Samples({ summary }: { summary: ImportSummary }) {
  const t = useText();
  const named = useBilingual();
  const fieldWord = (name: string) => {
    const known = fields.find((field) => field === name);
    return known === undefined ? name : t(`imports.fields.${known}`);
  };
  return (
    <>
      {summary.createdSamples.length > 0 && (
        <details className="imports-samples">
          <summary>{t('imports.summary.newOnes', { count: summary.createdSamples.length })}</summary>
          <ul>
            {summary.createdSamples.map((sample, position) => (
              <li key={position}>
                {named(sample.nameFr, sample.nameEn)} <span className="preau-quiet">· {t('imports.summary.dateCount', { count: sample.dates })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {summary.updatedSamples.length > 0 && (
        <details className="imports-samples">
          <summary>{t('imports.summary.changedOnes', { count: summary.updatedSamples.length })}</summary>
          <ul>
            {summary.updatedSamples.map((sample, position) => {
              const said = [...sample.changed.map(fieldWord)];
              if (sample.added > 0) said.push(t('imports.summary.added', { count: sample.added }));
              if (sample.removed > 0) said.push(t('imports.summary.removed', { count: sample.removed }));
              if (sample.moved > 0) said.push(t('imports.summary.movedDates', { count: sample.moved }));
              return (
                <li key={position}>
                  {named(sample.nameFr, sample.nameEn)} <span className="preau-quiet">· {said.join(', ')}</span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
