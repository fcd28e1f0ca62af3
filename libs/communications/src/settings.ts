import { assert } from '@preau/kernel';

export interface CommunicationsSettings {
  /** Address that people reach the portal at, without a trailing slash; every link in a message begins with it. */
  readonly publicUrl: string;
}

let configured: CommunicationsSettings | null = null;

/** Said once when a process starts: reactions are values and are handed nothing but their transaction. */
export function configureCommunications(settings: CommunicationsSettings): void {
  configured = { publicUrl: settings.publicUrl.replace(/\/$/, '') };
}

/** A page of the portal (or, below /admin, of the back office) as a whole address. */
export function linkTo(path: `/${string}`): string {
  assert(configured, 'configureCommunications was not called');
  return `${configured.publicUrl}${path}`;
}
