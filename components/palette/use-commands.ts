import { useEffect } from 'react';
import { type CommandSource, deskCommands } from './commands';

/** Puts commands into the palette as long as the component is on the screen. */
export function useCommands({ group, commands, tell }: CommandSource): void {
  // Whatever they close over may be new each time.
  useEffect(() => deskCommands.add({ group, commands, tell }));
}
