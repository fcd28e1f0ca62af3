import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Commands } from '@preau/kernel';
import { archiveForm, createForm, editForm, listForms, publishForm, viewForm, type Condition, type FormInput, type FormView, type Question } from '@preau/org-forms';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { questionAnswer } from '../client/forms-answers';
import { IfMatch } from '../http/etag.interceptor';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { ArchiveFormBody, FormBody, FormDetailView, FormsView, type QuestionBody, type QuestionConditionBody } from './forms.dto';

function conditionOf({ kind, fromMonths, belowMonths, questionId, isOneOf }: QuestionConditionBody): Condition {
  if (kind === 'age') return { kind, ...(fromMonths === undefined ? {} : { fromMonths }), ...(belowMonths === undefined ? {} : { belowMonths }) };
  return { kind, questionId: questionId ?? '', isOneOf: isOneOf ?? [] };
}
function questionOf(body: QuestionBody): Question {
  const { id, type, required, label, help, options, text, min, max, onlyIf } = body;
  return {
    id, type, required, label: { ...label },
    ...(help ? { help: { ...help } } : {}), ...(options && options.length > 0 ? { options: options.map((option) => ({ value: option.value, label: { ...option.label } })) } : {}),
    ...(text ? { text: { ...text } } : {}), ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}),
    ...(onlyIf && onlyIf.length > 0 ? { onlyIf: onlyIf.map(conditionOf) } : {}),
  };
}
function inputOf(body: FormBody): FormInput {
  return { nameFr: body.nameFr, nameEn: body.nameEn, questions: body.questions.map(questionOf) };
}
function formAnswer({ id, nameFr, nameEn, archivedAt, versions, version }: FormView): FormDetailView {
  return {
    id, nameFr, nameEn, archivedAt: archivedAt?.toISOString() ?? null, version,
    versions: versions.map(({ number, publishedAt, questions }) => ({ number, publishedAt: publishedAt?.toISOString() ?? null, questions: questions.map(questionAnswer) })),
  };
}

/** What the organization asks about participants. */
@Controller('organizations/:organizationId/forms')
@Staff('forms.edit')
export class FormDefinitionsController {
  constructor(private readonly commands: Commands) {}

  @Get()
  @Staff('activities.view')
  async list(@CurrentStaff() actor: StaffActor): Promise<FormsView> {
    const rows = await this.commands.ask(listForms, undefined, actor);
    return { rows: rows.map(({ id, nameFr, nameEn, archivedAt, publishedNumber, hasDraft, submissions }) => ({ id, nameFr, nameEn, archivedAt: archivedAt?.toISOString() ?? null, publishedNumber, hasDraft, submissions })) };
  }

  /** A form with all its versions. */
  @Get(':formId')
  @Staff('activities.view')
  async form(@Param('formId', new ParseIdPipe()) formId: string, @CurrentStaff() actor: StaffActor): Promise<FormDetailView> {
    return formAnswer(await this.commands.ask(viewForm, { formId }, actor));
  }

  /** A new form, as a draft that nobody is asked yet. */
  @Post()
  @HttpCode(201)
  async create(@Body() body: FormBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<FormDetailView> {
    const { id } = await this.commands.execute(createForm, inputOf(body), actor, { idempotencyKey });
    return this.form(id, actor);
  }

  /** Changes names at once and questions in the draft; what is published stays as it was asked. */
  @Put(':formId')
  async edit(@Param('formId', new ParseIdPipe()) formId: string, @Body() body: FormBody, @CurrentStaff() actor: StaffActor, @IfMatch() expectedVersion?: number): Promise<FormDetailView> {
    return formAnswer(await this.commands.execute(editForm, { formId, ...inputOf(body), expectedVersion }, actor));
  }

  /** From now on the draft is what is asked. */
  @Post(':formId/publish')
  @HttpCode(200)
  async publish(@Param('formId', new ParseIdPipe()) formId: string, @CurrentStaff() actor: StaffActor): Promise<FormDetailView> {
    return formAnswer(await this.commands.execute(publishForm, { formId }, actor));
  }

  /** Puts a form away, or takes it out again. */
  @Put(':formId/archived')
  async archive(@Param('formId', new ParseIdPipe()) formId: string, @Body() body: ArchiveFormBody, @CurrentStaff() actor: StaffActor): Promise<FormDetailView> {
    return formAnswer(await this.commands.execute(archiveForm, { formId, archived: body.archived }, actor));
  }
}
