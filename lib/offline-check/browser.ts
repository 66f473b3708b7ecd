import { type BundleReport, checkChosen } from '@/lib/bundle-checks/check-bundle';
import { steps } from '@/lib/bundle-checks/findings';
import { directionOf } from '@/lib/i18n/locales';
import { chooseLanguage, makeSayings, makeWords } from './say';

// The script of the offline page. It runs in a browser from a file on disk, and touches no network.

const locale = chooseLanguage(navigator.languages);
const t = makeWords(locale);
const say = makeSayings(locale);
let chosen: File[] = [];

/** An element with its text and its children. */
function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const muted = (textContent: string) => make('p', { className: 'muted', textContent });
const found = make('section', { ariaLive: 'polite' });
const keys = make('textarea', { id: 'keys', spellcheck: false, dir: 'ltr' });

function picker(id: string, label: string, properties: Partial<HTMLInputElement>): Node[] {
  const input = make('input', { id, type: 'file', ...properties });
  input.addEventListener('change', () => {
    chosen = [...(input.files ?? [])];
    void check();
  });
  return [make('label', { htmlFor: id, textContent: label }), input];
}

async function check(): Promise<void> {
  if (chosen.length === 0) return;
  found.replaceChildren(muted(t('checking')));
  const known = keys.value.trim() === '' ? null : keys.value;
  try {
    found.replaceChildren(...tell(await checkChosen(chosen, known)));
  } catch {
    found.replaceChildren(make('p', { className: 'differs', textContent: t('unreadable') }));
  }
}

function tell({ outcome, of, findings }: BundleReport): Node[] {
  const head = make('h2', { className: outcome, textContent: t(`outcome.${outcome}`) });
  const lines = steps.flatMap((step) => {
    const own = findings.filter((finding) => finding.step === step);
    if (own.length === 0) return [];
    const items = own.map((finding) => {
      const mark = make('b', { textContent: t(`mark.${finding.outcome}`) });
      return make('li', { className: finding.outcome }, mark, new Text(` ${say(finding)}`));
    });
    return [make('h3', { textContent: t(`step.${step}`) }), make('ul', {}, ...items)];
  });
  return of ? [head, muted(t('reportOf', of)), ...lines] : [head, ...lines];
}

function start(): void {
  const root = document.documentElement;
  root.lang = locale;
  root.dir = directionOf(locale);
  document.title = t('offline.title');
  keys.addEventListener('change', () => void check());
  const parts = [
    make('h1', { textContent: t('offline.title') }),
    make('p', { textContent: t('offline.lead') }),
    ...picker('zip', t('bundleFile'), { accept: '.zip,application/zip' }),
    ...picker('folder', t('folder'), { webkitdirectory: true }),
    make('label', { htmlFor: 'keys', textContent: t('offline.keys') }),
    muted(t('offline.keysHint')),
    keys,
    found,
    muted(t('offline.trust')),
  ];
  const able = typeof crypto !== 'undefined' && crypto.subtle !== undefined;
  const main = document.getElementById('main');
  main?.replaceChildren(...(able ? parts : [muted(t('noCrypto'))]));
}

start();
