import type { Language } from '@/lib/i18n/messages';

/** A noun or verb of the product in English, and the one translation that each language has for it. */
export type Term = { en: RegExp } & Record<Exclude<Language, 'en'>, RegExp>;

/** The words that mean one thing each. Only those are here whose English form means nothing else in the interface. */
export const glossary: Record<string, Term> = {
  claim: { en: /\bclaims?\b/i, fr: /affirmation/i, es: /afirmaci/i, ar: /ادعاء/, zh: /说法/ },
  claimant: {
    ...{ en: /\bclaimants?\b/i, fr: /auteur/i, es: /declarante/i },
    ...{ ar: /صاحب|أصحاب/, zh: /提出者/ },
  },
  evidence: {
    ...{ en: /\bevidence\b/i, fr: /preuve/i, es: /evidencia/i },
    ...{ ar: /دليل|أدلت?/, zh: /证据/ },
  },
  passage: { en: /\bpassages?\b/i, fr: /passage/i, es: /pasaje/i, ar: /مقطع|مقاطع/, zh: /文段/ },
  document: {
    ...{ en: /\bdocuments?\b/i, fr: /document/i, es: /documento/i },
    ...{ ar: /وثيق|وثائق/, zh: /文档/ },
  },
  version: { en: /\bversions?\b/i, fr: /version/i, es: /versi/i, ar: /إصدار/, zh: /版/ },
  source: { en: /\bsources?\b/i, fr: /source/i, es: /fuente/i, ar: /مصدر|مصادر/, zh: /信源/ },
  assessment: {
    ...{ en: /\bassessments?\b/i, fr: /évaluation/i, es: /evaluaci/i },
    ...{ ar: /تقييم/, zh: /评估/ },
  },
  verdict: {
    ...{ en: /\bverdicts?\b/i, fr: /verdict/i, es: /veredicto/i },
    ...{ ar: /حكم|أحكام/, zh: /结论/ },
  },
  rating: {
    ...{ en: /\bratings?\b/i, fr: /\bnotes?\b|notation/i, es: /calificaci/i },
    ...{ ar: /تصنيف/, zh: /评级/ },
  },
  confidence: {
    ...{ en: /\bconfidence\b/i, fr: /confiance/i, es: /confianza/i },
    ...{ ar: /ثقة/, zh: /置信度/ },
  },
  approval: {
    ...{ en: /\bapprovals?\b/i, fr: /approbation/i, es: /aprobaci/i },
    ...{ ar: /موافق/, zh: /批准/ },
  },
  correction: {
    ...{ en: /\bcorrections?\b/i, fr: /correction/i, es: /correcci/i },
    ...{ ar: /تصحيح/, zh: /更正/ },
  },
  retraction: {
    ...{ en: /\bretractions?\b/i, fr: /rétractation/i, es: /retractaci/i },
    ...{ ar: /سحب/, zh: /撤稿/ },
  },
  thread: { en: /\bthreads?\b/i, fr: /\bfils?\b/i, es: /hilo/i, ar: /نقاش/, zh: /讨论/ },
  comment: {
    ...{ en: /\bcomments?\b/i, fr: /commentaire|réaction/i, es: /comentario/i },
    ...{ ar: /تعليق/, zh: /评论|置评/ },
  },
  stance: { en: /\bstances?\b/i, fr: /position/i, es: /postura/i, ar: /موقف|مواقف/, zh: /立场/ },
  appearance: {
    ...{ en: /\bappearances?\b/i, fr: /occurrence/i, es: /aparici/i },
    ...{ ar: /موضع|مواضع/, zh: /出处/ },
  },
  team: { en: /\bteams?\b/i, fr: /équipe/i, es: /equipo/i, ar: /فريق|فرق/, zh: /团队/ },
  member: { en: /\bmembers?\b/i, fr: /membre/i, es: /miembro/i, ar: /عضو|أعضاء/, zh: /成员/ },
  topic: { en: /\btopics?\b/i, fr: /thème/i, es: /tema/i, ar: /موضوع|مواضيع/, zh: /主题/ },
  supports: { en: /\bsupports\b/i, fr: /étaye/i, es: /respalda/i, ar: /دعم/, zh: /支持/ },
  contradicts: {
    ...{ en: /\bcontradicts\b/i, fr: /contredi/i, es: /contradice/i },
    ...{ ar: /ناقض/, zh: /反驳/ },
  },
  qualifies: { en: /\bqualifies\b/i, fr: /nuance/i, es: /matiza/i, ar: /قيّد/, zh: /限定/ },
};

/** Words that would be a second translation of one that the glossary has. */
export const strangers: Record<Exclude<Language, 'en'>, RegExp> = {
  fr: /courriel|allégation|assertion|réfute|\béléments? de preuve|extrait de (texte|passage)|jugement/i,
  es: /alegaci|aseveraci|\bprueba[s]?\b(?! con)|dictamen|fragmento|(?<!se )apoya|refuta/i,
  ar: /إدعاء|زعم|مزاعم|برهان|براهين|مستند|يؤيد|يعارض/,
  zh: /声称|宣称|断言|主张|证词|段落|文件夹|驳斥|佐证/,
};

/** The terms that a translation lacks although its English has them; both are given as words, without arguments. */
export function lackingTerms(english: string, translated: string, language: Language): string[] {
  if (language === 'en') return [];
  return Object.entries(glossary).flatMap(([name, term]) =>
    term.en.test(english) && !term[language].test(translated) ? [name] : [],
  );
}

/** The second translations of a term that a sentence has. */
export function strangersIn(translated: string, language: Language): string[] {
  return language === 'en' ? [] : (translated.match(strangers[language])?.slice(0, 1) ?? []);
}
