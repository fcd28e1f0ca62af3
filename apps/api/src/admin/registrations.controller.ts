import { Controller, Get, Param } from '@nestjs/common';
import { listRegistrations } from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { registrationsAnswer } from '../client/registrations-answers';
import { RegistrationsView } from '../client/registrations.dto';
import { ParseIdPipe } from '../http/parse-id.pipe';

/** What a client's people are registered to. */
@Controller('organizations/:organizationId/accounts/:accountId')
@Staff('clients.view')
export class ClientRegistrationsController {
  constructor(private readonly commands: Commands) {}

  /** The latest first; cancelled ones are among them. */
  @Get('registrations')
  async registrations(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<RegistrationsView> {
    return registrationsAnswer(await this.commands.ask(listRegistrations, { accountId }, actor));
  }
}
