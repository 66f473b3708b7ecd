/**
 * The name of this installation's log: its public address without the scheme, as C2SP tlog-checkpoint asks for. Another
 * address makes it another log to those who check.
 */
export function originOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`.replace(/\/+$/, '');
}
