import { AppError } from '@/lib/errors';
import { isNestedTooDeep, MAX_NESTING } from '@/lib/nesting';
import { MAX_ANNOTATIONS } from './limits';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The annotations of a text: a W3C collection with its pages in it, a page, an array or one annotation, Hypothesis's
 * `rows` or `annotations`, or any of these as JSON Lines. Throws INVALID when it is none of them or holds too many.
 */
export function readAnnotationFile(text: string): unknown[] {
  const source = text.replace(/^\uFEFF/, '').trim();
  if (source === '') throw new AppError('INVALID', 'The file is empty.');
  if (isNestedTooDeep(source)) {
    const sentence = `The file has more than ${MAX_NESTING} lists or objects inside each other.`;
    throw new AppError('INVALID', sentence);
  }
  const items = unpack(parse(source));
  if (items.length === 0) throw new AppError('INVALID', 'There are no annotations in this file.');
  if (items.length > MAX_ANNOTATIONS) {
    const most = MAX_ANNOTATIONS.toLocaleString('en');
    throw new AppError('INVALID', `Send at most ${most} annotations at once.`);
  }
  return items;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return source.split(/\r?\n/).flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch {
        const sentence = `Line ${index + 1} is not JSON. Send JSON, or one annotation a line.`;
        throw new AppError('INVALID', sentence);
      }
    });
  }
}

function unpack(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => (isBundle(one) ? unpack(one) : [one]));
  if (!isObject(value)) {
    throw new AppError('INVALID', 'This is neither an annotation nor a list of annotations.');
  }
  for (const key of ['rows', 'annotations', 'items', 'orderedItems']) {
    if (Array.isArray(value[key])) return value[key];
  }
  if (!isType(value, 'AnnotationCollection')) return [value];
  if (isObject(value.first)) return unpack(value.first);
  if (value.total === 0) return [];
  throw new AppError('INVALID', 'This collection only names its pages. Send the pages.');
}

function isBundle(value: unknown): boolean {
  return (
    isObject(value) && (isType(value, 'AnnotationCollection') || isType(value, 'AnnotationPage'))
  );
}

function isType(value: Json, name: string): boolean {
  return [value.type, value['@type']].flat().some((type) => type === name);
}
