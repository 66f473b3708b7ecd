import type { ShortcutName } from '@/components/keys/shortcuts';
import type { ActionState } from '@/lib/action';

/** Where a command stands in the palette: what is open, where one can go, what can be done from everywhere. */
export const commandGroups = ['page', 'go', 'do'] as const;

export type CommandGroup = (typeof commandGroups)[number];

/** What happens when a command is taken. All but `run` can be said by a server component. */
export type Deed =
  | { go: string }
  /** Sends fields to a server action; `done` is what it came to, where nothing else says so. */
  | {
      send: (previous: ActionState<never>, form: FormData) => Promise<ActionState<unknown>>;
      fields: Record<string, string>;
      done?: string;
    }
  /** Shows a part of the page and puts the focus there, by its id. */
  | { show: string }
  /** Presses a button of the page, by its `data-command`. */
  | { press: string }
  | { copy: string; done: string }
  | { run: () => unknown };

/** One thing that a person may do now. What it says is in their language; the server decides again when it is taken. */
export type Command = {
  /** The same thing said twice is shown once. */
  id: string;
  label: string;
  /** What stands beside it: the number of a claim, a state. */
  note?: string;
  /** Further words by which it is found. */
  also?: string;
  shortcut?: ShortcutName;
  /** The label is somebody's own text: a title, a statement. */
  quoted?: boolean;
} & Deed;

/** The commands of one part of the screen, and how it says what was done there, if it does. */
export type CommandSource = {
  group: CommandGroup;
  commands: readonly Command[];
  tell?: (words: string, eventIds: readonly string[]) => void;
};

/** A command with where it stands and who tells what it came to. */
export type StandingCommand = Command & Pick<CommandSource, 'group' | 'tell'>;

/** What the parts of the screen have said that can be done on it. */
export class CommandRegistry {
  private sources: CommandSource[] = [];

  /** Adds the commands of a part; answers how to take them away. */
  add(source: CommandSource): () => void {
    this.sources = [...this.sources, source];
    return () => {
      this.sources = this.sources.filter((one) => one !== source);
    };
  }

  /** What can be done now, group by group, each command once: as the latest part said it. */
  list(): StandingCommand[] {
    const all = this.sources.flatMap(({ group, commands, tell }) =>
      commands.map((command) => ({ ...command, group, tell })),
    );
    const latest = new Map(all.map((command) => [command.id, command]));
    return commandGroups.flatMap((group) =>
      [...latest.values()].filter((command) => command.group === group),
    );
  }
}

/** The commands of this tab. */
export const deskCommands = new CommandRegistry();
