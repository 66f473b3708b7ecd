'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * A script that has to run before the first paint. It stands in the HTML that the server sends and nowhere else: after a
 * navigation inside the page there is no first paint, and React does not run scripts that it renders itself.
 */
export function FirstPaintScript({ src }: { src: string }) {
  const fromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  return fromServer ? <script src={src} /> : null;
}
