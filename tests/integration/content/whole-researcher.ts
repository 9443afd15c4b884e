import type { Contact } from '@/lib/content/contact/view';
import type { Profile } from '@/lib/content/profile/view';
import { languages } from '@/lib/i18n/languages';

import { inBoth, keyed, member, weakly } from './sample-lake';

/** A paragraph whose text is the code of its language, in bold and as a link. */
const paragraph = (language: string) => ({
  _key: 'b',
  _type: 'block' as const,
  style: 'normal' as const,
  children: [{ _key: 's', _type: 'span' as const, text: language, marks: ['l', 'strong'] }],
  markDefs: [{ _key: 'l', _type: 'link' as const, href: 'https://example.org/' }],
});

/** A member with every field filled in. Each case is a copy with one invalid value. */
export const wholeResearcher = (slug: string, portrait: string) =>
  member(slug, {
    name: 'Ada Whole',
    familyName: 'Whole',
    alternateNames: ['A. Whole'],
    position: [
      { ...inBoth('')[0], value: 'Doctorat' },
      { ...inBoth('')[1], value: 'PhD' },
    ],
    portrait: {
      _type: 'image',
      asset: weakly(portrait),
      alt: inBoth('Portrait'),
      crop: { _type: 'sanity.imageCrop', top: 0.1, bottom: 0, left: 0, right: 0 },
      hotspot: { _type: 'sanity.imageHotspot', x: 0.5, y: 0.5, width: 0.5, height: 0.5 },
    },
    institutions: [keyed('i', weakly('institution-mcgill'))],
    chairs: [{ _key: 'c', _type: 'chair', title: inBoth('Chair') }],
    supervisors: [
      {
        _key: 's',
        _type: 'supervision',
        role: 'principal',
        person: weakly('researcher-david-rolnick'),
        endDate: '2999-01-01',
      },
    ],
    topics: [keyed('t', weakly('topic-deep-learning'))],
    biography: languages.map((language) => ({
      language,
      _key: language,
      value: [paragraph(language)],
    })),
    role: 'doctoral',
    startYear: 2020,
    endYear: 2024,
    email: 'ada@example.org',
    telephone: '+1 514 555-0199',
    room: 'A.14',
    links: [
      {
        _key: 'l',
        _type: 'externalLink',
        kind: 'github',
        url: 'https://x.org/',
        label: inBoth('L'),
      },
    ],
    orcid: '0000-0002-1825-0097',
    featuredWorks: [keyed('f', weakly('publication-crowd'))],
    formerSlugs: ['ada'],
  });

type View = Partial<Profile>;
export interface Place {
  /** The differences in the French profile when the value is invalid. */
  left: View;
  /** The same, when the value is a text that may stand there. */
  shown?: (text: string) => View;
}
export const nothing: Place = { left: {} };
const without = (key: keyof Profile): Place => ({ left: { [key]: undefined } });
const empty = (key: keyof Profile): Place => ({ left: { [key]: [] } });

const link = { kind: 'github' as const, href: 'https://x.org/', label: { text: 'L' } };
const inParagraph = (span: { text?: string; marks?: string[] }, block: { markDefs?: [] } = {}) => {
  const children = paragraph('fr').children.map((one) => ({ ...one, ...span }));
  return { biography: { blocks: [{ ...paragraph('fr'), children, ...block }] } };
};
const withoutLink = inParagraph({ marks: ['strong'] }, { markDefs: [] });
const inEnglish: View = { biography: { lang: 'en', blocks: [paragraph('en')] } };
const anyPortrait: View = { portrait: expect.objectContaining({ alt: { text: 'Portrait' } }) };
const nameAsAlt: View = { portrait: expect.objectContaining({ alt: { text: 'Ada Whole' } }) };

const whole: Contact = {
  email: 'ada@example.org',
  telephone: { text: '+1 514 555-0199', href: 'tel:+15145550199' },
  room: 'A.14',
  orcid: '0000-0002-1825-0097',
  links: [link],
};
const contact = (change: { [Key in keyof Contact]?: Contact[Key] | undefined }): Place => {
  const { email, telephone, room, orcid, links = [] } = { ...whole, ...change };
  return {
    left: {
      contact: {
        ...(email !== undefined && { email }),
        ...(telephone && { telephone }),
        ...(room !== undefined && { room }),
        ...(orcid !== undefined && { orcid }),
        links,
      },
    },
  };
};

/** The effect of an invalid value at each path of that member. */
export const places: Record<string, Place> = {
  familyName: nothing,
  alternateNames: nothing,
  formerSlugs: nothing,
  status: nothing,
  position: without('position'),
  'position.0.value': {
    left: { position: { text: 'PhD', lang: 'en' } },
    shown: (text) => ({ position: { text } }),
  },
  'position.0.language': { left: { position: { text: 'PhD', lang: 'en' } } },
  portrait: without('portrait'),
  'portrait.asset': without('portrait'),
  'portrait.asset._ref': without('portrait'),
  'portrait.crop': { left: anyPortrait },
  'portrait.crop.top': { left: anyPortrait },
  'portrait.hotspot': { left: anyPortrait },
  'portrait.alt': { left: nameAsAlt },
  institutions: empty('institutions'),
  'institutions.0': empty('institutions'),
  'institutions.0._ref': empty('institutions'),
  topics: empty('topics'),
  'topics.0': empty('topics'),
  'topics.0._ref': empty('topics'),
  chairs: empty('chairs'),
  'chairs.0': empty('chairs'),
  'chairs.0.title': empty('chairs'),
  supervisors: empty('supervisors'),
  'supervisors.0': empty('supervisors'),
  'supervisors.0.person': empty('supervisors'),
  'supervisors.0.person._ref': empty('supervisors'),
  'supervisors.0.role': nothing,
  'supervisors.0.endDate': nothing,
  biography: without('biography'),
  'biography.0.value': { left: inEnglish },
  'biography.0.value.0': { left: inEnglish },
  'biography.0.value.0.children': { left: inEnglish },
  'biography.0.value.0.children.0.text': {
    left: inEnglish,
    shown: (text) => inParagraph({ text }),
  },
  'biography.0.value.0.children.0.marks': { left: inParagraph({ marks: [] }) },
  'biography.0.value.0.markDefs': { left: withoutLink },
  'biography.0.value.0.markDefs.0.href': { left: withoutLink },
  role: without('role'),
  startYear: { left: { period: { end: 2024 } } },
  endYear: { left: { period: { start: 2020 } } },
  email: contact({ email: undefined }),
  telephone: contact({ telephone: undefined }),
  room: {
    ...contact({ room: undefined }),
    shown: (text) => contact({ room: text }).left,
  },
  links: contact({ links: [] }),
  'links.0': contact({ links: [] }),
  'links.0.url': contact({ links: [] }),
  'links.0.kind': contact({ links: [{ ...link, kind: 'other' }] }),
  'links.0.label': contact({ links: [{ kind: link.kind, href: link.href }] }),
  orcid: contact({ orcid: undefined }),
  featuredWorks: nothing,
  'featuredWorks.0._ref': nothing,
};
