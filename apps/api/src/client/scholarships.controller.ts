import { Controller, Get, Param } from '@nestjs/common';
import { scholarshipsOfAccount } from '@preau/billing';
import { Commands } from '@preau/kernel';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { MyScholarshipsView } from './scholarships.dto';

type Own = FamilyActor & { readonly accountId: string };

/** The help a family was given. */
@Controller('organizations/:organizationId/my')
@Family()
export class MyScholarshipsController {
  constructor(private readonly commands: Commands) {}

  /** Scholarships from one organization: for whom, what is left, until when, and where they paid; those that can be used first. */
  @Get('scholarships')
  async scholarships(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: Own): Promise<MyScholarshipsView> {
    const rows = await this.commands.ask(scholarshipsOfAccount, { accountId: actor.accountId }, actor, { organizationId });
    // Who gave it, and when, is the organization's own affair.
    return { rows: rows.map(({ scholarshipId: _of, accountId: _mine, awardedAt: _when, personName: _name, leftCents: _left, people, uses, ...award }) => ({ ...award, people: [...people], uses: [...uses] })) };
  }
}
