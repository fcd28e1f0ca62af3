/** What a message says, before it has a look. Texts are plain: whatever a person typed is escaped when it is drawn. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  | { readonly kind: 'facts'; readonly title?: string; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'items'; readonly rows: readonly { readonly title: string; readonly details: readonly string[]; readonly amount: string }[] };

export interface Content {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** Who speaks and to whom: around every content. */
export interface Frame {
  readonly locale: 'fr-CA' | 'en-CA';
  readonly greeting: string;
  readonly organizationName: string;
  readonly accentColour: string;
  /** Small print at the end. */
  readonly footer: readonly string[];
}

/** Stands in a kept message where its one-time link goes; the link itself is made when the message is sent, and is never kept. */
export const oneTimeLink = 'https://one-time-link.invalid/';
