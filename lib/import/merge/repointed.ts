import { calledName, type CalledName } from './joined-person.ts';
import { type Fields, isEmpty, isFields, referredTo } from './values.ts';

/** What becomes of references to a document. */
export interface Repointing {
  readonly from: string;
  /** May be the same: then only names are written. */
  readonly to: string;
  /** The name that works print where they only refer to the person: it stays as it was. */
  readonly printed?: CalledName | undefined;
}

/**
 * A document, whatever it is, in which every reference leads to the new document. A list that would name that one twice
 * names it once, where it stood first.
 */
export function repointed(document: Fields, repointing: Repointing): Fields {
  return fieldsRepointed(document, repointing);
}

/** The name that works have to print from now on; undefined when both people are called the same. */
export function printedName(kept: Fields | undefined, dropped: Fields | undefined) {
  const [before, after] = [calledName(dropped), calledName(kept)];
  return before === undefined || before.name === after?.name ? undefined : before;
}

function valueRepointed(value: unknown, repointing: Repointing): unknown {
  if (Array.isArray(value)) return listRepointed(value, repointing);
  return isFields(value) ? fieldsRepointed(value, repointing) : value;
}

function listRepointed(list: readonly unknown[], repointing: Repointing): readonly unknown[] {
  const { from, to } = repointing;
  const after = list.map((item) => valueRepointed(item, repointing));
  if (from === to || !list.some((item) => namedBy(item) === from)) return after;
  const first = after.findIndex((item) => namedBy(item) === to);
  return after.filter((item, place) => place === first || namedBy(item) !== to);
}

/** Whom an item of a list is: the document that it refers to, itself or as a person. */
function namedBy(item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  const isReference = item._type === 'reference' || item._type === undefined;
  return (isReference ? referredTo(item) : undefined) ?? referredTo(item.person);
}

function fieldsRepointed(fields: Fields, repointing: Repointing): Fields {
  const { from, to, printed } = repointing;
  const entries = Object.entries(fields).map(([name, value]): [string, unknown] => [
    name,
    name === '_ref' && value === from ? to : valueRepointed(value, repointing),
  ]);
  const isNameless =
    printed !== undefined &&
    fields._type === 'authorship' &&
    referredTo(fields.person) === from &&
    isEmpty(fields.printedName);
  const named = isNameless ? { printedName: printed.name, ...printed.parts } : {};
  return { ...Object.fromEntries(entries), ...named };
}
