import { beforeEach, expect, it } from 'vitest';
import { EditionWatch } from './edition-watch';

let edition: string | Error;
let listens: boolean;
let expired: string[][];
let faults: unknown[];

const watch = () =>
  new EditionWatch({
    read: async () => {
      if (edition instanceof Error) throw edition;
      return edition;
    },
    expire: async ({ tags }) => {
      if (listens) expired.push(tags);
      return listens;
    },
    fault: (error) => faults.push(error),
  });

beforeEach(() => {
  edition = '7';
  listens = true;
  expired = [];
  faults = [];
});

it('forgets public pages at first, and then once for each new edition', async () => {
  const one = watch();
  await one.look();
  await one.look();
  expect(expired).toEqual([['published']]);
  edition = '8';
  await one.look();
  await one.look();
  expect(expired).toHaveLength(2);
});

it('tries again where the process did not listen yet, or the database did not answer', async () => {
  const one = watch();
  listens = false;
  await one.look();
  edition = new Error('away');
  await one.look();
  expect(faults).toEqual([edition]);
  expect(expired).toEqual([]);
  listens = true;
  edition = '8';
  await one.look();
  expect(expired).toHaveLength(1);
});

it('looks once at a time', async () => {
  const waiting = Promise.withResolvers<string>();
  let reads = 0;
  const one = new EditionWatch({
    read: () => {
      reads += 1;
      return waiting.promise;
    },
    expire: async () => true,
    fault: (error) => faults.push(error),
  });
  const looks = [one.look(), one.look()];
  waiting.resolve('1');
  await Promise.all(looks);
  expect(reads).toBe(1);
});
