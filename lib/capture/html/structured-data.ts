import { z } from 'zod';

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|WebPage)$/;

const textSchema = z.string().trim().min(1).optional().catch(undefined);
const namedSchema = z.union([
  z.string().trim().min(1),
  z.object({ name: z.string().trim().min(1) }).transform(({ name }) => name),
]);
const oneOrMany = z.union([
  z.array(namedSchema.optional().catch(undefined)),
  namedSchema.transform((name) => [name]),
]);

const articleSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: textSchema,
  name: textSchema,
  author: oneOrMany.optional().catch(undefined),
  publisher: oneOrMany.optional().catch(undefined),
  datePublished: textSchema,
  inLanguage: textSchema,
});

export type StructuredArticle = {
  title?: string;
  authors: string[];
  publisher?: string;
  published?: string;
  language?: string;
};

function nodesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return '@graph' in value ? [value, ...nodesOf(value['@graph'])] : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function typesOf(type: string | string[]): string[] {
  return typeof type === 'string' ? [type] : type;
}

/** What a page's JSON-LD says about its article, or undefined; anything malformed is passed over. */
export function structuredArticle(page: Document): StructuredArticle | undefined {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const articles = scripts
    .flatMap((script) => nodesOf(parseJson(script.textContent ?? '')))
    .flatMap((node) => articleSchema.safeParse(node).data ?? [])
    .filter((node) => typesOf(node['@type']).some((type) => ARTICLE_TYPE.test(type)));
  const isPage = (type: string | string[]) => typesOf(type).includes('WebPage');
  const article = articles.find((node) => !isPage(node['@type'])) ?? articles[0];
  if (!article) return undefined;
  return {
    title: article.headline ?? article.name,
    authors: (article.author ?? []).filter((name) => name !== undefined),
    publisher: article.publisher?.[0],
    published: article.datePublished,
    language: article.inLanguage,
  };
}
