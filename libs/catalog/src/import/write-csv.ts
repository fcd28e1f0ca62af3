/** A cell that a spreadsheet program would run as a formula is kept from it by an apostrophe, which reading takes away again. */
function cellOf(value: string | number | null): string {
  if (value === null) return '""';
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll('\0', '');
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A table for spreadsheet programs: UTF-8 with its mark, so that accents open well, every text quoted, CRLF. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}
