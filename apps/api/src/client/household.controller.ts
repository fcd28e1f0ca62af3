import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ensureClient, findClient, forFamily, reasonsToKeep, removeQuickAccess, updateContactDetails, visitStore, type Client } from '@preau/household';
import { Commands, DomainError, read } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyOfAccount } from '../auth/current-actor';
import { IfMatch } from '../http/etag.interceptor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { contactDetailsAnswer } from './household-answers';
import { ContactDetailsBody, ContactDetailsView, QuickAccessView } from './household.dto';
import { quickAccessOf } from './quick-access';

const tenant = read('organization.find', (sql) => findOrganization(sql));
const ownClient = read('household.own-client', async (sql, input: { readonly accountId: string }): Promise<Client> => {
  const client = await findClient(sql, input.accountId);
  if (client === null) throw new DomainError('kernel.not-found');
  return client;
});

/** The family and the organizations it visits. */
@Controller()
@Family()
export class HouseholdController {
  constructor(private readonly commands: Commands) {}

  /** Quick access: each organization visited, with what waits there. */
  @Get('me/organizations')
  async organizations(@CurrentFamily() actor: FamilyOfAccount): Promise<QuickAccessView> {
    const rows = await this.commands.ask(quickAccessOf, { accountId: actor.accountId }, actor);
    return {
      rows: rows.map(({ card, facts, isStaff }) => ({
        organizationId: card.organizationId, slug: card.slug, name: card.name, nameEn: card.nameEn, accentColour: card.accentColour, visitedAt: card.visitedAt?.toISOString() ?? null, isClient: card.isClient,
        balanceCents: facts.balanceCents, plannedPayments: facts.plannedPayments, cartItems: facts.cartLines, unreadMessages: facts.unreadMessages, isStaff, keptBecause: reasonsToKeep(facts),
      })),
    };
  }

  /** The family has looked at this store. */
  @Put('me/organizations/:organizationId')
  @HttpCode(204)
  async visit(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<void> {
    await this.commands.ask(tenant, undefined, actor, { organizationId });
    await this.commands.execute(visitStore, { organizationId }, actor);
  }

  /** Takes the card away until the next visit. */
  @Delete('me/organizations/:organizationId')
  @HttpCode(204)
  async remove(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<void> {
    const found = (await this.commands.ask(quickAccessOf, { accountId: actor.accountId }, actor)).find(({ card }) => card.organizationId === organizationId);
    if (found === undefined) throw new DomainError('kernel.not-found');
    await this.commands.execute(removeQuickAccess, { organizationId, facts: found.facts }, actor);
  }

  /** Becomes a client of the organization: from now on it knows the family's names and birth dates. Doing it twice changes nothing. */
  @Post('organizations/:organizationId/my/client')
  @HttpCode(200)
  async becomeClient(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<ContactDetailsView> {
    await this.commands.ask(tenant, undefined, actor, { organizationId });
    return contactDetailsAnswer(forFamily(await this.commands.execute(ensureClient, { accountId: actor.accountId }, actor, { organizationId })));
  }

  /** How this organization reaches the owner; 404 while the family is not its client. */
  @Get('organizations/:organizationId/my/contact-details')
  async contactDetails(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyOfAccount): Promise<ContactDetailsView> {
    return contactDetailsAnswer(forFamily(await this.commands.ask(ownClient, { accountId: actor.accountId }, actor, { organizationId })));
  }

  @Put('organizations/:organizationId/my/contact-details')
  async saveContactDetails(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: ContactDetailsBody, @CurrentFamily() actor: FamilyOfAccount, @IfMatch() expectedVersion?: number,
  ): Promise<ContactDetailsView> {
    return contactDetailsAnswer(forFamily(await this.commands.execute(updateContactDetails, { accountId: actor.accountId, ...body, expectedVersion }, actor, { organizationId })));
  }
}
