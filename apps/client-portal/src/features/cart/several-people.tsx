import { Button, Checkbox, Group, Stack, Switch } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { Notice, ProblemAlert } from '@preau/ui';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../lib/text';
import { useChoosePlaces, type ChosenPlace } from './cart.mutations';
import type { PersonEligibility, PlaceOutcome } from './cart.queries';

interface SeveralPeopleProps {
  place: ChosenPlace;
  /** Those who may have a place and have none yet. */
  people: readonly PersonEligibility[];
  onChanged: () => void;
  onDone: () => void;
}

/** Several people at once: ticked, and all or none of them when the family wants it so. */
export function SeveralPeople({ place, people, onChanged, onDone }: SeveralPeopleProps) {
  const t = useText();
  const choose = useChoosePlaces(place.organizationId);
  const [ticked, setTicked] = useState<string[]>(() => people.filter((person) => !person.isOwner).map((person) => person.personId));
  const [together, setTogether] = useState(true);
  const chosen = people.filter((person) => ticked.includes(person.personId));

  function submit() {
    const { activityId, occurrenceId } = place;
    choose.mutate(
      { together, places: chosen.map(({ personId }) => ({ personId, activityId, occurrenceId })) },
      { onSuccess: ({ rows }) => rows.every((row) => row.refusal === null) && onDone(), onSettled: onChanged },
    );
  }
  const problem = choose.isError ? problemOf(choose.error) : null;
  const refused = problem === null ? (choose.data?.rows ?? []) : outcomesOf(problem);
  return (
    <Stack gap="sm" className="several-people" component="form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Checkbox.Group label={t('cart.several.who')} value={ticked} onChange={setTicked}>
        <Stack gap="xs" mt="xs">
          {people.map((person) => (
            <Checkbox key={person.personId} value={person.personId} label={`${person.firstName} ${person.lastName}`} size="md" />
          ))}
        </Stack>
      </Checkbox.Group>
      <Switch checked={together} onChange={(event) => setTogether(event.currentTarget.checked)} label={t('cart.several.together')} description={t(together ? 'cart.several.togetherHelp' : 'cart.several.apartHelp')} />
      {problem !== null && <ProblemAlert problem={problem} />}
      <Reasons outcomes={refused} people={people} />
      <Group gap="sm">
        <Button type="submit" leftSection={<IconUsersPlus size={18} aria-hidden />} loading={choose.isPending} disabled={chosen.length === 0}>
          {t('cart.several.submit', { count: chosen.length })}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('cart.several.close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Who could not have a place, and why. */
function Reasons({ outcomes, people }: { outcomes: readonly Pick<PlaceOutcome, 'personId' | 'refusal'>[]; people: readonly PersonEligibility[] }) {
  const t = useText();
  const refused = outcomes.flatMap(({ personId, refusal }) => (refusal === null ? [] : [{ personId, refusal }]));
  if (refused.length === 0) return null;
  return (
    <Notice tone="warning">
      <ul className="preau-list">
        {refused.map(({ personId, refusal }) => (
          <li key={personId}>
            {t('cart.several.because', { name: people.find((person) => person.personId === personId)?.firstName ?? '', why: refusal.title })} {refusal.next}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function outcomesOf({ code, details }: Problem): Pick<PlaceOutcome, 'personId' | 'refusal'>[] {
  return code === 'cart-checkout.not-together' ? ((details?.['places'] ?? []) as Pick<PlaceOutcome, 'personId' | 'refusal'>[]) : [];
}
