/**
 * Classes of Tailwind that name a side of the screen instead of the start or the end of a line. `left-(--x)` with a measured
 * place is one that has to.
 */
const sided =
  /(?<![\w/-])-?(?:(?:scroll-)?[mp][lr]-[\w[.(]|(?:left|right)-(?!\(--|\[min\(var\(--)[\w[(]|(?:border|rounded)-(?:l|r|tl|tr|bl|br)(?![\w])|text-(?:left|right)(?!\w)|(?:float|clear)-(?:left|right)(?!\w)|translate-x-|bg-(?:gradient|linear)-to-[lr]\b)[\w./%\])-]*/g;

/** Properties and values of style sheets that do. */
const sidedStyle =
  /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)[\w-]*|(?:left|right)\s*:|(?:text-align|float)\s*:\s*(?:left|right))/g;

/** The classes in a source that would not turn around where the interface is read from right to left. */
export function sidedClasses(source: string): string[] {
  return [...source.matchAll(sided)].map(([found]) => found);
}

/** The same of a style sheet. */
export function sidedStyles(source: string): string[] {
  return [...source.matchAll(sidedStyle)].map(([found]) => found);
}
