type Query = Record<string, string | readonly string[] | undefined>;

/** A query as one text with its fields in one order, so that the same filter is the same text. */
export function addressOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    for (const one of [value ?? []].flat()) if (one !== '') search.append(name, one);
  }
  return search.toString();
}
