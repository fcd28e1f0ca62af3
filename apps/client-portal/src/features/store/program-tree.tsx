import { NativeSelect } from '@mantine/core';
import { Async, alertWithRetry, ListSkeleton } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import type { StoreSearch } from './store-search';
import { storeQueries, type StoreCategory, type StoreProgram } from './store.queries';

interface ProgramTreeProps {
  slug: string;
  search: StoreSearch;
  onChange: (part: Partial<StoreSearch>) => void;
  wide: boolean;
}

/** Program → category → subcategory: a tree beside the list, a choice above it on a phone. */
export function ProgramTree({ slug, search, onChange, wide }: ProgramTreeProps) {
  const programs = useQuery(storeQueries.programs(slug));
  return (
    <Async
      reading={programs}
      loading={<ListSkeleton rows={wide ? 5 : 1} height={36} />}
      empty={{ when: ({ rows }) => rows.length === 0, show: null }}
      error={alertWithRetry}
      ready={({ rows }) => (wide ? <Tree programs={rows} search={search} onChange={onChange} /> : <Choice programs={rows} search={search} onChange={onChange} />)}
    />
  );
}

interface ShownProps extends Pick<ProgramTreeProps, 'search' | 'onChange'> {
  programs: readonly StoreProgram[];
}

function Tree({ programs, search, onChange }: ShownProps) {
  const t = useText();
  const say = useBilingual();
  const nothing = search.program === undefined && search.category === undefined;
  return (
    <nav className="store-tree" aria-label={t('store.tree.label')}>
      <ul>
        <li>
          <TreeButton name={t('store.tree.all')} chosen={nothing} onChoose={() => onChange({ program: undefined, category: undefined })} />
        </li>
        {programs.map((program) => (
          <li key={program.id}>
            <TreeButton name={say(program.nameFr, program.nameEn)} count={program.count} chosen={search.program === program.id && search.category === undefined} strong onChoose={() => onChange({ program: program.id, category: undefined })} />
            {(programs.length === 1 || search.program === program.id) && <Branches categories={program.categories} program={program.id} search={search} onChange={onChange} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A branch is open when it, or something under it, is chosen. */
function holds(category: StoreCategory, id: string | undefined): boolean {
  return id !== undefined && (category.id === id || category.categories.some((child) => holds(child, id)));
}

function Branches({ categories, program, search, onChange }: { categories: readonly StoreCategory[]; program: string } & Pick<ProgramTreeProps, 'search' | 'onChange'>) {
  const say = useBilingual();
  if (categories.length === 0) return null;
  return (
    <ul>
      {categories.map((category) => (
        <li key={category.id}>
          <TreeButton name={say(category.nameFr, category.nameEn)} count={category.count} chosen={search.category === category.id} onChoose={() => onChange({ program, category: category.id })} />
          {holds(category, search.category) && <Branches categories={category.categories} program={program} search={search} onChange={onChange} />}
        </li>
      ))}
    </ul>
  );
}

function TreeButton({ name, count, chosen, strong = false, onChoose }: { name: string; count?: number; chosen: boolean; strong?: boolean; onChoose: () => void }) {
  return (
    <button type="button" className="store-tree-button" aria-current={chosen ? 'true' : undefined} data-strong={strong || undefined} onClick={onChoose}>
      <span>{name}</span>
      {count !== undefined && <span className="preau-quiet preau-figures">{count}</span>}
    </button>
  );
}

const spacePerLevel = '\u2003';

function Choice({ programs, search, onChange }: ShownProps) {
  const t = useText();
  const say = useBilingual();
  const options = [{ value: '', label: t('store.tree.all') }];
  const programOf = new Map<string, string>();
  const add = (categories: readonly StoreCategory[], program: string, level: number): void => {
    for (const category of categories) {
      programOf.set(category.id, program);
      options.push({ value: category.id, label: `${spacePerLevel.repeat(level)}${say(category.nameFr, category.nameEn)} (${category.count})` });
      add(category.categories, program, level + 1);
    }
  };
  for (const program of programs) {
    options.push({ value: program.id, label: `${say(program.nameFr, program.nameEn)} (${program.count})` });
    add(program.categories, program.id, 1);
  }
  return (
    <NativeSelect
      label={t('store.tree.label')}
      data={options}
      value={search.category ?? search.program ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const program = programOf.get(value);
        onChange(value === '' ? { program: undefined, category: undefined } : program === undefined ? { program: value, category: undefined } : { program, category: value });
      }}
    />
  );
}
