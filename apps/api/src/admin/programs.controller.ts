import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { addCategory, addProgram, editCategory, editProgram, listPrograms, removeCategory, type Category, type Program } from '@preau/catalog';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { whatIsSent } from '../http/fields';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { AddCategoryBody, AddProgramBody, CategoryView, EditCategoryBody, EditProgramBody, ProgramsView, ProgramView } from './programs.dto';

function programView({ id, nameFr, nameEn, descriptionFr, descriptionEn, status, position, version }: Program): ProgramView {
  return { id, nameFr, nameEn, descriptionFr, descriptionEn, status, position, version };
}
function categoryView({ id, programId, parentId, nameFr, nameEn, position, version }: Category): CategoryView {
  return { id, programId, parentId, nameFr, nameEn, position, version };
}

/** The headings of a catalogue: programs and the categories within them. */
@Controller('organizations/:organizationId')
@Staff('activities.edit')
export class ProgramsController {
  constructor(private readonly commands: Commands) {}

  /** Every program with its categories, whatever its state. */
  @Get('programs')
  @Staff('activities.view')
  async list(@CurrentStaff() actor: StaffActor): Promise<ProgramsView> {
    const rows = await this.commands.ask(listPrograms, undefined, actor);
    return { rows: rows.map((program) => ({ ...program, categories: [...program.categories] })) };
  }

  @Post('programs')
  @HttpCode(201)
  async add(@Body() body: AddProgramBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<ProgramView> {
    return programView(await this.commands.execute(addProgram, whatIsSent(body), actor, { idempotencyKey }));
  }

  /** Renames, describes, orders, publishes or archives a program. */
  @Patch('programs/:programId')
  @HttpCode(200)
  async edit(@Param('programId', new ParseIdPipe()) programId: string, @Body() body: EditProgramBody, @CurrentStaff() actor: StaffActor): Promise<ProgramView> {
    return programView(await this.commands.execute(editProgram, { programId, changes: whatIsSent(body) }, actor));
  }

  @Post('programs/:programId/categories')
  @HttpCode(201)
  async addCategory(@Param('programId', new ParseIdPipe()) programId: string, @Body() body: AddCategoryBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<CategoryView> {
    return categoryView(await this.commands.execute(addCategory, { programId, ...whatIsSent(body) }, actor, { idempotencyKey }));
  }

  /** Renames, orders or moves a category within its program. */
  @Patch('categories/:categoryId')
  @HttpCode(200)
  async editCategory(@Param('categoryId', new ParseIdPipe()) categoryId: string, @Body() body: EditCategoryBody, @CurrentStaff() actor: StaffActor): Promise<CategoryView> {
    return categoryView(await this.commands.execute(editCategory, { categoryId, changes: whatIsSent(body) }, actor));
  }

  /** Removes a category that is empty. */
  @Delete('categories/:categoryId')
  @HttpCode(204)
  async removeCategory(@Param('categoryId', new ParseIdPipe()) categoryId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(removeCategory, { categoryId }, actor);
  }
}
