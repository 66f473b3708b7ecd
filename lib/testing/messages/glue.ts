/** Marks that a component writes between pieces of text itself, which are other ones in other languages. */
const glue: Record<string, RegExp> = {
  'quotation mark': /[“”„«»]/,
  'joined by a mark': /\.join\((['"`])[^'"`]*[,;:.、，][^'"`]*\1\)/,
  'mark as a piece': /\{[^{}'"]*(['"])[,;:.] ?\1\}/,
  'mark before a piece': /<>\s*[,;:.] ?[{<]/,
  'mark after a piece': /\}[,;:.] ?<\/?[a-zA-Z>]/,
  'mark between two pieces': /\}(?:[;.] |[,:] (?=\{(?:t|words)\())\{/,
  'mark alone': />\s*[,;:.] ?<\//,
  'mark that begins a line': /^\s+[,;] \{[a-z]/m,
};

/** What of a source text is glue of its own, with the line; comments are left out. */
export function glueIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  return Object.entries(glue).flatMap(([name, pattern]) => {
    const found = pattern.exec(code);
    return found ? [`${code.slice(0, found.index).split('\n').length}: ${name}`] : [];
  });
}
