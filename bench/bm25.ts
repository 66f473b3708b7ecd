/** Plain BM25 in memory (k1 1.2, b 0.75, words in lower case, nothing left out): what others compare with. */
export function bm25Of(
  texts: readonly { id: string; text: string }[],
): (query: string) => string[] {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const postings = new Map<string, [number, number][]>();
  const lengths = texts.map(({ text }, place) => {
    const counts = new Map<string, number>();
    const all = words(text);
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word) ?? [];
      list.push([place, count]);
      postings.set(word, list);
    }
    return all.length;
  });
  const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (query) => {
    const scores = new Map<number, number>();
    for (const word of words(query)) {
      const list = postings.get(word) ?? [];
      const weight = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
      for (const [place, count] of list) {
        const norm = 1.2 * (0.25 + (0.75 * (lengths[place] ?? 0)) / usual);
        scores.set(place, (scores.get(place) ?? 0) + (weight * count * 2.2) / (count + norm));
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 100);
    return best.map(([place]) => texts[place]?.id ?? '');
  };
}
