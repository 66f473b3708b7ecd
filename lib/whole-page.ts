/** What `proxy.ts` adds to the user agent of requests whose page may not begin before it is complete. */
export const WHOLE_PAGE_AGENT = 'assay-whole-page';
