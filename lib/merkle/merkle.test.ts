import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { append, type Frontier, leafHashNow, nodeHashNow, rootOf, rootOfSpan } from './frontier';
import { fromHex, leafHash, nodeHash, toHex } from './hash';
import { consistencySpans, inclusionSpans, type Place } from './spans';
import { emptyRoot, verifyConsistency, verifyInclusion } from './verify';

/** The leaves and roots that the implementations of certificate transparency are tested with. */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const knownInclusions: [index: number, size: number, path: string[]][] = [
  [0, 1, []],
  [
    ...([0, 8] as const),
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    ...([5, 8] as const),
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
];
const knownConsistencies: [from: number, to: number, path: string[]][] = [
  [1, 1, []],
  [
    ...([1, 8] as const),
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    ...([6, 8] as const),
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    ...([2, 5] as const),
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

/** A tree of leaves in memory, with every proof it can give. */
function plant(leaves: readonly Uint8Array[]) {
  const frontier: Frontier = { size: 0, nodes: [] };
  const hashes = new Map<string, Uint8Array>();
  const treeRoots = [toHex(rootOf(frontier))];
  for (const leaf of leaves) {
    for (const { level, index, hash } of append(frontier, leafHashNow(leaf)))
      hashes.set(`${level}/${index}`, hash);
    treeRoots.push(toHex(rootOf(frontier)));
  }
  const hashAt = ({ level, index }: Place) => {
    const hash = hashes.get(`${level}/${index}`);
    if (!hash) throw new Error(`There is no node ${level}/${index}.`);
    return hash;
  };
  const path = (spans: { start: number; end: number }[]) =>
    spans.map((span) => toHex(rootOfSpan(span, hashAt)));
  const tree = (size: number) => ({ size, root: treeRoots[size] ?? '' });
  return {
    roots: treeRoots,
    inclusion: (index: number, size: number) => ({
      leaf: toHex(hashAt({ level: 0, index })),
      ...{ index, size, root: tree(size).root, path: path(inclusionSpans(index, size)) },
    }),
    consistency: (from: number, to: number) => ({
      ...{ from: tree(from), to: tree(to), path: path(consistencySpans(from, to)) },
    }),
  };
}

const known = plant(inputs.map((text) => Uint8Array.from(Buffer.from(text, 'hex'))));
const large = plant(Array.from({ length: 70 }, (_, at) => Uint8Array.of(at, at * 3)));
/** Changes one hexadecimal digit of a hash. */
const changed = (hash: string, at: number) =>
  hash.slice(0, at) + (hash[at] === '0' ? '1' : '0') + hash.slice(at + 1);

describe('known trees', () => {
  test('have the published roots', async () => {
    expect(known.roots).toEqual(roots);
    expect(await emptyRoot()).toBe(roots[0]);
  });

  test('give the published proofs', async () => {
    for (const [index, size, path] of knownInclusions) {
      expect(known.inclusion(index, size).path).toEqual(path);
      expect(await verifyInclusion(known.inclusion(index, size))).toBe(true);
    }
    for (const [from, to, path] of knownConsistencies) {
      expect(known.consistency(from, to).path).toEqual(path);
      expect(await verifyConsistency(known.consistency(from, to))).toBe(true);
    }
  });

  test('are hashed the same by Web Crypto and at once', async () => {
    const [left, right] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    expect(toHex(await leafHash(left))).toBe(toHex(leafHashNow(left)));
    expect(toHex(await nodeHash(left, right))).toBe(toHex(nodeHashNow(left, right)));
  });
});

describe('every tree up to 70 leaves', () => {
  test('includes each of its leaves', async () => {
    for (let size = 1; size <= 70; size += 1)
      for (let index = 0; index < size; index += 1)
        expect(await verifyInclusion(large.inclusion(index, size)), `${index}/${size}`).toBe(true);
  });

  test('begins with every smaller one', async () => {
    for (let to = 0; to <= 70; to += 1)
      for (let from = 0; from <= to; from += 1)
        expect(await verifyConsistency(large.consistency(from, to)), `${from}/${to}`).toBe(true);
  });

  const places = fc.integer({ min: 1, max: 70 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      index: fc.nat(size - 1),
      digit: fc.nat(63),
      step: fc.nat(),
    }),
  );

  test('refuses an inclusion proof of which anything was changed', async () => {
    await fc.assert(
      fc.asyncProperty(places, async ({ size, index, digit, step }) => {
        const proof = large.inclusion(index, size);
        const { path } = proof;
        const at = path.length > 0 ? step % path.length : 0;
        const wrong = [
          { ...proof, leaf: changed(proof.leaf, digit) },
          { ...proof, root: changed(proof.root, digit) },
          { ...proof, index: index + 1 },
          { ...proof, index: -1 },
          { ...proof, path: [...path, proof.leaf] },
          ...(path.length > 0
            ? [
                { ...proof, path: path.with(at, changed(path[at] ?? '', digit)) },
                { ...proof, path: path.toSpliced(at, 1) },
                { ...proof, path: path.with(at, 'not a hash') },
              ]
            : []),
        ];
        for (const each of wrong) expect(await verifyInclusion(each)).toBe(false);
      }),
    );
  });

  test('refuses a consistency proof of which anything was changed', async () => {
    await fc.assert(
      fc.asyncProperty(places, async ({ size, index: from, digit, step }) => {
        const proof = large.consistency(from, size);
        const { path } = proof;
        const at = path.length > 0 ? step % path.length : 0;
        const wrong = [
          { ...proof, from: { ...proof.from, root: changed(proof.from.root, digit) } },
          { ...proof, path: [...path, proof.to.root] },
          { ...proof, from: { ...proof.from, size: size + 1 } },
          // Where the earlier tree is empty, the later one may be any.
          ...(from > 0
            ? [{ ...proof, to: { ...proof.to, root: changed(proof.to.root, digit) } }]
            : []),
          ...(path.length > 0
            ? [
                { ...proof, path: path.with(at, changed(path[at] ?? '', digit)) },
                { ...proof, path: path.toSpliced(at, 1) },
                { ...proof, path: path.with(at, '') },
              ]
            : []),
        ];
        for (const each of wrong) expect(await verifyConsistency(each)).toBe(false);
      }),
    );
  });

  test('refuses two trees of one size with other roots', async () => {
    const [one, other] = [large.roots[5] ?? '', known.roots[5] ?? ''];
    expect(
      await verifyConsistency({
        from: { size: 5, root: one },
        to: { size: 5, root: other },
        path: [],
      }),
    ).toBe(false);
  });
});

test('a hash is 64 lower-case hexadecimal digits and nothing else', () => {
  expect(fromHex('ab'.repeat(32))).toEqual(new Uint8Array(32).fill(0xab));
  for (const text of [
    '',
    'AB'.repeat(32),
    'ab'.repeat(31),
    `${'ab'.repeat(32)}\n`,
    'zz'.repeat(32),
  ])
    expect(fromHex(text)).toBeNull();
});
