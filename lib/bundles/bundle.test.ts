import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBytes } from '@/lib/bundle-checks/bytes';
import { checkBundle, checkChosen, checkZip } from '@/lib/bundle-checks/check-bundle';
import { checkProofText } from '@/lib/bundle-checks/check-proof';
import type { Finding } from '@/lib/bundle-checks/findings';
import { type BundleFiles, bundlePaths, CHECKPOINT_PATH } from '@/lib/bundle-checks/format';
import { readKeys } from '@/lib/bundle-checks/keys';
import { readZip } from '@/lib/bundle-checks/read-zip';
import { sampleBundle } from './sample-bundle';
import { withManifest, writeZip } from './write-zip';

let files: BundleFiles;
let publisher: string;

beforeAll(async () => {
  ({ files, publisher } = await sampleBundle());
});

const differing = (findings: readonly Finding[]) =>
  findings.filter(({ outcome }) => outcome === 'differs');
const names = (findings: readonly Finding[]) => findings.map(({ name }) => name);

/** A bundle with some files changed, and a manifest that fits the change. */
async function refitted(of: BundleFiles, changes: Record<string, string>): Promise<BundleFiles> {
  const { slug, number, digest } = JSON.parse(textIn(of, bundlePaths.manifest));
  const changed = new Map(of);
  for (const [path, text] of Object.entries(changes)) changed.set(path, toBytes(text));
  changed.delete(bundlePaths.manifest);
  return withManifest(changed, { slug, number, digest });
}

const textIn = (of: BundleFiles, path: string) => new TextDecoder().decode(of.get(path));
const textOf = (path: string) => textIn(files, path);

describe('a bundle as it was made', () => {
  it('fits, and says whose key it was', async () => {
    const report = await checkZip(writeZip(files), publisher);
    expect(names(report.findings)).toEqual([
      ...['filesFit', 'digestFits', 'passagesFit', 'historyFits'],
      ...['included', 'snapshotSame', 'signed', 'keySame'],
    ]);
    expect(report.outcome).toBe('fits');
    expect(report.of).toMatchObject({ number: 2, title: 'A sample “🐟”' });
  });

  it('is the same bytes again, in any order of its files', () => {
    const turned = new Map([...files].toReversed());
    expect(writeZip(turned)).toEqual(writeZip(files));
  });

  it('leaves open what nobody compared', async () => {
    const report = await checkBundle(files, null);
    expect(names(report.findings).at(-1)).toBe('keysNotCompared');
    expect(report.outcome).toBe('open');
  });

  it('says that a proof is still to come', async () => {
    const { files: early } = await sampleBundle({ proven: false });
    const report = await checkBundle(early, publisher);
    expect(names(report.findings)).toContain('pending');
    expect(report.outcome).toBe('open');
    expect(early.has(CHECKPOINT_PATH)).toBe(false);
    expect(new TextDecoder().decode(early.get(bundlePaths.readme))).toContain('NOT YET');
  });

  it('is read from the folder into which it was unpacked', async () => {
    const folder = new Map([...files].map(([path, bytes]) => [`claim-2/${path}`, bytes]));
    folder.set('claim-2/.DS_Store', new Uint8Array(1));
    expect((await checkBundle(folder, publisher)).outcome).toBe('fits');
  });
});

