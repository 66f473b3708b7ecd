import type { BlockKind, SourceBlock } from '../types';
import { isDataTable, tableRows } from './table-rows';

const BLOCK_ELEMENTS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET
  FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE
  SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);
const NO_TEXT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'HEAD', 'TITLE']);

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

type Place = { kind: BlockKind; level?: number; depth: number; preformatted: boolean };

/** What an element makes of the text in it; everything else is inherited from around it. */
function placeIn(element: Element, around: Place): Place {
  const tag = element.tagName.toUpperCase();
  const heading = /^H([1-6])$/.exec(tag);
  if (heading) return { ...around, kind: 'heading', level: Number(heading[1]) };
  if (tag === 'BLOCKQUOTE') return { ...around, kind: 'quotation', level: undefined };
  if (tag === 'UL' || tag === 'OL' || tag === 'MENU') return { ...around, depth: around.depth + 1 };
  if (tag === 'LI') return { ...around, kind: 'list_item', level: Math.max(1, around.depth) };
  if (tag === 'PRE') return { ...around, preformatted: true };
  return around;
}

class Collector {
  readonly blocks: SourceBlock[] = [];
  private inline = '';

  flush({ kind, level }: Place): void {
    // Two line breaks in a row are how old pages begin a paragraph.
    for (const part of this.inline.split(/\n[^\S\n]*\n\s*/)) {
      const text = part.trim();
      if (text !== '')
        this.blocks.push(level === undefined ? { kind, text } : { kind, level, text });
    }
    this.inline = '';
  }

  write(text: string, { preformatted }: Place): void {
    // A soft hyphen is a hint for whoever sets the line, not a character of the text.
    const visible = text.replaceAll('\u00ad', '');
    if (preformatted) {
      this.inline += visible;
      return;
    }
    const collapsed = visible.replace(/[ \t\n\f\r]+/g, ' ');
    const afterSpace = this.inline === '' || /[ \n]$/.test(this.inline);
    this.inline += afterSpace ? collapsed.replace(/^ /, '') : collapsed;
  }

  break(): void {
    this.inline = `${this.inline.replace(/ $/, '')}\n`;
  }

  walk(node: Node, around: Place): void {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT || child.nodeType === CDATA) {
        this.write(child.textContent ?? '', around);
      } else if (child.nodeType === ELEMENT) {
        this.enter(child as Element, around);
      }
    }
  }

  private enter(element: Element, around: Place): void {
    const tag = element.tagName.toUpperCase();
    if (NO_TEXT.has(tag)) return;
    if (tag === 'BR') this.break();
    else if (tag === 'Q') this.quote(element, around);
    else if (BLOCK_ELEMENTS.has(tag)) this.block(tag, element, around);
    else this.walk(element, around);
  }

  private block(tag: string, element: Element, around: Place): void {
    this.flush(around);
    if (tag === 'TABLE' && isDataTable(element)) {
      for (const text of tableRows(element)) this.blocks.push({ kind: 'table_row', text });
      return;
    }
    const place = placeIn(element, around);
    this.walk(element, place);
    this.flush(place);
  }

  private quote(element: Element, around: Place): void {
    this.write('“', around);
    this.walk(element, around);
    this.write('”', around);
  }
}

/**
 * The text of a tree in blocks, as a reader of the page sees it: white space collapsed, line breaks
 * kept, table rows with ` | ` between cells. Pictures and their alternative texts are left out.
 */
export function domBlocks(root: Node): SourceBlock[] {
  const collector = new Collector();
  const place: Place = { kind: 'paragraph', depth: 0, preformatted: false };
  collector.walk(root, place);
  collector.flush(place);
  return collector.blocks;
}
