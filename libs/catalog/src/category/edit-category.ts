import { command, newId, type Tx } from '@preau/kernel';
import { refusal } from '../errors';
import type { Category, CategoryFacts } from './category';
import { categoryTable } from './category.table';

async function lockCategory(tx: Tx, id: string): Promise<Category> {
  const category = await tx.orm.findOne(categoryTable, { where: { organizationId: tx.organizationId, id }, lock: { mode: 'pessimistic_write' } });
  if (category === null) throw refusal('catalog.category-not-found', { categoryId: id });
  return category;
}

/** A parent is of the same program and is not below the category itself. @throws DomainError */
async function requireParent(tx: Tx, category: Category): Promise<void> {
  const seen = new Set([category.id]);
  for (let parentId = category.parentId; parentId !== null; ) {
    if (seen.has(parentId)) throw refusal('catalog.category-loop', { categoryId: category.id });
    seen.add(parentId);
    const parent = await lockCategory(tx, parentId);
    if (parent.programId !== category.programId) throw refusal('catalog.category-not-found', { categoryId: parentId });
    parentId = parent.parentId;
  }
}

/** @throws DomainError catalog.program-not-found, catalog.category-not-found, catalog.category-loop */
export const addCategory = command('catalog.add-category', async (tx, input: Pick<CategoryFacts, 'nameFr' | 'nameEn'> & Partial<CategoryFacts> & { readonly programId: string }): Promise<Category> => {
  const program = await tx.maybe('select 1 as found from catalog.program where organization_id = $1 and id = $2 for key share', [tx.organizationId, input.programId]);
  if (program === null) throw refusal('catalog.program-not-found', { programId: input.programId });
  const id = newId();
  const category: Category = { parentId: null, position: 0, ...input, organizationId: tx.organizationId, id, sourceKey: id, version: 1 };
  await requireParent(tx, category);
  await tx.orm.insert(categoryTable, category);
  tx.note('category', id, { added: category.nameFr });
  return category;
});

/** @throws DomainError catalog.category-not-found, catalog.category-loop */
export const editCategory = command('catalog.edit-category', async (tx, input: { readonly categoryId: string; readonly changes: Partial<CategoryFacts> }): Promise<Category> => {
  const before = await lockCategory(tx, input.categoryId);
  const after: Category = { ...before, ...input.changes, version: before.version + 1 };
  await requireParent(tx, after);
  const { parentId, nameFr, nameEn, position, version } = after;
  await tx.orm.update(categoryTable, { organizationId: tx.organizationId, id: before.id }, { parentId, nameFr, nameEn, position, version });
  tx.note('category', before.id, { changes: input.changes });
  return after;
});

/** Only an empty category goes. @throws DomainError catalog.category-not-found, catalog.category-not-empty */
export const removeCategory = command('catalog.remove-category', async (tx, input: { readonly categoryId: string }): Promise<void> => {
  const category = await lockCategory(tx, input.categoryId);
  const { activities, categories } = await tx.one<{ activities: number; categories: number }>(
    `select (select count(*)::integer from catalog.activity where organization_id = $1 and category_id = $2) as activities,
       (select count(*)::integer from catalog.category where organization_id = $1 and parent_id = $2) as categories`,
    [tx.organizationId, category.id],
  );
  if (activities + categories > 0) throw refusal('catalog.category-not-empty', { activities, categories });
  await tx.orm.delete(categoryTable, { organizationId: tx.organizationId, id: category.id });
  tx.note('category', category.id, { removed: category.nameFr });
});
