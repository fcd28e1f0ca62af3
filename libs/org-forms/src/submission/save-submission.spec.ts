import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { testClerk, testFamily, type TestFamily } from '@preau/household/testing';
import { consentsOf, createForm, editForm, publishForm, requiredForms, saveSubmission, textSha256, type Question } from '../index';

let db: TestDatabase;
let here: string;
let elsewhere: string;
let family: TestFamily;
const words = (text: string) => ({ fr: text, en: text });
const questions: Question[] = [
  { id: 'allergies', type: 'yes-no', label: words('Allergies?'), required: true },
  { id: 'which', type: 'medical-note', label: words('Lesquelles?'), required: true, onlyIf: [{ kind: 'answer', questionId: 'allergies', isOneOf: [true] }] },
  { id: 'photo', type: 'consent', label: words('Photos'), text: { fr: 'J’accepte que mon enfant soit photographié.', en: 'I agree that my child be photographed.' }, required: false },
];
beforeAll(async () => {
  db = await testDatabase();
  here = await db.organization();
  elsewhere = await db.organization();
  family = await testFamily(db, [here]);
});
afterAll(() => db.close());

async function publishedForm(organizationId: string, content: Question[] = questions): Promise<string> {
  const form = await db.commands.execute(createForm, { nameFr: 'Fiche santé', nameEn: 'Health form', questions: content }, db.actor, { organizationId });
  await db.commands.execute(publishForm, { formId: form.id }, db.actor, { organizationId });
  return form.id;
}
const save = (formId: string, answers: Record<string, unknown>, confirm = false) =>
  db.commands.execute(saveSubmission, { formId, personId: family.ownerPersonId, answers, confirm }, family.actor, { organizationId: here });

describe('a form', () => {
  it('that is a draft asks nobody anything', async () => {
    const draft = await db.commands.execute(createForm, { nameFr: 'Brouillon', nameEn: 'Draft', questions }, db.actor, { organizationId: here });
    await expect(save(draft.id, {})).rejects.toMatchObject({ code: 'org-forms.form-not-published' });
  });

  it('once published stays as it was asked: a change makes a new version, and the database refuses any other', async () => {
    const formId = await publishedForm(here);
    const edited = await db.commands.execute(editForm, { formId, nameFr: 'Fiche santé', nameEn: 'Health form', questions: questions.slice(0, 1) }, db.actor, { organizationId: here });
    expect(edited.versions.map((version) => [version.number, version.publishedAt !== null, version.questions.length])).toEqual([[2, false, 1], [1, true, 3]]);
    await expect(db.admin.query("update org_forms.form_version set questions = '[]' where form_id = $1 and number = 1", [formId])).rejects.toThrow(/is published/);
    await expect(db.commands.execute(editForm, { formId, nameFr: 'X', nameEn: 'X', questions, expectedVersion: 1 }, db.actor, { organizationId: here })).rejects.toMatchObject({ code: 'kernel.changed-meanwhile' });
  });

  it('is unknown to another organization', async () => {
    const formId = await publishedForm(elsewhere);
    await expect(save(formId, {})).rejects.toMatchObject({ code: 'org-forms.form-not-published' });
    await expect(db.commands.execute(publishForm, { formId }, db.actor, { organizationId: here })).rejects.toMatchObject({ code: 'org-forms.form-unknown' });
  });
});

