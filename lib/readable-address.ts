/** Can every part of a path be decoded: are its signs in percent hexadecimal digits, and UTF-8 without the character NUL? */
export function isReadableAddress(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
