import { command, newId, type Tx } from '@preau/kernel';
import { refusal } from '../errors';
import type { Program, ProgramFacts } from './program';
import { programTable } from './program.table';

async function lockProgram(tx: Tx, id: string): Promise<Program> {
  const program = await tx.orm.findOne(programTable, { where: { organizationId: tx.organizationId, id }, lock: { mode: 'pessimistic_write' } });
  if (program === null) throw refusal('catalog.program-not-found', { programId: id });
  return program;
}

/** Opens a program; unless said otherwise it is a draft that families do not see. */
export const addProgram = command('catalog.add-program', async (tx, input: Pick<ProgramFacts, 'nameFr' | 'nameEn'> & Partial<ProgramFacts>): Promise<Program> => {
  const id = newId();
  const program: Program = { descriptionFr: '', descriptionEn: '', status: 'draft', position: 0, ...input, organizationId: tx.organizationId, id, source: 'manual', sourceKey: id, version: 1 };
  await tx.orm.insert(programTable, program);
  tx.note('program', id, { added: program.nameFr });
  return program;
});

/** Renames, describes, orders, publishes or archives a program. @throws DomainError catalog.program-not-found */
export const editProgram = command('catalog.edit-program', async (tx, input: { readonly programId: string; readonly changes: Partial<ProgramFacts> }): Promise<Program> => {
  const before = await lockProgram(tx, input.programId);
  const after: Program = { ...before, ...input.changes, version: before.version + 1 };
  const { nameFr, nameEn, descriptionFr, descriptionEn, status, position, version } = after;
  await tx.orm.update(programTable, { organizationId: tx.organizationId, id: before.id }, { nameFr, nameEn, descriptionFr, descriptionEn, status, position, version });
  tx.note('program', before.id, { changes: input.changes });
  return after;
});
