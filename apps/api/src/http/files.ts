import type { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Tells the document that a route answers with a file. */
export function AnswersFile(mediaType: 'application/pdf' | 'application/xml' | 'text/csv'): MethodDecorator & ClassDecorator {
  const schema = mediaType === 'application/pdf' ? { type: 'string', format: 'binary' } : { type: 'string' };
  return applyDecorators(ApiOkResponse({ description: 'The file.', content: { [mediaType]: { schema } } }));
}

/** Tells the document that a route answers with server-sent events for as long as the asker stays. */
export function AnswersEvents(data: string): MethodDecorator & ClassDecorator {
  return applyDecorators(ApiOkResponse({ description: `Events, each with ${data}.`, content: { 'text/event-stream': { schema: { type: 'string' } } } }));
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Tells the document that a route answers with a spreadsheet, as text or as a workbook. */
export function AnswersSpreadsheet(): MethodDecorator & ClassDecorator {
  return applyDecorators(ApiOkResponse({ description: 'The file.', content: { 'text/csv': { schema: { type: 'string' } }, [workbook]: { schema: { type: 'string', format: 'binary' } } } }));
}

/** A spreadsheet to keep, sent as it is written. */
export async function sendSpreadsheet(reply: FastifyReply, file: { readonly name: string; readonly format: 'csv' | 'xlsx'; readonly content: Readable }): Promise<void> {
  await reply
    .header('content-disposition', `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}.${file.format}"`)
    .type(file.format === 'csv' ? 'text/csv; charset=utf-8' : workbook)
    .send(file.content);
}

/** A spreadsheet to keep, under its own name. */
export async function sendCsv(reply: FastifyReply, { fileName, csv }: { readonly fileName: string; readonly csv: string }): Promise<void> {
  await reply.header('content-disposition', `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`).type('text/csv; charset=utf-8').send(csv);
}

export interface Upload {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * A form with files (multipart/form-data), its files under the one name that is asked for.
 * @throws DomainError gateway.media-type-unsupported, gateway.body-too-large, gateway.body-unreadable
 */
export async function readUpload(request: FastifyRequest, wanted: { readonly filesAs: string; readonly filesMax: number; readonly bytesMax: number }): Promise<Upload> {
  if (!request.isMultipart()) throw new DomainError('gateway.media-type-unsupported');
  const files: { name: string; bytes: Uint8Array }[] = [];
  const fields: Record<string, string> = {};
  let left = wanted.bytesMax;
  try {
    for await (const part of request.parts({ limits: { files: wanted.filesMax, fileSize: wanted.bytesMax } })) {
      if (part.type === 'field') {
        fields[part.fieldname] = typeof part.value === 'string' ? part.value : '';
        continue;
      }
      if (part.fieldname !== wanted.filesAs) throw new DomainError('gateway.body-unreadable');
      const bytes = await part.toBuffer();
      left -= bytes.length;
      if (left < 0) throw new DomainError('gateway.body-too-large');
      files.push({ name: part.filename, bytes });
    }
  } catch (error) {
    throw refusalOf(error);
  }
  return { files, fields };
}

/** What the parser of forms stumbles over is the sender's: too much of something, or no form at all. */
function refusalOf(error: unknown): DomainError<string> {
  if (error instanceof DomainError) return error;
  const tooLarge = typeof error === 'object' && error !== null && (error as { statusCode?: unknown }).statusCode === 413;
  return new DomainError(tooLarge ? 'gateway.body-too-large' : 'gateway.body-unreadable', {}, { cause: error });
}
