import { expect, it } from 'vitest';
import { CommandRegistry, type StandingCommand } from './commands';
import { isNumber, rankCommands } from './sections';

const command = (
  group: StandingCommand['group'],
  label: string,
  also?: string,
): StandingCommand => ({ id: label, group, label, also, go: '/desk' });

const all = [
  command('page', 'Assign to me'),
  command('page', 'Copy the link'),
  command('go', 'Matrix'),
  command('go', 'Documents'),
  command('do', 'Import a document'),
  command('do', 'New claim'),
];

const shown = (query: string) =>
  rankCommands(all, query).map(({ name, options }) => [name, ...options.map(({ label }) => label)]);

it('shows everything as it was said when nothing was typed', () => {
  expect(shown('')).toEqual([
    ['page', 'Assign to me', 'Copy the link'],
    ['go', 'Matrix', 'Documents'],
    ['do', 'Import a document', 'New claim'],
  ]);
});

it('puts the group first that has the best, and leaves out those without any', () => {
  expect(shown('document')).toEqual([
    ['do', 'Import a document'],
    ['go', 'Documents'],
  ]);
  expect(shown('m')).toEqual([
    ['go', 'Matrix'],
    ['page', 'Assign to me'],
  ]);
  expect(shown('nothing like it')).toEqual([]);
});

it.each([
  ['12', true],
  ['#12', true],
  [' 12 ', true],
  ['12 ships', false],
  ['#', false],
])('a number of a claim: %s is %s', (query, is) => {
  expect(isNumber(query)).toBe(is);
});

it('keeps what parts of the screen say as long as they are there, each thing once', () => {
  const registry = new CommandRegistry();
  const leave = registry.add({ group: 'page', commands: [{ id: 'a', label: 'Old', go: '/' }] });
  registry.add({ group: 'do', commands: [{ id: 'b', label: 'Do', go: '/' }] });
  const stay = registry.add({ group: 'page', commands: [{ id: 'a', label: 'New', go: '/' }] });
  const labels = () => registry.list().map(({ label }) => label);
  expect(labels()).toEqual(['New', 'Do']);
  stay();
  expect(labels()).toEqual(['Old', 'Do']);
  leave();
  expect(labels()).toEqual(['Do']);
});
