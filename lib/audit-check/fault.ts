/** Something that is not as it was: `index` is the entry's place in the log (from 0), `position` and `eventId` its event's. */
export type Fault = {
  part: 'entry' | 'node' | 'checkpoint' | 'event';
  index: number | null;
  eventId: string | null;
  position: number | null;
  /** What differs, in a sentence. */
  sentence: string;
};

/** What a check of the whole log found; `faults` in the order of the log, at most `MOST_FAULTS` of them. */
export type AuditReport = {
  entries: number;
  checkpoints: number;
  /** Events that wait for the next checkpoint to enter. */
  waiting: number;
  faults: Fault[];
  more: number;
};

/** More than these say nothing new: the first one names where to look. */
export const MOST_FAULTS = 100;

/** Collects faults up to `MOST_FAULTS` and counts the rest. */
export function collectFaults() {
  const faults: Fault[] = [];
  let more = 0;
  const add = (part: Fault['part'], sentence: string, where: Partial<Fault> = {}) => {
    if (faults.length === MOST_FAULTS) more += 1;
    else faults.push({ part, index: null, eventId: null, position: null, ...where, sentence });
  };
  return { add, found: () => ({ faults, more }) };
}

export type Faults = ReturnType<typeof collectFaults>;
