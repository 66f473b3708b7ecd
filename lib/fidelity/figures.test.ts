import { describe, expect, it } from 'vitest';
import { figuresOf, numberOf } from './figures';

describe('numberOf', () => {
  it.each([
    ['1,000', 1_000],
    ['1.000', 1_000],
    ['1’000', 1_000],
    ['1,234,567.8', 1_234_567.8],
    ['1.234.567,8', 1_234_567.8],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['٢٠١٩', 2_019],
    ['१२', 12],
    ['１２', 12],
    ['Twelve', 12],
    ['douze', 12],
    ['witnesses', null],
    ['7th', null],
    ['', null],
  ])('reads %s', (written, value) => {
    expect(numberOf(written)).toBe(value);
  });
});

describe('figuresOf', () => {
  it.each([
    [['1.2', 'million', 'people'], [1_200_000], [], ['people']],
    [['12', '000', 'km'], [12_000], ['km'], []],
    [['45', 'per', 'cent'], [45], ['%'], []],
    [['45', '%'], [45], ['%'], []],
    [['45', 'percentage', 'points'], [45], ['percentage points'], []],
    [['5', 'kilometres', 'or', '3', 'miles'], [5, 3], ['km', 'mile'], ['or']],
    [['million'], [], ['million'], []],
  ])('reads %j', (words, numbers, units, rest) => {
    expect(figuresOf(words)).toEqual({ numbers, units, rest });
  });
});
