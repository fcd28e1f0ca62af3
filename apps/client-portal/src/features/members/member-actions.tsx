import { Button } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { ConfirmAction, ProblemAlert } from '@preau/ui';
import { IconArchive, IconTrash, IconUserStar } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths';
import { familyQueries, type Person } from '../../lib/family/family.queries';
import { monthsBetween } from '../../lib/questions/asked';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { archivePerson, deletePerson, makeOwner, unarchivePerson } from './members.queries';

const adultMonths = 18 * 12;

function isAdultToday({ birthDate }: Person): boolean {
  return birthDate !== null && monthsBetween(birthDate, new Date().toISOString().slice(0, 10)) >= adultMonths;
}

/** What may be done with a person as a whole; the owner answers for the account and stays. */
export function MemberActions({ person }: { person: Person }) {
  const t = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = person.firstName;
  const refresh = () => queries.invalidateQueries({ queryKey: familyQueries.all() });

  async function unarchive() {
    try {
      await unarchivePerson(person.id);
      setProblem(null);
      tellDone(t('members.unarchived', { name }));
      await refresh();
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  }

  if (person.isOwner) return null;
  return (
    <>
      {problem !== null && <ProblemAlert problem={problem} />}
      {person.archivedAt !== null && (
        <Button variant="default" onClick={() => void unarchive()}>
          {t('members.unarchive')}
        </Button>
      )}
      {person.archivedAt === null && isAdultToday(person) && (
        <ConfirmAction
          trigger={(open) => (
            <Button variant="default" leftSection={<IconUserStar size={17} aria-hidden />} onClick={open}>
              {t('members.makeOwner')}
            </Button>
          )}
          title={t('members.makeOwnerTitle', { name })}
          confirmLabel={t('members.makeOwner')}
          undo={t('members.makeOwnerUndo')}
          tone="plain"
          onConfirm={async () => {
            await makeOwner(person.id);
            await refresh();
          }}
        >
          {t('members.makeOwnerWhat', { name })}
        </ConfirmAction>
      )}
      {person.archivedAt === null && (
        <ConfirmAction
          trigger={(open) => (
            <Button variant="default" leftSection={<IconArchive size={17} aria-hidden />} onClick={open}>
              {t('members.archive')}
            </Button>
          )}
          title={t('members.archiveTitle', { name })}
          confirmLabel={t('members.archive')}
          undo={t('members.archiveUndo', { name })}
          tone="plain"
          onConfirm={async () => {
            await archivePerson(person.id);
            await refresh();
          }}
        >
          {t('members.archiveWhat', { name })}
        </ConfirmAction>
      )}
      <ConfirmAction
        trigger={(open) => (
          <Button variant="default" leftSection={<IconTrash size={17} aria-hidden />} onClick={open}>
            {t('members.delete')}
          </Button>
        )}
        title={t('members.deleteTitle', { name })}
        confirmLabel={t('members.delete')}
        undo={t('members.deleteUndo')}
        onConfirm={async () => {
          await deletePerson(person.id);
          tellDone(t('members.deleted', { name }));
          await navigate({ to: paths.members });
          await refresh();
        }}
      >
        {t('members.deleteWhat', { name })}
      </ConfirmAction>
    </>
  );
}
