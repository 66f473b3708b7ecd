import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const onServer = () => false;

/** Is this a machine whose command key is ⌘? False on the server and until the page listens, so that both say the same. */
export function useIsApple(): boolean {
  return useSyncExternalStore(never, isApple, onServer);
}

function isApple(): boolean {
  return /mac|iphone|ipad|ipod/i.test(navigator.platform);
}
