import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { countStoreFacets, findStoreActivity, forEverybodyAt, listStoreActivities, listStorePrograms, openingOf, stranger, type ListStoreActivitiesInput, type OpeningWindow, type StoreActivity, type StoreActivityDetail, type StoreCategory, type StoreDate, type StoreFilters } from '@preau/catalog';
import { peopleOf } from '@preau/household';
import { Commands, read, visitor, type Actor, type Page } from '@preau/kernel';
import { findStore } from '@preau/organization';
import { viewActivityWaitlistRules, whereOneMayWait } from '@preau/waitlist';
import { Public } from '../auth/audience';
import { CurrentActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Lookers } from './lookers';
import { pricesWithTaxes } from './price-with-taxes';
import { RememberedPages, type ReadPage } from './remembered-pages';
import { StoreActivitiesQuery, StoreActivitiesView, StoreActivityDetailView, StoreActivityView, StoreCategoryView, StoreDateView, StoreFacetsView, StoreFiltersQuery, StoreProgramsView, StoreWaitlistsView } from './store-activities.dto';

const ownPeople = read('household.own-people', (sql, input: { accountId: string }) => peopleOf(sql, input.accountId));
const listedNow = read('store.list-activities', async (sql, input: ListStoreActivitiesInput, actor) => {
  const page = await listStoreActivities.run(sql, input, actor);
  return { now: sql.now.toISOString(), page };
}, 'one');
const foundNow = read('store.find-activity', async (sql, input: { activityId: string }, actor) => {
  const activity = await findStoreActivity.run(sql, input, actor);
  const { mode } = await viewActivityWaitlistRules.run(sql, input, actor);
  return { now: sql.now.toISOString(), activity, price: await pricesWithTaxes(sql, input.activityId, actor), waitlistOpen: mode !== 'off' };
});
const storesRememberedMax = 5_000;

/** What a store sells. */
@Controller('stores/:slug')
@Public()
export class StoreActivitiesController {
  /** An address never changes its organization, so it is asked once. */
  private readonly organizationOf = new Map<string, string>();
  constructor(
    private readonly commands: Commands,
    private readonly pages: RememberedPages,
    private readonly lookers: Lookers,
  ) {}

  /** Program, category and subcategory, each with the number of activities on sale. */
  @Get('programs')
  async programs(@Param('slug') slug: string, @CurrentActor() actor: Actor): Promise<StoreProgramsView> {
    const rows = await this.commands.ask(listStorePrograms, undefined, actor, await this.within(slug, actor));
    return { rows: rows.map((program) => ({ ...program, categories: program.categories.map(categoryView) })) };
  }

  /** What is on sale, a page at a time, with the places left now. */
  @Get('activities')
  @ApiOkResponse({ type: StoreActivitiesView })
  @Header('content-type', 'application/json; charset=utf-8')
  async activities(@Param('slug') slug: string, @Query() query: StoreActivitiesQuery, @CurrentActor() actor: Actor): Promise<Buffer> {
    this.lookers.looked();
    const { order, cursor, limit, ...filters } = query;
    const { organizationId } = await this.within(slug, actor);
    const input: ListStoreActivitiesInput = { ...(await this.filtersOf(filters, actor)), order, cursor, size: limit };
    // Asked as a visitor: a page is the same for everybody who asks the same.
    const page = async (): Promise<ReadPage> => pageOf(await this.commands.ask(listedNow, input, visitor, { organizationId }));
    return this.pages.answer({ organizationId, question: JSON.stringify(input), chosenByPlaces: filters.withPlaces === true }, page);
  }

  /** Where one may wait for a place when there is none. */
  @Get('waitlists')
  async waitlists(@Param('slug') slug: string, @CurrentActor() actor: Actor): Promise<StoreWaitlistsView> {
    const { open, otherwise } = await this.commands.ask(whereOneMayWait, undefined, actor, await this.within(slug, actor));
    return { open, otherwise: [...otherwise] };
  }

  /** The choices beside the list, each with the number of activities behind it. */
  @Get('facets')
  async facets(@Param('slug') slug: string, @Query() query: StoreFiltersQuery, @CurrentActor() actor: Actor): Promise<StoreFacetsView> {
    const { weekdays, locations, categories, ...rest } = await this.commands.ask(countStoreFacets, await this.filtersOf(query, actor), actor, await this.within(slug, actor));
    return { ...rest, weekdays: [...weekdays], locations: [...locations], categories: [...categories] };
  }

