import { Controller, Get, Query } from '@nestjs/common';
import { listStoreActivities, type ListStoreActivitiesInput } from '@preau/catalog';
import { Commands, read } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { activityView } from '../store/store-activities.controller';
import { CounterActivitiesQuery, CounterActivitiesView } from './counter-shelves.dto';

const listedNow = read('admin.list-shelves', async (sql, input: ListStoreActivitiesInput, actor) => ({ now: sql.now.toISOString(), page: await listStoreActivities.run(sql, input, actor) }));

/** What a clerk may sell at the counter. */
@Controller('organizations/:organizationId/counter')
@Staff('clients.billing')
export class CounterShelvesController {
  constructor(private readonly commands: Commands) {}

  /** What is on sale, a page at a time; who may sell outside the rules also finds what the store does not show. */
  @Get('activities')
  async activities(@Query() { limit, ...query }: CounterActivitiesQuery, @CurrentStaff() actor: StaffActor): Promise<CounterActivitiesView> {
    const { now, page } = await this.commands.ask(listedNow, { ...query, size: limit, withHidden: actor.permissions.includes('enrolment.over-capacity') }, actor);
    return { rows: page.rows.map((row) => ({ ...activityView(row, now), hidden: row.hidden })), next: page.next };
  }
}
