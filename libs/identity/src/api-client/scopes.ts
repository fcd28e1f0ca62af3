/** What a program of another system may be allowed to do, and what it says on screen where it is granted. */
export const scopes = ['catalogue.read', 'catalogue.write', 'registrations.read', 'clients.read', 'invoices.read'] as const;
export type Scope = (typeof scopes)[number];

export function isScope(text: string): text is Scope {
  return (scopes as readonly string[]).includes(text);
}
