/** What a form or a query says, nested: `a[b]=1`, `list[0]=x` and `list[]=x` as objects and lists of texts. */
export type Form = string | Form[] | { [name: string]: Form };
export type FormFields = { [name: string]: Form };

export function decodeForm(text: string): FormFields {
  const fields: FormFields = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [...name.matchAll(/^[^[]+|\[([^\]]*)\]/g)].map((match) => match[1] ?? match[0]);
    place(fields, path, value);
  }
  return listed(fields);
}

function place(into: FormFields, path: readonly string[], value: string): void {
  const [name = '', ...rest] = path;
  // `list[]` adds to the end.
  const key = name === '' ? String(Object.keys(into).length) : name;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const known = into[key];
  const inner: FormFields = isFields(known) ? known : {};
  into[key] = inner;
  place(inner, rest, value);
}

/** Objects whose names are 0, 1, 2… are lists. */
function listed(fields: FormFields): FormFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, asList(value)]));
}
function asList(value: Form): Form {
  if (!isFields(value)) return value;
  const names = Object.keys(value);
  const inner = listed(value);
  return names.length > 0 && names.every((name, index) => name === String(index)) ? Object.values(inner) : inner;
}

export function isFields(value: Form | undefined): value is FormFields {
  return typeof value === 'object' && !Array.isArray(value);
}
export function textIn(fields: FormFields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}
export function fieldsIn(fields: FormFields, name: string): FormFields {
  const value = fields[name];
  return isFields(value) ? value : {};
}
export function textsIn(fields: FormFields, name: string): string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The texts of an object: metadata. */
export function textFieldsIn(fields: FormFields, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsIn(fields, name)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
