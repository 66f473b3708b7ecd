'use client';

import { useLayoutEffect } from 'react';
import { applyTheme, readTheme } from './theme';

/** Applies the kept theme when the desk is entered from a public page, which follows the system. */
export function ThemeKeeper() {
  useLayoutEffect(() => {
    applyTheme(readTheme());
    return () => applyTheme('system');
  }, []);
  return null;
}
