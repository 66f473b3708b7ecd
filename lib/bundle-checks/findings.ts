/** What one look found: it fits, it differs, or it could not be looked at. */
export type Outcome = 'fits' | 'differs' | 'open';

/** What is checked, in the order in which it is told. */
export const steps = [
  'files',
  'record',
  'passages',
  'history',
  'log',
  'signature',
  'keys',
] as const;
export type Step = (typeof steps)[number];

/** Everything that can be found, with the step it belongs to. Its sentence is `verify.found.<name>` in each language. */
const found = {
  unreadable: ['files', 'differs'],
  tooLarge: ['files', 'differs'],
  tooMany: ['files', 'differs'],
  badPath: ['files', 'differs'],
  duplicate: ['files', 'differs'],
  locked: ['files', 'differs'],
  damaged: ['files', 'differs'],
  noManifest: ['files', 'differs'],
  badManifest: ['files', 'differs'],
  otherFormat: ['files', 'open'],
  missing: ['files', 'differs'],
  changed: ['files', 'differs'],
  unlisted: ['files', 'differs'],
  filesFit: ['files', 'fits'],
  badJson: ['record', 'differs'],
  otherRecord: ['record', 'differs'],
  digestDiffers: ['record', 'differs'],
  digestFits: ['record', 'fits'],
  passageDiffers: ['passages', 'differs'],
  passagesFit: ['passages', 'fits'],
  passagesLeftOut: ['passages', 'open'],
  noPassages: ['passages', 'open'],
  historyMissing: ['history', 'differs'],
  historyDiffers: ['history', 'differs'],
  historyFits: ['history', 'fits'],
  historyNone: ['history', 'fits'],
  pending: ['log', 'open'],
  badProof: ['log', 'differs'],
  proofOfOther: ['log', 'differs'],
  leafDiffers: ['log', 'differs'],
  notIncluded: ['log', 'differs'],
  snapshotDiffers: ['log', 'differs'],
  snapshotOpen: ['log', 'open'],
  included: ['log', 'fits'],
  approvalIncluded: ['log', 'fits'],
  entryIncluded: ['log', 'fits'],
  leafIncluded: ['log', 'fits'],
  snapshotSame: ['log', 'fits'],
  checkpointDiffers: ['signature', 'differs'],
  signatureDiffers: ['signature', 'differs'],
  signatureOpen: ['signature', 'open'],
  signed: ['signature', 'fits'],
  badKeys: ['keys', 'differs'],
  keysUnread: ['keys', 'open'],
  keysNotCompared: ['keys', 'open'],
  keyOther: ['keys', 'differs'],
  keySame: ['keys', 'fits'],
} as const satisfies Record<string, readonly [Step, Outcome]>;

export type FindingName = keyof typeof found;

/** One thing that was found; `values.path` names the file it is about, where it is about one. */
export type Finding = {
  name: FindingName;
  step: Step;
  outcome: Outcome;
  values: Record<string, string | number>;
};

/** A finding with what its sentence has to name. */
export function finding(name: FindingName, values: Finding['values'] = {}): Finding {
  const [step, outcome] = found[name];
  return { name, step, outcome, values };
}

/** What a list of findings comes to: it differs if one does, and is open if one could not be looked at. */
export function outcomeOf(findings: readonly Pick<Finding, 'outcome'>[]): Outcome {
  const has = (outcome: Outcome) => findings.some((one) => one.outcome === outcome);
  return has('differs') ? 'differs' : has('open') ? 'open' : 'fits';
}
