import { type ChecklistFacts, type RuleName, rules } from './rules';

/** One line of the checklist as shown, stored with the publication, and published. */
export type ChecklistItem = {
  name: RuleName;
  sentence: string;
  passed: boolean;
  detail?: string;
  waivedBy?: string;
  waiverReason?: string;
};

/** An editor's decision to let one rule pass. */
export type WaiverFact = { rule: string; reason: string; by: string };

/** Applies every rule; a waiver is shown only where its rule fails. */
export function applyChecklist(
  facts: ChecklistFacts,
  waivers: readonly WaiverFact[],
): ChecklistItem[] {
  return rules.map((rule) => {
    const passed = rule.passes(facts);
    const waiver = passed ? undefined : waivers.find((candidate) => candidate.rule === rule.name);
    const detail = passed ? undefined : rule.detail?.(facts);
    return {
      name: rule.name,
      sentence: rule.sentence,
      passed,
      ...(detail && { detail }),
      ...(waiver && { waivedBy: waiver.by, waiverReason: waiver.reason }),
    };
  });
}

/** The rules that neither pass nor are waived: what still stands between the claim and its publication. */
export function failingRules(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.filter((item) => !item.passed && !item.waiverReason);
}
