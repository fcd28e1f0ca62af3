import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { addLocation, editLocation, findLocation, listLocations, removeLocation, type Location } from '@preau/catalog';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { whatIsSent } from '../http/fields';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { AddLocationBody, EditLocationBody, LocationsQuery, LocationsView, LocationView } from './locations.dto';

function locationView({ organizationId: _, sourceKey: __, ...location }: Location): LocationView {
  return location;
}

/** Where activities are held. */
@Controller('organizations/:organizationId/locations')
@Staff('activities.edit')
export class LocationsController {
  constructor(private readonly commands: Commands) {}

  @Get()
  @Staff('activities.view')
  async list(@Query() query: LocationsQuery, @CurrentStaff() actor: StaffActor): Promise<LocationsView> {
    return { rows: await this.commands.ask(listLocations, { text: query.search ?? '' }, actor) };
  }

  @Get(':locationId')
  @Staff('activities.view')
  async find(@Param('locationId', new ParseIdPipe()) locationId: string, @CurrentStaff() actor: StaffActor): Promise<LocationView> {
    return locationView(await this.commands.ask(findLocation, { locationId }, actor));
  }

  @Post()
  @HttpCode(201)
  async add(@Body() body: AddLocationBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<LocationView> {
    return locationView(await this.commands.execute(addLocation, whatIsSent(body), actor, { idempotencyKey }));
  }

  @Patch(':locationId')
  @HttpCode(200)
  async edit(@Param('locationId', new ParseIdPipe()) locationId: string, @Body() body: EditLocationBody, @CurrentStaff() actor: StaffActor): Promise<LocationView> {
    return locationView(await this.commands.execute(editLocation, { locationId, changes: whatIsSent(body) }, actor));
  }

  /** Removes a location that nothing uses. */
  @Delete(':locationId')
  @HttpCode(204)
  async remove(@Param('locationId', new ParseIdPipe()) locationId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(removeLocation, { locationId }, actor);
  }
}
