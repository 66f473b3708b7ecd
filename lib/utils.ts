import { type ClassValue, clsx } from 'clsx';

/** Joins class names, leaving out what is false or empty. Later utilities do not override earlier ones. */
export function cn(...values: ClassValue[]): string {
  return clsx(values);
}
