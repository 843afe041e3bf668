/** Hands a file to the person, without any server. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

type Cell = string | number | null | undefined;

const quoted = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  // a leading =, +, @ would be run as a formula by a spreadsheet; numbers may begin with a minus
  const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Comma-separated values as RFC 4180 writes them: CRLF, quotes only where needed; missing numbers are empty. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
