import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { decode } from '../decode';
import { domBlocks } from '../html/dom-blocks';
import { parsePage, removeUnseen } from '../html/parse-page';
import type { BlockKind, CaptureSource, Extraction, SourceBlock } from '../types';
import { takeFrontMatter } from './front-matter';

type Place = { kind: BlockKind; level?: number; depth: number };

function htmlBlocks(html: string): SourceBlock[] {
  const page = parsePage(html);
  removeUnseen(page);
  return domBlocks(page.body);
}

/** The text of inline nodes as it is rendered: links keep their text, pictures have none. */
function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`;
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}

function childBlocks(node: { children: Nodes[] }, place: Place): SourceBlock[] {
  return node.children.flatMap((child) => blocksOf(child, place));
}

function blocksOf(node: Nodes, place: Place): SourceBlock[] {
  const { kind, level, depth } = place;
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: inlineText(node) }];
    case 'paragraph':
      return [{ kind, level, text: inlineText(node) }];
    case 'code':
      return [{ kind: 'paragraph', text: node.value }];
    case 'html':
      return htmlBlocks(node.value);
    case 'blockquote':
      return childBlocks(node, { kind: 'quotation', depth });
    case 'list':
      return childBlocks(node, { ...place, depth: depth + 1 });
    case 'listItem':
      return childBlocks(node, { kind: 'list_item', level: depth, depth });
    case 'tableRow':
      return [{ kind: 'table_row', text: node.children.map(inlineText).join(' | ') }];
    case 'footnoteDefinition':
      return numbered(childBlocks(node, place), node.label ?? node.identifier);
    default:
      return 'children' in node ? childBlocks(node, place) : [];
  }
}

function numbered([first, ...others]: SourceBlock[], label: string): SourceBlock[] {
  return first ? [{ ...first, text: `[${label}] ${first.text}` }, ...others] : [];
}

/** Reads Markdown (GitHub's dialect) as the text that it renders to, with its front matter. */
export function extractMarkdown({ bytes, contentType }: CaptureSource): Extraction {
  const { body, bibliography } = takeFrontMatter(decode(bytes, contentType));
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(body);
  const blocks = childBlocks(tree, { kind: 'paragraph', depth: 0 });
  return { blocks, bibliography, extractor: 'markdown/1 remark 11' };
}
