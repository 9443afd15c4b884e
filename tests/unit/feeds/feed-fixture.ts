import type { WorkRecord } from '@/lib/citations/work-record';
import { atom } from '@/lib/feeds/atom';
import { jsonFeed } from '@/lib/feeds/json-feed';
import { worksFeed } from '@/lib/feeds/works-feed';

type Feed = Parameters<typeof worksFeed>[1];

const profile: Feed = {
  address: { page: 'profile', slug: 'devin-kwok' },
  path: '/fr/repertoire/devin-kwok/publications.atom',
  title: 'Nouvelles publications – Devin Kwok',
  language: 'fr',
  filters: { person: 'researcher-devin-kwok' },
};

/** The feed of a member. */
export const feedOf = (records: readonly WorkRecord[], parts: Partial<Feed> = {}) =>
  worksFeed(records, { ...profile, ...parts });
export const atomOf = (...given: Parameters<typeof feedOf>) => atom(feedOf(...given));
export const jsonFeedOf = (...given: Parameters<typeof feedOf>) => jsonFeed(feedOf(...given));

export const hostileTexts = [
  ['markup', '<script>alert(1)</script>'],
  ['the end of CDATA', ']]>'],
  ['an ampersand', 'A & B &amp; &nope;'],
  ['quotes', `"a" 'b'`],
  ['a control character', 'a\u0000b\u0008c\u001f'],
  ['half of a pair', 'a\ud800b\udc00'],
  ['what is no character', 'a\ufffe\uffff'],
  ['a face', '👩🏽‍🔬'],
  ['right-to-left text', 'محمد\u202e'],
  ['a comment', '<!-- -- -->'],
  ['a declaration', '<?xml version="1.0"?><!DOCTYPE x>'],
  ['a line end', 'a\r\nb\u2028c'],
] as const;
