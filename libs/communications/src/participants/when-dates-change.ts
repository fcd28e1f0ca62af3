import { reaction } from '@preau/kernel';
import { datesChanged, type DatesChanged } from '@preau/catalog';
import { rosterOf, type RosterRow } from '@preau/enrolment';
import { findOrganization } from '@preau/organization';
import { nameIn, writeAbout } from '../message/write-message';
import type { Block } from '../render/content';
import type { Words } from '../render/words';
import { linkTo } from '../settings';

/** Who comes to what changed: everybody of the session, and who bought the date alone, unless their refund tells them. */
function concerns({ cancelled, moved, moneyFollows }: DatesChanged, row: RosterRow): boolean {
  if (row.kind !== 'registration') return false;
  if (row.occurrenceId === null) return true;
  return moved.some((date) => date.occurrenceId === row.occurrenceId) || (!moneyFollows && cancelled.some((date) => date.occurrenceId === row.occurrenceId));
}

function hours(words: Words, from: string, to: string, zone: string): string {
  return `${words.moment(new Date(from), zone)} – ${new Intl.DateTimeFormat(words.locale, { timeStyle: 'short', timeZone: zone }).format(new Date(to))}`;
}

function datesOf(words: Words, fact: DatesChanged, zone: string): Block[] {
  const cancelled = fact.cancelled.map((date) => ({ label: words.say('dates.cancelled'), value: hours(words, date.startsAt, date.endsAt, zone) }));
  const moved = fact.moved.flatMap((date) => [
    { label: words.say('dates.was'), value: hours(words, date.wasStartsAt, date.wasEndsAt, zone) },
    { label: words.say('dates.is'), value: hours(words, date.startsAt, date.endsAt, zone) },
  ]);
  return [{ kind: 'facts', rows: [...cancelled, ...moved] }];
}

/** A date is not held, or at another time: everybody who would come to it is told, each address once. */
export const whenDatesChange = reaction('communications.when-dates-change', datesChanged, async (tx, fact) => {
  const { timeZone } = await findOrganization(tx);
  const concerned = (await rosterOf(tx, { activityId: fact.activityId })).filter((row) => concerns(fact, row));
  for (const { accountId, personId } of concerned) {
    await writeAbout(tx, { accountId, personId }, {
      template: 'dates-changed', subjectKey: fact.changeId,
      content: (words, organization) => {
        const holes = { activity: words.locale === 'en-CA' ? fact.nameEn : fact.nameFr, organization: nameIn(words, organization) };
        const isMove = fact.moved.length > 0;
        return {
          subject: words.say(isMove ? 'dates.movedSubject' : 'dates.cancelledSubject', holes),
          blocks: [
            { kind: 'text', text: words.say(isMove ? 'dates.movedText' : 'dates.cancelledText', holes) },
            ...datesOf(words, fact, timeZone),
            ...(fact.reason === '' ? [] : [{ kind: 'notice' as const, text: words.say('dates.reason', { reason: fact.reason }) }]),
            { kind: 'text', text: words.say('dates.others') },
            { kind: 'button', label: words.say('dates.button'), url: linkTo('/calendar') },
          ],
        };
      },
    });
  }
});
