import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import words from '@/lib/i18n/messages/en/keys.json';
import { chordOf } from './chord';
import { type KeyEntry, KeyRegistry } from './key-registry';
import { isSingleCharacter, type ShortcutName, shortcutNames, shortcuts } from './shortcuts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' };

/** A press as the browser tells it, on a plain part of the page unless told otherwise. */
function press(key: string, more: object = {}) {
  const event = {
    ...{ ...none, key, target: null as unknown, repeat: false, timeStamp: 0 },
    ...{ defaultPrevented: false, taken: false, ...more },
    preventDefault: () => {
      event.taken = true;
    },
  };
  return event;
}

const field = { closest: () => ({}) };

function setUp(singles = true) {
  const done: string[] = [];
  const registry = new KeyRegistry(() => singles);
  const entry = (name: ShortcutName, more: Partial<KeyEntry> = {}): KeyEntry => ({
    name,
    run: () => done.push(name),
    ...more,
  });
  const hear = (key: string, more?: object) => {
    const event = press(key, more);
    registry.hear(event);
    return event.taken;
  };
  return { done, registry, entry, hear };
}

describe('a chord', () => {
  it.each([
    ['j', {}, 'j'],
    ['J', {}, 'j'],
    ['J', { shiftKey: true }, 'Shift+j'],
    ['?', { shiftKey: true }, '?'],
    [' ', {}, 'Space'],
    ['k', { ctrlKey: true }, 'Mod+k'],
    ['K', { metaKey: true }, 'Mod+k'],
    ['ArrowLeft', { shiftKey: true, altKey: true }, 'Alt+Shift+ArrowLeft'],
    ['о', { code: 'KeyJ' }, 'j'],
    ['ك', { code: 'Semicolon' }, 'ك'],
  ])('of %s with %j is %s', (key, more, chord) => {
    expect(chordOf(press(key, more))).toBe(chord);
  });
});

describe('the registry', () => {
  it('runs what is on top, takes the key, and gives it up when the part goes', () => {
    const { done, registry, entry, hear } = setUp();
    registry.add([entry('listNext')]);
    const leave = registry.add([entry('listNext', { run: () => done.push('top') })]);
    expect(hear('j')).toBe(true);
    leave();
    hear('j');
    expect(done).toEqual(['top', 'listNext']);
  });

  it('leaves a key that is declined, unknown, held down or means nothing now', () => {
    const { done, registry, entry, hear } = setUp();
    registry.add([
      entry('readerClaim', { run: () => false }),
      entry('listSelect', { when: () => false }),
      entry('keys'),
    ]);
    expect([hear('c'), hear('x'), hear('q')]).toEqual([false, false, false]);
    expect(hear('?', { repeat: true })).toBe(false);
    expect(hear('?', { defaultPrevented: true })).toBe(false);
    expect(done).toEqual([]);
    expect(registry.list()).toEqual(['keys', 'readerClaim']);
  });

  it('hears nothing while somebody types, but Escape that says so', () => {
    const { done, registry, entry, hear } = setUp();
    registry.add([entry('listNext'), entry('palette'), entry('keys'), entry('goInbox')]);
    registry.add([entry('readerClose'), entry('matrixClose')]);
    const typing = { target: field };
    for (const key of ['j', '?', 'g', 'i']) expect(hear(key, typing)).toBe(false);
    expect(hear('k', { ...typing, ctrlKey: true })).toBe(false);
    for (const more of [{ isComposing: true }, { keyCode: 229 }])
      expect(hear('j', more)).toBe(false);
    expect(done).toEqual([]);
    hear('Escape', typing);
    expect(done).toEqual(['matrixClose']);
  });

  it('hears no plain key that comes with Ctrl, ⌘ or Alt', () => {
    const { registry, entry, hear } = setUp();
    registry.add([entry('listNext')]);
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(hear('j', { [modifier]: true })).toBe(false);
    }
  });

  it('knows two keys one after the other, within the time for it', () => {
    const { done, registry, entry, hear } = setUp();
    registry.add([entry('goInbox'), entry('goClaims'), entry('readerClaim')]);
    hear('g', { timeStamp: 100 });
    hear('c', { timeStamp: 900 });
    hear('g', { timeStamp: 1000 });
    hear('c', { timeStamp: 2600 });
    hear('i', { timeStamp: 2700 });
    expect(done).toEqual(['goClaims', 'readerClaim']);
  });

  it('hears and lists no key of one character when those are off', () => {
    const { done, registry, entry, hear } = setUp(false);
    registry.add([entry('listNext'), entry('keys'), entry('goInbox'), entry('palette')]);
    for (const key of ['j', '?', 'g', 'i']) hear(key);
    hear('k', { metaKey: true });
    expect(done).toEqual(['palette']);
    expect(registry.list()).toEqual(['palette']);
  });

  it('lists what the thing in focus handles by itself, and does not touch it', () => {
    const { registry, entry, hear } = setUp();
    registry.add([entry('boardLift', { run: null })]);
    expect(hear(' ')).toBe(false);
    expect(registry.list()).toEqual(['boardLift']);
  });
});

describe('the table of keys', () => {
  it('has words for every key, and none besides', () => {
    expect(Object.keys(words.what).sort()).toEqual([...shortcutNames].sort());
  });

  it('gives no chord two meanings that could be meant at once', () => {
    const pressed = shortcutNames
      .filter((name) => shortcuts[name].group !== 'page')
      .flatMap((name) => shortcuts[name].keys);
    expect(new Set(pressed).size).toBe(pressed.length);
  });

  it.each([
    ['keys', true],
    ['goInbox', true],
    ['listSelectNext', true],
    ['palette', false],
    ['listOpen', false],
    ['readerExtend', false],
  ] as const)('%s is of characters alone: %s', (name, is) => {
    expect(isSingleCharacter(shortcuts[name])).toBe(is);
  });

  it('is the only door: nothing else listens for keys of the whole page, but what a card that is held does', () => {
    const sources = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
    );
    const listening = sources.filter((file) =>
      /(document|window)\.addEventListener\(\s*'key/.test(
        readFileSync(`components/${file}`, 'utf8'),
      ),
    );
    expect(listening.toSorted()).toEqual(['board/column-keys.ts', 'keys/use-shortcuts.ts']);
  });
});
