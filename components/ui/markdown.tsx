import ReactMarkdown, { type Components, defaultUrlTransform, type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { cn } from '@/lib/utils';
import { isTangled } from './tangled-markdown';

const allowed = [
  'p',
  'em',
  'strong',
  'del',
  'a',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'br',
  'hr',
  'sup',
  'span',
];

/** Not an address to go to: whom a comment names. */
const mention = 'mention:';

const components: Components = {
  a: ({ href = '', children }) =>
    href.startsWith(mention) ? (
      <span className="rounded bg-accent-wash px-0.5 font-medium whitespace-nowrap text-accent-strong">
        {children}
      </span>
    ) : href.startsWith('#') ? (
      <sup>
        <a href={href} className="font-sans text-12 font-medium text-accent no-underline">
          {children}
        </a>
      </sup>
    ) : (
      <a href={href} rel="nofollow noopener noreferrer" className="link">
        {children}
      </a>
    ),
};

type MarkdownProps = {
  source: string;
  lang?: string;
  className?: string;
  /** Works on the tree before it is shown; what it adds is shown by `elements`. */
  plugins?: Options['rehypePlugins'];
  elements?: Components;
};

/**
 * Markdown with a safe subset: no images, no headings, no HTML. A link to a place on the page (`#…`) is set as a
 * reference, one to a person as a name; every other link is one the author alone answers for. A text that
 * no reader of Markdown gets to the end of is shown as it was typed.
 */
export function Markdown({ source, lang, className, plugins, elements }: MarkdownProps) {
  return (
    <div
      dir="auto"
      lang={lang}
      className={cn(
        '[&>*+*]:mt-4 [&_blockquote]:border-s [&_blockquote]:ps-4 [&_blockquote]:text-muted [&_ol]:list-decimal [&_ol]:ps-6 [&_ul]:list-disc [&_ul]:ps-6',
        className,
      )}
    >
      {isTangled(source) ? (
        <p className="whitespace-pre-wrap wrap-anywhere">{source}</p>
      ) : (
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          allowedElements={allowed}
          unwrapDisallowed
          skipHtml
          components={elements ? { ...components, ...elements } : components}
          rehypePlugins={plugins}
          urlTransform={(url) => (url.startsWith(mention) ? url : defaultUrlTransform(url))}
        >
          {source}
        </ReactMarkdown>
      )}
    </div>
  );
}
