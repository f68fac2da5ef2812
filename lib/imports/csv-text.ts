/**
 * Rows as a file for German spreadsheets: a byte order mark, semicolons, Windows line ends. A cell a
 * spreadsheet would take for a formula gets an apostrophe (ASVS 1.2.10).
 */
export function csvText(rows: (string | number)[][]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : withoutFormula(value)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Also after spaces, and in the full-width forms some spreadsheets read the same. */
function withoutFormula(text: string): string {
  return /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\0]/.test(text) ? `'${text}` : text
}
