/** Words that multiply the number before them; the longest match counts. Lower case, one or more words. */
export const multipliers: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  mille: 1e3,
  milliard: 1e9,
  milliards: 1e9,
  mil: 1e3,
  millón: 1e6,
  millones: 1e6,
  'mil millones': 1e9,
  tausend: 1e3,
  millionen: 1e6,
  'mio.': 1e6,
  mio: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  'mrd.': 1e9,
  mrd: 1e9,
  тысяч: 1e3,
  тысячи: 1e3,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  миллиард: 1e9,
  миллиардов: 1e9,
  ألف: 1e3,
  آلاف: 1e3,
  مليون: 1e6,
  ملايين: 1e6,
  مليار: 1e9,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  亿: 1e8,
  億: 1e8,
};

/** Small numbers that English texts write as words. */
export const spelled: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    ...['eleven', 'twelve'],
  ].map((word, index) => [word, index + 1]),
);

/** Signs and words of currencies and shares, with the unit they stand for. */
export const unitSigns: Readonly<Record<string, string>> = {
  '%': '%',
  'per cent': '%',
  percent: '%',
  'pour cent': '%',
  prozent: '%',
  'por ciento': '%',
  'percentage points': 'percentage points',
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': '¥',
  '₽': 'RUB',
  '₹': 'INR',
  人: '人',
  元: '元',
};

/** Languages that write a decimal comma (CLDR); all others get a decimal point. */
export const commaLanguages: ReadonlySet<string> = new Set(
  'ar az be bg ca cs da de el es et eu fi fr hr hu id is it kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi'.split(
    ' ',
  ),
);

/** Words that follow a number and are no unit. */
export const noUnits: ReadonlySet<string> = new Set(
  'it he she they we of in on at to and or by from for with the a an is are was were were has have had that which who as than more less per about over under out times years year months month days day weeks week january february march april may june july august september october november december de du des la le les el los las un une der die das und et y von im en dans'.split(
    ' ',
  ),
);
