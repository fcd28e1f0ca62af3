import { PassThrough } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels } from '@nestjs/swagger';
import { Commands, type Actor } from '@preau/kernel';
import { findStore } from '@preau/organization';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/audience';
import { CurrentActor } from '../auth/current-actor';
import { networkOf } from '../auth/network-of';
import { AnswersEvents } from '../http/files';
import { LivePlaces, type Screen } from './live-places';
import { ActivityPlacesShownView, LivePlacesQuery } from './live-places.dto';

/** Who reads so slowly that this much waits is let go; a browser comes back by itself and is told everything anew. */
const unreadBytesMax = 512 * 1_024;
const comeBackMs = 3_000;

/** Places as they go, for every browser that shows them. */
@Controller('stores/:slug/live-places')
@Public()
export class LivePlacesController {
  constructor(
    private readonly commands: Commands,
    private readonly live: LivePlaces,
  ) {}

  /**
   * The places of the activities on screen, now and whenever they change, as server-sent events named `places`. Each is a
   * list of rows; the first has all that is offered of what was asked for, and so has the first after coming back.
   */
  @Get()
  @AnswersEvents('{"rows": [ActivityPlacesShownView, …]}')
  @ApiExtraModels(ActivityPlacesShownView)
  async watch(@Param('slug') slug: string, @Query() query: LivePlacesQuery, @CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { organizationId } = await this.commands.ask(findStore, { slug }, actor);
    const stream = new PassThrough();
    const screen: Screen = {
      organizationId, activityIds: [...new Set(query.activityIds)], withDates: query.withDates === true, address: networkOf(request.ip),
      write: (text) => !stream.destroyed && stream.writableLength + stream.readableLength < unreadBytesMax && (stream.write(text), true),
      end: () => stream.end(),
    };
    this.live.show(screen);
    stream.once('close', () => this.live.leave(screen));
    stream.write(`retry: ${comeBackMs}\n\n`);
    // Nothing on the way may keep it back, compress it or remember it.
    await reply.type('text/event-stream; charset=utf-8').header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no').send(stream);
  }
}