describe('a bundle that was changed', () => {
  it('is found out whatever byte of whatever file it was, and the file is named', async () => {
    const paths = [...files.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, place, by) => {
          const bytes = new Uint8Array(files.get(path) ?? []);
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ by;
          const { findings } = await checkBundle(new Map(files).set(path, bytes), publisher);
          const faults = differing(findings);
          if (path !== bundlePaths.manifest) {
            expect(faults.map(({ values }) => values.path)).toContain(path);
          } else expect(findings.some(({ outcome }) => outcome !== 'fits')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is found out when a file is taken away or put in', async () => {
    for (const path of files.keys()) {
      const rest = new Map(files);
      rest.delete(path);
      const found = differing((await checkBundle(rest, publisher)).findings);
      const named = path === bundlePaths.manifest ? 'noManifest' : 'missing';
      expect(names(found), path).toContain(named);
    }
    const more = new Map(files).set('more.txt', new Uint8Array(1));
    expect(differing((await checkBundle(more, publisher)).findings)).toMatchObject([
      { name: 'unlisted', values: { path: 'more.txt' } },
    ]);
  });

  const cases: [string, (text: string) => string, string][] = [
    ['snapshot.json', (text) => text.replaceAll('A sample', 'Another'), 'digestDiffers'],
    ['snapshot.json', (text) => text.replace('"best":5', '"best":4'), 'snapshotDiffers'],
    ['history/1.json', (text) => text.replaceAll('A sample', 'Another'), 'historyDiffers'],
    ['passages.json', (text) => text.replace('"exact":"A', '"exact":"B'), 'passageDiffers'],
    ['annotations.json', (text) => text.replace('"exact":"A', '"exact":"B'), 'passageDiffers'],
    [
      'audit/proof.json',
      (text) => text.replace('"kind":"update"', '"kind":"first"'),
      'leafDiffers',
    ],
    ['audit/proof.json', (text) => text.replace('"index":1', '"index":0'), 'notIncluded'],
    ['audit/checkpoint.txt', (text) => text.replace('\n2\n', '\n3\n'), 'checkpointDiffers'],
    ['keys.json', () => '{"keys":[]}', 'badKeys'],
  ];
  it.each(cases)(
    'is found out in %s also when the manifest was made to fit (%#)',
    async (path, change, name) => {
      const bundle = await refitted(files, { [path]: change(textOf(path)) });
      const { findings } = await checkBundle(bundle, publisher);
      expect(names(differing(findings))).toContain(name);
    },
  );

  it('is found out when somebody else signed it', async () => {
    const { files: others } = await sampleBundle();
    const { findings } = await checkBundle(others, publisher);
    expect(names(differing(findings))).toEqual(['keyOther']);
  });

  it('is found out when somebody else signed it, and put an entry of the publisher beside it', async () => {
    const { files: others } = await sampleBundle();
    const parsed = (of: BundleFiles, path: string) => JSON.parse(textIn(of, path));
    const [forged, own] = [others, files].map((of) => parsed(of, bundlePaths.proof));
    const keys = [files, others].flatMap((of) => parsed(of, bundlePaths.keys).keys);
    for (const entries of [
      [...forged.entries, ...own.entries],
      [...own.entries, ...forged.entries],
    ]) {
      const [{ checkpoint }] = entries;
      const bundle = await refitted(others, {
        [bundlePaths.proof]: JSON.stringify({ ...forged, entries }),
        [bundlePaths.keys]: JSON.stringify({ keys }),
        [CHECKPOINT_PATH]: checkpoint.note,
      });
      const { findings } = await checkBundle(bundle, publisher);
      expect(names(differing(findings))).toEqual(['keyOther']);
    }
  });

  it('says how many passages are left out', async () => {
    const path = bundlePaths.passages;
    const { passages } = JSON.parse(textOf(path));
    expect(passages.length).toBeGreaterThan(1);
    const text = JSON.stringify({ passages: passages.slice(1) });
    const { findings } = await checkBundle(await refitted(files, { [path]: text }), publisher);
    expect(findings).toContainEqual(
      expect.objectContaining({ name: 'passagesLeftOut', outcome: 'open', values: { count: 1 } }),
    );
  });
});

describe('what somebody chose', () => {
  const named = (path: string, bytes: Uint8Array) =>
    Object.assign(new File([new Uint8Array(bytes)], path.split('/').at(-1) ?? ''), {
      webkitRelativePath: path,
    });

  it('is a ZIP, or a folder with all its files', async () => {
    const zip = new File([writeZip(files)], 'bundle.zip');
    expect((await checkChosen([zip], publisher)).outcome).toBe('fits');
    const folder = [...files].map(([path, bytes]) => named(`claim-2/${path}`, bytes));
    expect((await checkChosen(folder, publisher)).outcome).toBe('fits');
    expect(names((await checkChosen(folder.slice(0, 1), publisher)).findings)).toEqual([
      'noManifest',
    ]);
  });

  it('is not read when it is more than any bundle', async () => {
    const unread = { name: 'film', size: 65 * 1024 * 1024, arrayBuffer: () => expect.fail() };
    const large = await checkChosen([unread as unknown as File], null);
    expect(names(large.findings)).toEqual(['tooLarge']);
    const small = { ...unread, size: 1 } as unknown as File;
    const many = await checkChosen(Array<File>(1001).fill(small), null);
    expect(names(many.findings)).toEqual(['tooMany']);
  });

  it('gives keys as quickly from a text of nothing', async () => {
    const long = await readKeys('a'.repeat(5_000_000));
    expect(long).toEqual({ keys: [], fingerprints: [] });
    const { keys } = await readKeys(publisher);
    expect(keys).toHaveLength(1);
  });
});

describe('an audit proof by itself', () => {
  it('fits with the publisher’s keys, differs with one sign changed, and takes no other keys', async () => {
    const proof = textOf(bundlePaths.proof);
    expect(differing(await checkProofText(proof, publisher))).toEqual([]);
    const changed = await checkProofText(proof.replace('"number":2', '"number":3'), publisher);
    expect(names(differing(changed))).toEqual(['leafDiffers']);
    const { publisher: other } = await sampleBundle();
    expect(names(differing(await checkProofText(proof, other)))).toEqual(['signatureDiffers']);
    expect(names(await checkProofText('[]', publisher))).toEqual(['badProof']);
  });
});

describe('what only looks like a ZIP', () => {
  const nameOf = (bytes: Uint8Array) => {
    const unpacked = readZip(bytes);
    return 'fault' in unpacked ? unpacked.fault.name : 'read';
  };
  const zip = (path: string, content = 'x') => writeZip(new Map([[path, toBytes(content)]]));

  it('has a sentence for each trick', () => {
    expect(nameOf(toBytes('no zip'))).toBe('unreadable');
    expect(nameOf(zip('../up.txt'))).toBe('badPath');
    expect(nameOf(zip('/root.txt'))).toBe('badPath');
    expect(nameOf(zip('a\\b.txt'))).toBe('badPath');
    expect(nameOf(zip('a\u202etxt.exe'))).toBe('badPath');
    const two = writeZip(
      new Map([
        ['a1', toBytes('x')],
        ['a2', toBytes('y')],
      ]),
    );
    expect(nameOf(replaced(two, 'a2', 'a1'))).toBe('duplicate');
    const many = Array.from({ length: 1001 }, (_, at) => [`${at}`, new Uint8Array()] as const);
    expect(nameOf(writeZip(new Map(many)))).toBe('tooMany');
  });

  it('unpacks no bomb, whatever size it says of itself', () => {
    const bomb = zip('bomb', '0'.repeat(65 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(nameOf(bomb)).toBe('tooLarge');
    // The size in the directory, 24 bytes behind its sign.
    const view = new DataView(bomb.buffer);
    view.setUint32(view.getUint32(bomb.length - 6, true) + 24, 10, true);
    expect(nameOf(bomb)).toBe('damaged');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(), (noise, place) => {
        const whole = writeZip(files).slice();
        whole.set(noise.subarray(0, whole.length), place % (whole.length - 400));
        expect([
          'read',
          'damaged',
          'unreadable',
          'badPath',
          'duplicate',
          'locked',
          'tooLarge',
          'tooMany',
        ]).toContain(nameOf(whole));
      }),
      { numRuns: 60 },
    );
  });
});

/** Bytes in which every occurrence of one word is another of the same length. */
function replaced(bytes: Uint8Array, word: string, by: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(word, by);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
