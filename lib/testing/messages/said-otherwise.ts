import type { Language } from '@/lib/i18n/messages';

/**
 * Sentences in which a language says a term of the glossary by other words, because it has to or reads better: by the path of
 * the sentence, with the term. A line that is no longer needed fails the test.
 */
export const saidOtherwise: Record<Exclude<Language, 'en'>, readonly string[]> = {
  fr: [],
  es: ['insights.claimants.title: claimant'],
  ar: [],
  zh: [
    // What holds is the check, not what was claimed: 核查仍然有效.
    ...['re-reviews.settleVerb: claim', 'review-dates.heading: claim'],
    'review-dates.stillValidVerb: claim',
    // What an editor approves is the verdict.
    'work.did.approval_given: claim',
  ],
};
