import {
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  pointerWithin,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { ClaimState } from '@/prisma/generated/enums';

const states = Object.values(ClaimState);
const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

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
  const getCoordinates: KeyboardCoordinateGetter = (
    event,
    { active, context, currentCoordinates },
  ) => {
    const step = steps[event.code];
    if (step === undefined) return undefined;
    event.preventDefault();
    const rects = context.droppableRects;
    const home = states.find(
      (state) => state === context.draggableNodes.get(active)?.data.current?.state,
    );
    const places = states.flatMap((state) => {
      const shown = [`bar:${state}`, `column:${state}`].find(
        (id) => (rects.get(id)?.width ?? 0) > 0,
      );
      return shown ? [shown] : [];
    });
    const at = places.findIndex((id) => stateOf(id) === (stateOf(chosen ?? undefined) ?? home));
    const next = Math.min(places.length - 1, Math.max(0, at + step));
    chosen = places[next] ?? null;
    const rect = chosen ? rects.get(chosen) : undefined;
    if (!rect) return undefined;
    const { x, y } = currentCoordinates;
    // A little aside at least: a card that did not move is not looked at again. The bar is marked, not covered.
    return chosen === `bar:${stateOf(chosen ?? undefined)}`
      ? { x: x + step, y }
      : { x: rect.left + next, y };
  };
  const collide: CollisionDetection = (args) => {
    if (!args.pointerCoordinates) return chosen ? [{ id: chosen }] : [];
    const inBar = (id: UniqueIdentifier) => (String(id).startsWith('bar:') ? 0 : 1);
    return pointerWithin(args).toSorted((one, other) => inBar(one.id) - inBar(other.id));
  };
  return {
    getCoordinates,
    collide,
    begin: () => {
      chosen = null;
    },
  };
}
