import { Controller, Get, Param } from '@nestjs/common';
import { listRegistrations } from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { registrationsAnswer } from './registrations-answers';
import { RegistrationsView } from './registrations.dto';

/** What a family's people are registered to in one organization. */
@Controller('organizations/:organizationId/my')
@Family()
export class RegistrationsController {
  constructor(private readonly commands: Commands) {}

  /** The latest first; cancelled ones are among them. */
  @Get('registrations')
  async registrations(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyActor): Promise<RegistrationsView> {
    return registrationsAnswer(await this.commands.ask(listRegistrations, {}, actor, { organizationId }));
  }
}
