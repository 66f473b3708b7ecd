import { z } from 'zod';
import { changePublisherSchema, type Publisher } from './schema';

const lists = ['fundingSources', 'people', 'memberships'] as const;
const numbers = ['share', 'year'];

/** More rows than a list may have, so that a sparse name cannot ask for a long one. */
const MAX_ROWS = 1000;

/** A row that nothing was written in is no row; it keeps its place, so that sentences name the rows of the form. */
const rows = <S extends z.ZodObject>(row: S, list: z.ZodType) =>
  z.array(row.nullable()).transform((all, context) => {
    const written = all.filter((one) => one !== null);
    const { error } = list.safeParse(written);
    for (const { message } of error?.issues ?? []) context.addIssue({ code: 'custom', message });
    return written;
  });

const { fundingSources, people, memberships } = changePublisherSchema.shape;

/**
 * The profile as its form sends it: rows of lists as `people.0.name`, codes divided by commas, addresses one a line, and
 * boxes as "on".
 */
export const changePublisherFormSchema = z.preprocess(
  readForm,
  changePublisherSchema.extend({
    fundingSources: rows(fundingSources.unwrap().element, fundingSources),
    people: rows(people.unwrap().element, people),
    memberships: rows(memberships.unwrap().element, memberships),
  }),
);

function readForm(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form;
  const typed = form as Record<string, unknown>;
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(typed)) if (!name.includes('.')) read[name] = value;
  for (const list of lists) read[list] = readRows(typed, list);
  return {
    ...read,
    foundedIn: toNumber(typed.foundedIn),
    languages: divide(typed.languages, /[\s,;]+/),
    countries: divide(typed.countries, /[\s,;]+/),
    sameAs: divide(typed.sameAs, /\s+/),
  };
}

function readRows(typed: Record<string, unknown>, list: string): unknown[] {
  const found: (Record<string, unknown> | null)[] = [];
  for (const [name, value] of Object.entries(typed)) {
    const [of, place = '', field = ''] = name.split('.');
    const at = Number(place);
    if (of !== list || !/^\d+$/.test(place) || at >= MAX_ROWS) continue;
    while (found.length <= at) found.push(null);
    // A box alone says nothing.
    if (field === 'agreed') continue;
    found[at] = { ...found[at], [field]: numbers.includes(field) ? toNumber(value) : value };
  }
  return found.map((row, at) => {
    const agreed = typed[`${list}.${at}.agreed`] === 'on';
    return row && list === 'people' ? { ...row, agreed } : row;
  });
}

/** A number as people type it; a text that is none stays, for the schema to refuse. */
function toNumber(value: unknown): unknown {
  if (value === undefined) return null;
  const number = Number(String(value).trim().replace(',', '.').replace(/\s*%$/, ''));
  return Number.isNaN(number) ? value : number;
}

function divide(value: unknown, at: RegExp): string[] {
  return String(value ?? '')
    .split(at)
    .filter((part) => part !== '');
}

/** What stands in each field of the form for a profile: the opposite of what the schema of the form reads. */
export function toFormFields(publisher: Publisher): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(publisher)) {
    if (typeof value === 'string' || typeof value === 'number') fields[name] = String(value);
  }
  for (const list of lists) {
    publisher[list].forEach((row, at) => {
      for (const [field, value] of Object.entries(row)) {
        if (value === true) fields[`${list}.${at}.${field}`] = 'on';
        else if (value !== null) fields[`${list}.${at}.${field}`] = String(value);
      }
    });
  }
  fields.languages = publisher.languages.join(', ');
  fields.countries = publisher.countries.join(', ');
  fields.sameAs = publisher.sameAs.join('\n');
  return fields;
}
