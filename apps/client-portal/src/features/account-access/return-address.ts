const key = 'preau.return';
const hoursMax = 24;

/** Keeps where a person was while they confirm their e-mail: the link of the message opens another page, perhaps another tab. */
export function rememberReturn(address: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ address, at: Date.now() }));
  } catch {
    return; // Without storage the person simply starts at the stores.
  }
}

/** Where the person was, if that was today; kept until the next time, because signing in may need several tries. */
export function recallReturn(): string | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { address, at } = kept as { address?: unknown; at?: unknown };
    return typeof address === 'string' && typeof at === 'number' && Date.now() - at < hoursMax * 3_600_000 ? address : undefined;
  } catch {
    return undefined;
  }
}
