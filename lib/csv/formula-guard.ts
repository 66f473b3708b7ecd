/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV injection"), behind any number of apostrophes. */
const RUNS = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const GUARDED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that no spreadsheet runs: what could be a formula gets an apostrophe in front. `unguardFormula` takes it away. */
export function guardFormula(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardFormula`; other texts stay as they are. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
