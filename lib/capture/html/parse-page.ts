import { parseHTML } from 'linkedom';

// Never text: programs, pictures, controls. A <noscript> is hidden wherever scripts run.
const NOT_TEXT =
  'script,style,template,noscript,svg,canvas,iframe,object,embed,video,audio,map,button,input,select,textarea,dialog:not([open])';

/** A page as a document tree; a fragment becomes a whole page. Scripts are kept and never run. */
export function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html);
  return parseHTML(whole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
    .document;
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
