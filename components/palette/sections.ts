import { commandGroups, type StandingCommand } from './commands';
import { matchText, type Range } from './match';

/** A command as a row of the palette: with the stretches of its label that fit what was typed. */
export type PaletteOption = StandingCommand & { ranges: readonly Range[] };

/** Rows under a heading; `stale` are those of an earlier search, to be seen until the next has come but not to be taken. */
export type PaletteSection = { name: string; options: PaletteOption[]; stale?: boolean };

/** A row that was found elsewhere, marked where its own words fit. */
export function toOption(command: StandingCommand, query: string): PaletteOption {
  return { ...command, ranges: matchText(query, command.label)?.ranges ?? [] };
}

/**
 * The commands that fit what was typed: in each group the best first, and the group first that has the best. Without words,
 * all of them as they are.
 */
export function rankCommands(
  commands: readonly StandingCommand[],
  query: string,
): PaletteSection[] {
  const sections = commandGroups.map((name) => {
    const fitting = commands
      .filter(({ group }) => group === name)
      .flatMap((command) => {
        const match = matchText(
          query,
          command.label,
          `${command.also ?? ''} ${command.note ?? ''}`,
        );
        return match ? [{ ...match, option: { ...command, ranges: match.ranges } }] : [];
      })
      .toSorted((one, other) => other.score - one.score);
    return { name, best: fitting[0]?.score ?? 0, options: fitting.map(({ option }) => option) };
  });
  return sections
    .filter(({ options }) => options.length > 0)
    .toSorted((one, other) => other.best - one.best)
    .map(({ name, options }) => ({ name, options }));
}

/** Is a claim meant by its number? */
export function isNumber(query: string): boolean {
  return /^#?\d{1,9}$/.test(query.trim());
}
