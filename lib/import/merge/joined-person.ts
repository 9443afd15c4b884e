import { filled } from './filled.ts';
import { type Fields, isEmpty, isFields, itemsOf, textOf, withoutRepeats } from './values.ts';

const nameParts = ['givenName', 'familyName', 'nameParticle', 'nameSuffix'] as const;

/** What makes somebody the person that they are. */
const own = new Set([
  'name',
  ...nameParts,
  'isOrganization',
  'slug',
  'formerSlugs',
  'alternateNames',
]);

/** How a person is called: the name as it is shown, and its parts. */
export interface CalledName {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
}

export function calledName(person: Fields | undefined): CalledName | undefined {
  const name = textOf(person?.name);
  if (name === undefined) return undefined;
  const parts = nameParts.flatMap((part) => {
    const text = textOf(person?.[part]);
    return text === undefined ? [] : [[part, text] as const];
  });
  return { name, parts: Object.fromEntries(parts) };
}

/** One person of two documents of one type: the kept one, what only the other one says, and both names. */
export function joinedPerson(kept: Fields, dropped: Fields): Fields {
  return withOtherNames(withNameParts(filled(kept, dropped, own), dropped), dropped);
}

/** A member who was a coauthor too: the coauthor’s other name, iD and website, where the member has none. */
export function joinedMember(member: Fields, coauthor: Fields): Fields {
  const orcid = textOf(coauthor.orcid);
  const withOrcid = isEmpty(member.orcid) && orcid !== undefined ? { ...member, orcid } : member;
  return withOtherNames(withWebsite(withOrcid, coauthor), coauthor);
}

function withWebsite(member: Fields, coauthor: Fields): Fields {
  const url = textOf(coauthor.url);
  const links = itemsOf(member.links);
  const has = links.some((link) => isFields(link) && (link.kind === 'website' || link.url === url));
  if (url === undefined || has) return member;
  const website = { _key: 'website', _type: 'externalLink', kind: 'website', url };
  return { ...member, links: [...links, website] };
}

/** Parts belong to a name: they are taken only for the same one, and only all together. */
function withNameParts(kept: Fields, dropped: Fields): Fields {
  const isSameName = textOf(kept.name) === textOf(dropped.name);
  const hasParts = nameParts.some((part) => !isEmpty(kept[part]));
  const parts = calledName(dropped)?.parts ?? {};
  return isSameName && !hasParts && Object.keys(parts).length > 0 ? { ...kept, ...parts } : kept;
}

function withOtherNames(kept: Fields, dropped: Fields): Fields {
  const present = itemsOf(kept.alternateNames).flatMap((name) => textOf(name) ?? []);
  const names = [dropped.name, ...itemsOf(dropped.alternateNames)].flatMap(
    (name) => textOf(name) ?? [],
  );
  const alternateNames = withoutRepeats([...present, ...names]).filter(
    (name) => name !== kept.name,
  );
  const isNew = alternateNames.some((name) => !present.includes(name));
  return isNew ? { ...kept, alternateNames } : kept;
}
