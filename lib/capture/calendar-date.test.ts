import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date';

describe('calendarDate', () => {
  it.each([
    ['2018-11-05', '2018-11-05'],
    ['2018-11-05T23:30:00+08:00', '2018-11-05'],
    ['2018/11/05', '2018-11-05'],
    ['20181105', '2018-11-05'],
    ['20181105093000', '2018-11-05'],
    ['5 November 2018', '2018-11-05'],
    ['Nov 5th, 2018', '2018-11-05'],
    ['Mon, 05 Nov 2018 10:00:00 GMT', '2018-11-05'],
  ])('reads %s as the day that is written', (written, day) => {
    expect(calendarDate(written)).toBe(day);
  });

  it.each(['5/11/2018', '2018-02-30', '2018-13-01', 'last Monday', '5 Foo 2018', '', undefined])(
    'does not guess at %s',
    (written) => {
      expect(calendarDate(written)).toBeUndefined();
    },
  );
});
