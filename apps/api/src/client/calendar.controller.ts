import { Controller, Get, Query } from '@nestjs/common';
import { addDays, Commands, DomainError } from '@preau/kernel';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyOfAccount } from '../auth/current-actor';
import { calendarHere, daysAheadMax, nextEventsMax, organizationsOfFamily, type CalendarHere } from './calendar';
import { CalendarQuery, CalendarView, NextEventsView } from './calendar.dto';

/** What the family has ahead, with every organization that knows it. */
@Controller('me/calendar')
@Family()
export class CalendarController {
  constructor(private readonly commands: Commands) {}

  /** The dates that the family's people are registered to, one entry for each person, and the days organizations are closed. */
  @Get()
  async calendar(@Query() query: CalendarQuery, @CurrentFamily() actor: FamilyOfAccount): Promise<CalendarView> {
    if (query.to < query.from || query.to > addDays(query.from, daysAheadMax)) throw new DomainError('gateway.request-invalid');
    const { now, found } = await this.everywhere(actor, query);
    return { now: now.toISOString(), events: inTime(found), closingDays: found.flatMap((one) => one.closingDays).sort((a, b) => a.closedOn.localeCompare(b.closedOn)) };
  }

  /** The next five events. */
  @Get('next')
  async next(@CurrentFamily() actor: FamilyOfAccount): Promise<NextEventsView> {
    const { now, found } = await this.everywhere(actor);
    const ahead = inTime(found).filter((one) => !one.isCancelled && Date.parse(one.endsAt) > now.getTime());
    return { now: now.toISOString(), events: ahead.slice(0, nextEventsMax) };
  }

  /** One organization after the other: a family holds one connection at a time. */
  private async everywhere(actor: FamilyOfAccount, days: { from?: string; to?: string } = {}): Promise<{ now: Date; found: CalendarHere[] }> {
    const { accountId } = actor;
    const { now, organizationIds } = await this.commands.ask(organizationsOfFamily, { accountId }, actor);
    const found: CalendarHere[] = [];
    for (const organizationId of organizationIds) found.push(await this.commands.ask(calendarHere, { accountId, ...days }, actor, { organizationId }));
    return { now, found };
  }
}

function inTime(found: readonly CalendarHere[]): CalendarView['events'] {
  return found.flatMap((one) => one.events).sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.firstName.localeCompare(b.firstName, 'fr-CA') || a.id.localeCompare(b.id));
}
