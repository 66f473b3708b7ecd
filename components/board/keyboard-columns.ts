import { type CollisionDetection, pointerWithin, type UniqueIdentifier } from '@dnd-kit/core';
import { alongLine } from '@/components/ui/along-line';
import { ClaimState } from '@/prisma/generated/enums';
import type { ColumnKeysOptions } from './column-keys';

const states = Object.values(ClaimState);
const upAndDown: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const stepOf = (key: string) => upAndDown[key] ?? alongLine(key);

/** The state of a drop place's id; null for anything else. */
export function stateOf(id: UniqueIdentifier | undefined): ClaimState | null {
  const [, name] = String(id ?? '').split(':');
  return states.find((state) => state === name) ?? null;
}

/**
 * The arrows go from column to column in the order of a claim's life, whatever the screen: the column under the keys is
 * kept here, because columns are no grid that coordinates could tell. The pointer is where it is; the bar lies on top.
 */
export function keyboardColumns() {
  let chosen: UniqueIdentifier | null = null;
  const step: ColumnKeysOptions['step'] = (event, { active, context }) => {
    const by = stepOf(event.code);
    if (by === 0) return undefined;
    const { draggableNodes, droppableContainers } = context.current;
    const card = draggableNodes.get(active);
    const rectOf = (id: UniqueIdentifier) =>
      droppableContainers.get(id)?.node.current?.getBoundingClientRect();
    const places = states.flatMap((state) => {
      const shown = [`bar:${state}`, `column:${state}`].find((id) => (rectOf(id)?.width ?? 0) > 0);
      return shown ? [shown] : [];
    });
    const from = stateOf(chosen ?? undefined) ?? card?.data.current?.state;
    const at = places.findIndex((id) => stateOf(id) === from);
    const next = Math.min(places.length - 1, Math.max(0, at + by));
    chosen = places[next] ?? null;
    const rect = chosen ? rectOf(chosen) : undefined;
    const home = card?.node.current?.getBoundingClientRect();
    if (!rect || !home) return undefined;
    // A little aside at least: a card that did not move is not looked at again. The bar is marked, not covered.
    const x = String(chosen).startsWith('bar:') ? 0 : rect.left - home.left;
    return { x: x + next, y: 0 };
  };
  const collide: CollisionDetection = (args) => {
    if (!args.pointerCoordinates) return chosen ? [{ id: chosen }] : [];
    const inBar = (id: UniqueIdentifier) => (String(id).startsWith('bar:') ? 0 : 1);
    return pointerWithin(args).toSorted((one, other) => inBar(one.id) - inBar(other.id));
  };
  return {
    keys: { steps: (event: KeyboardEvent) => stepOf(event.code) !== 0, step, chosen: () => chosen },
    collide,
    begin: () => {
      chosen = null;
    },
  };
}
