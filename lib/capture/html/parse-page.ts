import { parseHTML } from 'linkedom';

// Never text: programs, pictures, controls. A <noscript> is hidden wherever scripts run.
const NOT_TEXT =
  'script,style,template,noscript,svg,canvas,iframe,object,embed,video,audio,map,button,input,select,textarea,dialog:not([open])';

/** Gives a page the head and body that HTML lets its authors leave out. */
function complete(page: Document): Document {
  const root = page.documentElement;
  const head = page.head ?? page.createElement('head');
  const body = page.querySelector('body') ?? page.createElement('body');
  const stray = [...root.childNodes].filter((node) => node !== head && node !== body);
  root.prepend(head);
  if (!body.parentNode) root.append(body);
  body.append(...stray);
  for (const element of [...body.children]) {
    if (/^(?:title|meta|link|base)$/i.test(element.tagName)) head.append(element);
  }
  return page;
}

/** A page as a document tree; a fragment becomes a whole page. Scripts are kept and never run. */
export function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html);
  const source = whole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return complete(parseHTML(source).document);
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style') ?? '';
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Takes out of the page, in place, what no reader of it sees. */
export function removeUnseen(page: Document): void {
  for (const element of page.querySelectorAll(NOT_TEXT)) element.remove();
  for (const element of page.querySelectorAll('[hidden],[style]')) {
    // Some pages hide everything until a script has run; their text is meant to be seen.
    if (isHidden(element) && !/^(?:html|body|main|article)$/i.test(element.tagName))
      element.remove();
  }
}
