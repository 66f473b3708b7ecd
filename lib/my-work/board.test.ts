import { expect, test } from 'vitest';
import { toCursor } from '@/lib/cursor';
import { claimQuery, countShown, isFiltered, readClaimFilter, readClaimLayout } from './board';
import { detailsOf, kindOf } from './changes';

test('an address is read leniently: what is not valid is left out', () => {
  const { filter } = readClaimFilter({
    q: ' boats ',
    state: 'drafting',
    assignee: 'x',
    sort: 'no',
  });
  expect(filter).toMatchObject({ q: 'boats', state: ['drafting'], sort: 'updated' });
  expect(filter.assignee).toBeUndefined();
  const usual = { sort: 'updated', limit: 50 };
  expect(readClaimFilter({ cursor: 'made up' })).toEqual({ filter: usual, lostPage: true });
  expect(readClaimFilter({ state: '', q: '', topic: ['a', 'b'] })).toEqual({
    filter: usual,
    lostPage: false,
  });
  const cursor = toCursor({ number: 12 });
  expect(readClaimFilter({ cursor })).toMatchObject({ filter: { cursor }, lostPage: false });
  expect(readClaimLayout({ view: 'table' })).toBe('table');
  expect(readClaimLayout({ view: ['table'] })).toBe('board');
});

test('the address of a filter leaves out what is usual', () => {
  const { filter } = readClaimFilter({ state: ['new', 'closed'], assignee: 'me', cursor: 'x' });
  expect(claimQuery(filter, 'board')).toEqual({ state: ['new', 'closed'], assignee: 'me' });
  expect(isFiltered(filter)).toBe(true);
  expect(isFiltered(readClaimFilter({ sort: 'number', cursor: 'x' }).filter)).toBe(false);
});

test('the number of claims shown follows the states of the filter', () => {
  const counts = { ...{ new: 2, researching: 1, assessing: 0 }, drafting: 0, approval: 3 };
  const all = { ...counts, published: 4, closed: 1 };
  expect(countShown(all, {})).toBe(11);
  expect(countShown(all, { state: ['new', 'new', 'approval'] })).toBe(5);
});

test('an event tells only what its kind may tell', () => {
  const told = { name: 'Mara', note: 'Name the year.', reason: 'secret', state: 'drafting' };
  const of = (action: string) => detailsOf(kindOf(action), { before: null, after: told });
  expect(of('assessment.given')).toEqual({ to: null, person: null, remark: null });
  expect(of('claim.moved')).toEqual({ to: 'drafting', person: null, remark: null });
  expect(of('approval.changes_requested').remark).toBe('Name the year.');
  expect(kindOf('something.new')).toBe('other');
  expect(detailsOf('claim_moved', { before: null, after: 'text' }).to).toBeNull();
});
