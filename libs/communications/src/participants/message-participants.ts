import { type Actor, command, DomainError, newId, type Sql, type Tx } from '@preau/kernel';
import { findActivity, listDates } from '@preau/catalog';
import { rosterOf, type RosterRow } from '@preau/enrolment';
import { findOrganization } from '@preau/organization';
import { nameIn, writeAbout } from '../message/write-message';

export interface MessageParticipantsInput {
  readonly activityId: string;
  /** Only who comes on that date: the session's people, and who bought that date. Null: everybody. */
  readonly occurrenceId: string | null;
  readonly subject: string;
  readonly text: string;
}
export interface ParticipantsWritten {
  /** Letters that leave; a family with one address gets one. */
  readonly written: number;
  /** Participants for whom nobody can be reached by e-mail. */
  readonly unreachable: number;
}

/** Those who are expected on a date, or at any. */
async function expected(sql: Sql, { activityId, occurrenceId }: Pick<MessageParticipantsInput, 'activityId' | 'occurrenceId'>): Promise<RosterRow[]> {
  const rows = await rosterOf(sql, { activityId });
  return rows.filter((row) => row.kind === 'registration' && (occurrenceId === null || row.occurrenceId === null || row.occurrenceId === occurrenceId));
}

/**
 * Writes to everybody who is registered to an activity, or comes on one of its dates, in the staff member's own words.
 * Kept in the archive of each family, like every message.
 * @throws DomainError catalog.activity-not-found, catalog.date-not-found, communications.nobody-to-write-to
 */
export const messageParticipants = command('communications.message-participants', async (tx: Tx, input: MessageParticipantsInput, actor: Actor): Promise<ParticipantsWritten> => {
  const activity = await findActivity.run(tx, { activityId: input.activityId }, actor);
  const { dates } = await listDates.run(tx, { activityId: input.activityId }, actor);
  const occurrenceId = input.occurrenceId?.toLowerCase() ?? null;
  const date = dates.find((one) => one.occurrenceId === occurrenceId);
  if (occurrenceId !== null && date === undefined) throw new DomainError('catalog.date-not-found', { occurrenceIds: [occurrenceId] });
  const people = await expected(tx, { activityId: input.activityId, occurrenceId });
  const { timeZone } = await findOrganization(tx);
  const sendingId = newId();
  let written = 0;
  const reached = new Set<string>();
  for (const { accountId, personId } of people) {
    const messageId = await writeAbout(tx, { accountId, personId }, {
      template: 'participants-message', subjectKey: sendingId,
      content(words, organization) {
        reached.add(personId);
        const about = { activity: words.locale === 'en-CA' ? activity.nameEn : activity.nameFr, organization: nameIn(words, organization) };
        return {
          subject: input.subject.trim(),
          blocks: [
            { kind: 'text', text: date === undefined ? words.say('participants.about', about) : words.say('participants.aboutDate', { ...about, when: words.moment(date.startsAt, timeZone) }) },
            ...input.text.trim().split(/\n{2,}/).map((text) => ({ kind: 'text' as const, text })),
          ],
        };
      },
    });
    if (messageId !== null) written += 1;
  }
  if (written === 0) throw new DomainError('communications.nobody-to-write-to', { activityId: input.activityId, participants: people.length });
  tx.note('activity', input.activityId, { messageToParticipants: input.subject.trim(), occurrenceId, written });
  return { written, unreachable: people.filter((person) => !reached.has(person.personId)).length };
});
