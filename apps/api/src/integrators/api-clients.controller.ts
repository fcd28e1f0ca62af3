import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { createApiClient, disableApiClient, listApiClients, scopes, type ApiClientView as ApiClient } from '@preau/identity';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { ApiClientsView, ApiClientView, CreateApiClientBody, CreatedApiClientView } from './api-clients.dto';

function view({ id, name, scopes: granted, createdAt, disabledAt }: ApiClient): ApiClientView {
  return { id, name, scopes: [...granted], createdAt: createdAt.toISOString(), disabledAt: disabledAt?.toISOString() ?? null };
}

/** Programs of other systems that may act for an organization. */
@Controller('organizations/:organizationId/api-clients')
@Staff('integrators.manage')
export class ApiClientsController {
  constructor(private readonly commands: Commands) {}

  @Get()
  async list(@CurrentStaff() actor: StaffActor): Promise<ApiClientsView> {
    return { rows: (await this.commands.ask(listApiClients, undefined, actor)).map(view), scopes: [...scopes] };
  }

  /** Lets a program in. An answer kept for a repeated request would keep its secret: without an idempotency key, on purpose. */
  @Post()
  @HttpCode(201)
  async create(@Body() body: CreateApiClientBody, @CurrentStaff() actor: StaffActor): Promise<CreatedApiClientView> {
    const created = await this.commands.execute(createApiClient, { ...body }, actor);
    return { ...view(created), secret: created.secret };
  }

  /** Stops a program for good; the tokens it holds lapse within ten minutes. */
  @Post(':clientId/disable')
  @HttpCode(204)
  async disable(@Param('clientId', new ParseIdPipe()) clientId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(disableApiClient, { clientId }, actor);
  }
}
