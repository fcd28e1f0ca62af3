import { Controller, Get, Param, Query } from '@nestjs/common';
import { Commands, type Actor } from '@preau/kernel';
import { findStore, findStores } from '@preau/organization';
import { Public } from '../auth/audience';
import { CurrentActor } from '../auth/current-actor';
import { StoresQuery, StoresView, StoreView } from './stores.dto';

/** Finding an organization's store. */
@Controller('stores')
@Public()
export class StoresController {
  constructor(private readonly commands: Commands) {}

  /** Stores that families may find, by name. */
  @Get()
  async stores(@Query() query: StoresQuery, @CurrentActor() actor: Actor): Promise<StoresView> {
    const { rows, next } = await this.commands.ask(findStores, { ...query }, actor);
    return { rows: [...rows], next };
  }

  /** The header of one store, listed or not: whoever has its address may come in. */
  @Get(':slug')
  async store(@Param('slug') slug: string, @CurrentActor() actor: Actor): Promise<StoreView> {
    return this.commands.ask(findStore, { slug }, actor);
  }
}
