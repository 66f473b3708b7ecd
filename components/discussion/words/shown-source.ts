import { referenceTo, replaceReferences } from '@/lib/verdicts/references';

/** A text as it is shown, and the way back to the text as it is stored. */
export type ShownSource = { shown: string; toStored: (offset: number) => number };

type Change = { at: number; shown: number; stored: number };

/**
 * An explanation with each reference to evidence replaced by what `render` makes of it. `toStored` turns a position of the
 * shown text into one of the stored text; inside a reference it is the place behind it.
 */
export function showReferences(stored: string, render: (id: string) => string): ShownSource {
  const changes: Change[] = [];
  let from = 0;
  let grown = 0;
  const shown = replaceReferences(stored, (id) => {
    const [reference, rendered] = [referenceTo(id), render(id)];
    const at = stored.indexOf(reference, from);
    changes.push({ at: at + grown, shown: rendered.length, stored: reference.length });
    from = at + reference.length;
    grown += rendered.length - reference.length;
    return rendered;
  });
  const toStored = (offset: number) => {
    let shift = 0;
    for (const change of changes) {
      if (offset <= change.at) break;
      const behind = change.at + change.shown;
      if (offset < behind) return change.at + shift + change.stored;
      shift += change.stored - change.shown;
    }
    return offset + shift;
  };
  return { shown, toStored };
}