  /** Everything a family reads before it chooses. A hidden activity is found by its link. */
  @Get('activities/:activityId')
  async activity(@Param('slug') slug: string, @Param('activityId', new ParseIdPipe()) activityId: string, @CurrentActor() actor: Actor): Promise<StoreActivityDetailView> {
    const { now, activity, price, waitlistOpen } = await this.commands.ask(foundNow, { activityId }, actor, await this.within(slug, actor));
    return { now, price, waitlistOpen, ...detailView(activity, now) };
  }

  private async within(slug: string, actor: Actor): Promise<{ organizationId: string }> {
    const known = this.organizationOf.get(slug);
    if (known !== undefined) return { organizationId: known };
    const { organizationId } = await this.commands.ask(findStore, { slug }, actor);
    if (this.organizationOf.size < storesRememberedMax) this.organizationOf.set(slug, organizationId);
    return { organizationId };
  }

  /** Birth dates stay on the server: a family names its people, and theirs are the ages looked for. */
  private async filtersOf({ people, ...filters }: StoreFiltersQuery, actor: Actor): Promise<StoreFilters> {
    if (people === undefined || actor.kind !== 'family' || actor.accountId === null) return filters;
    const mine = await this.commands.ask(ownPeople, { accountId: actor.accountId }, actor);
    return { ...filters, bornOn: mine.flatMap((person) => (people.includes(person.id) && person.birthDate !== null ? [person.birthDate] : [])) };
  }
}

function pageOf({ now, page }: { readonly now: string; readonly page: Page<StoreActivity> }): ReadPage {
  const view: Omit<StoreActivitiesView, 'now'> = { rows: page.rows.map((activity) => activityView(activity, now)), next: page.next };
  return { now, rest: JSON.stringify(view).slice(1), activityIds: new Set(page.rows.map((activity) => activity.id)) };
}

function categoryView({ categories, ...category }: StoreCategory): StoreCategoryView {
  return { ...category, categories: categories.map(categoryView) };
}

interface Opens {
  readonly registrationOpensAt: Date | null;
  readonly registrationClosesAt: Date | null;
  readonly windows: readonly OpeningWindow[];
}
/** The opening of somebody who is in no group, and the stages by which others come earlier. */
function openingView({ registrationOpensAt, registrationClosesAt, windows }: Opens, now: string): Pick<StoreActivityView, 'registrationOpensAt' | 'registrationClosesAt' | 'stages' | 'groupsOnly'> {
  if (windows.length === 0) return { registrationOpensAt: registrationOpensAt?.toISOString() ?? null, registrationClosesAt: registrationClosesAt?.toISOString() ?? null, stages: [], groupsOnly: false };
  const opening = openingOf(windows, stranger, now);
  return {
    registrationOpensAt: forEverybodyAt(windows, now), registrationClosesAt: opening.state === 'open' ? opening.closesAt : opening.state === 'closed' ? opening.closedAt : null,
    stages: windows.map(({ who, opensAt, closesAt }) => ({ who, opensAt, closesAt })).sort((a, b) => a.opensAt.localeCompare(b.opensAt)), groupsOnly: opening.state === 'not-in-group',
  };
}

export function activityView({ hidden: _hidden, windows, ...activity }: StoreActivity, now: string): StoreActivityView {
  return { ...activity, weekdays: [...activity.weekdays], ...openingView({ ...activity, windows }, now) };
}

function dateView({ capacity, left, held, waiting, ...date }: StoreDate): StoreDateView {
  return { ...date, places: capacity === undefined ? null : { capacity, left: left ?? 0, held: held ?? 0, waiting: waiting ?? 0 } };
}

function detailView({ formId, paymentPlanId, windows, ...activity }: StoreActivityDetail, now: string): Omit<StoreActivityDetailView, 'now' | 'price' | 'waitlistOpen'> {
  return {
    ...activity, hasForm: formId !== null, hasPaymentPlan: paymentPlanId !== null,
    ...openingView({ ...activity, windows }, now),
    categories: [...activity.categories], weekdays: [...activity.weekdays], dates: activity.dates.map(dateView),
    schedules: activity.schedules.map((schedule) => ({ ...schedule, weekdays: [...schedule.weekdays] })),
    closingDays: activity.closingDays.map(({ closedOn, nameFr, nameEn }) => ({ closedOn, nameFr, nameEn })),
  };
}