describe('answers', () => {
  it('are kept as they are typed, and confirmed only when nothing required is missing', async () => {
    const formId = await publishedForm(here);
    expect(await save(formId, { allergies: true })).toMatchObject({ answers: { allergies: true }, missing: ['which'], asked: ['allergies', 'which', 'photo'], confirmedAt: null, version: 1 });
    await expect(save(formId, {}, true)).rejects.toMatchObject({ code: 'org-forms.answers-missing', details: { missing: ['which'] } });
    const done = await save(formId, { which: 'Arachides' }, true);
    expect(done).toMatchObject({ answers: { allergies: true, which: 'Arachides' }, missing: [] });
    expect(done.confirmedAt).toBeInstanceOf(Date);
    expect((await save(formId, {})).confirmedAt).toEqual(done.confirmedAt);
    expect((await save(formId, { which: 'Noix' })).confirmedAt).toBeNull();
  });

  it('that are wrong are refused with what is wrong with each, and nothing of them is kept', async () => {
    const formId = await publishedForm(here);
    await expect(save(formId, { allergies: 'peut-être', which: 'Noix' })).rejects.toMatchObject({ code: 'org-forms.answers-invalid', details: { findings: [{ questionId: 'allergies', problem: 'not-yes-or-no' }] } });
    const [form] = await db.database.look({ organizationId: here }, (sql) => requiredForms(sql, [{ personId: family.ownerPersonId, formId }]));
    expect(form).toMatchObject({ answers: {}, version: 0 });
  });

  it('follow their questions into a new version, which has to be confirmed again', async () => {
    const formId = await publishedForm(here);
    await save(formId, { allergies: false }, true);
    await db.commands.execute(editForm, { formId, nameFr: 'Fiche', nameEn: 'Form', questions: [...questions, { id: 'swims', type: 'yes-no', label: words('Nage?'), required: true }] }, db.actor, { organizationId: here });
    await db.commands.execute(publishForm, { formId }, db.actor, { organizationId: here });
    const [form] = await db.database.look({ organizationId: here }, (sql) => requiredForms(sql, [{ personId: family.ownerPersonId, formId }]));
    expect(form).toMatchObject({ number: 2, answers: { allergies: false }, missing: ['swims'], confirmedAt: null });
  });

  it('of a family are neither written nor read by another family, and never leave their organization', async () => {
    const formId = await publishedForm(here);
    await save(formId, { allergies: true, which: 'Arachides' }, true);
    const stranger = await testFamily(db, [here]);
    await expect(db.commands.execute(saveSubmission, { formId, personId: family.ownerPersonId, answers: {}, confirm: false }, stranger.actor, { organizationId: here })).rejects.toMatchObject({ code: 'kernel.not-found' });
    const seen = (scope: object) => db.database.look(scope, (sql) => sql.query('select answers from org_forms.submission where form_id = $1', [formId]));
    expect(await seen({ accountId: stranger.accountId })).toEqual([]);
    expect(await seen({ organizationId: elsewhere })).toEqual([]);
    expect(await seen({ accountId: family.accountId })).toHaveLength(1);
  });

  it('may be given by a clerk of the organization that the family is a client of, and by no other clerk', async () => {
    const formId = await publishedForm(here);
    await expect(db.commands.execute(saveSubmission, { formId, personId: family.ownerPersonId, answers: { allergies: false }, confirm: true }, testClerk(here))).resolves.toMatchObject({ missing: [] });
    await expect(db.commands.execute(saveSubmission, { formId, personId: family.ownerPersonId, answers: {}, confirm: true }, testClerk(elsewhere))).rejects.toMatchObject({ code: 'kernel.not-found' });
  });

  it('saved at the same moment by two devices are both kept', async () => {
    const formId = await publishedForm(here);
    await Promise.all([save(formId, { allergies: true }), save(formId, { which: 'Noix' }), save(formId, { photo: true })]);
    expect((await save(formId, {})).answers).toEqual({ allergies: true, which: 'Noix', photo: true });
  });
});

describe('a consent', () => {
  it('is dated, keeps the hash of the very text, is given once, and is withdrawn by a date', async () => {
    const formId = await publishedForm(here);
    await save(formId, { allergies: false, photo: true }, true);
    await save(formId, { photo: true }, true);
    const all = () => db.database.look({ organizationId: here }, async (sql) => (await consentsOf(sql, family.accountId)).filter((one) => one.purpose === `form:${formId}:photo`));
    const [given, ...others] = await all();
    expect(others).toEqual([]);
    expect(given).toMatchObject({ textSha256: textSha256('Photos\n\nJ’accepte que mon enfant soit photographié.'), locale: 'fr-CA', withdrawnAt: null });
    await save(formId, { photo: false }, true);
    expect((await all())[0]?.withdrawnAt).toBeInstanceOf(Date);
    await expect(db.admin.query("update org_forms.consent set text_sha256 = 'x' where purpose = $1", [`form:${formId}:photo`])).rejects.toThrow(/only be withdrawn/);
  });
});
