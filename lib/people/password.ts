import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 30 ms here. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What an unknown person's password is compared with, so that knowing nobody takes as long as knowing somebody. */
let nobody: Promise<string> | undefined;

/** The argon2id hash of a password, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether the password belongs to the hash; without a hash it takes the same time and is false. */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword('the password of nobody');
  const matches = await verify(passwordHash ?? (await nobody), password);
  return Boolean(passwordHash) && matches;
}
