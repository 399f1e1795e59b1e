/** Prints rows of cells in columns as wide as they need; the first is set to the left, numbers to the right. */
export function printTable(title, head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...lines.map((row) => row[at].length)));
  const numeric = head.map((_, at) => at > 0 && rows.every((row) => /^[\s\d.-]*$/.test(String(row[at]))));
  console.log(`\n${title}`);
  for (const row of lines)
    console.log(
      row
        .map((text, at) => (numeric[at] ? text.padStart(widths[at]) : text.padEnd(widths[at])))
        .join('  ')
        .trimEnd(),
    );
}
