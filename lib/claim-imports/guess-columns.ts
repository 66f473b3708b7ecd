import { type ImportField, importFields } from './schema';

/**
 * What columns are called in files that people exchange, in eight languages: schema.org's ClaimReview, Google's Fact Check
 * tools, and plain words. Compared without case, accents and signs.
 */
const names: Record<ImportField, string> = {
  statement:
    'statement claim claimreviewed claimtext quote text assertion aussage behauptung affirmation declaration enonce ' +
    'afirmacion declaracion enunciado alegacao afirmacao affermazione dichiarazione twierdzenie утверждение заявление ' +
    '声明 聲明 主张 主張 说法 說法 言论 陈述 الادعاء ادعاء التصريح',
  claimant:
    'claimant claimantname claimedby author authorname speaker source who person name saidby sprecher urheber autor ' +
    'auteur locuteur declarant orador hablante autore oratore mowca автор спикер 发言人 發言人 声称者 说话人 作者 ' +
    'المدعي المتحدث القائل',
  claimantKind: 'claimantkind claimanttype authortype kindofclaimant speakertype 发言人类型',
  claimedOn:
    'claimedon claimdate claimeddate date dateofclaim datepublished published saidon madeon when day datum fecha data дата 日期 ' +
    '时间 時間 التاريخ تاريخ',
  topics:
    'topics topic tags tag subject subjects category categories keywords thema themen theme themes sujet sujets tema ' +
    'temas temi argomenti temat темы тема 主题 主題 话题 標籤 标签 分类 المواضيع الموضوع',
  language:
    'language lang inlanguage languagecode sprache langue idioma lingua jezyk язык 语言 語言 اللغة',
  url: 'url link address sourceurl reviewurl claimurl appearance firstappearance adresse lien enlace ссылка 链接 鏈接 网址 الرابط',
  rating:
    'rating ratingname verdict textualrating truthrating label alternatename reviewrating bewertung urteil note ' +
    'verdict calificacion veredicto valutazione giudizio ocena оценка вердикт 评级 評級 结论 結論 التقييم الحكم',
};

/** A name without case, accents, spaces and signs: `Claim_Date`, `claim date` and `claimDate` are one. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Which column is which field, by its name; no column is taken twice, and what nothing fits is left out. */
export function guessColumns(columns: readonly string[]): Partial<Record<ImportField, string>> {
  const guessed: Partial<Record<ImportField, string>> = {};
  const taken = new Set<string>();
  for (const field of importFields) {
    const known = names[field].split(' ').map(plain);
    const found = known
      .map((name) => columns.find((column) => plain(column) === name && !taken.has(column)))
      .find((column) => column !== undefined);
    if (found === undefined) continue;
    guessed[field] = found;
    taken.add(found);
  }
  return guessed;
}
