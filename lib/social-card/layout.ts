import { createElement, type CSSProperties, type ReactElement } from 'react';

import type { FittedText } from './fitted-text.ts';
import { cardSize } from './social-card.ts';

/** The colours of the pages, in their light scheme (`components/layout/globals.css`). */
const colours = {
  background: '#fdfdfb',
  text: '#1b1d1a',
  muted: '#575b54',
  accent: '#0d5c4f',
} as const;

const margin = { top: 48, side: 72, bottom: 64 } as const;
const headerHeight = 72;
/** Between a portrait and the texts beside it. */
const gutter = 56;
/** Least height between the header and the texts. */
const clearance = 24;
/** Above the lead; above the first of the details and the others. */
const gaps = { lead: 24, firstDetail: 30, detail: 6 } as const;

/** A portrait fills the right of the picture, in the shape in which pages show it. */
export const portraitSize = { width: 504, height: cardSize.height } as const;

/** The width of the texts, beside a portrait or alone. */
export function columnWidth(hasPortrait: boolean): number {
  return hasPortrait
    ? cardSize.width - portraitSize.width - gutter - margin.side
    : cardSize.width - 2 * margin.side;
}

/** What the header has: the name of the site and the section. */
export interface HeaderTexts {
  readonly siteName: FittedText | undefined;
  readonly section: FittedText | undefined;
}

/** What stands below the title. */
export interface Particulars {
  readonly lead: FittedText | undefined;
  readonly details: readonly FittedText[];
}

/** The texts of a picture; what is undefined is left out. */
export interface CardTexts extends HeaderTexts, Particulars {
  readonly title: FittedText | undefined;
}

/** The height that is left for the title. */
export function titleHeight({ lead, details }: Particulars): number {
  const heights = [
    ...(lead ? [lead.height + gaps.lead] : []),
    ...details.map(({ height }, index) => height + gapAbove(index)),
  ];
  const rest = cardSize.height - margin.top - headerHeight - clearance - margin.bottom;
  return heights.reduce((left, height) => left - height, rest);
}

function gapAbove(index: number): number {
  return index === 0 ? gaps.firstDetail : gaps.detail;
}

/** The picture without the portrait, which is laid over it: a header as that of the pages, and the texts at the foot. */
export function cardLayout(texts: CardTexts, hasPortrait: boolean): ReactElement {
  const width = columnWidth(hasPortrait);
  return box(
    {
      ...cardSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${margin.top}px ${margin.side}px ${margin.bottom}px`,
      background: colours.background,
      color: colours.text,
    },
    header(texts, width),
    box(
      { flexDirection: 'column', width },
      line(texts.title, {}),
      line(texts.lead, { color: colours.muted, marginTop: gaps.lead }),
      ...texts.details.map((detail, index) =>
        line(detail, {
          marginTop: gapAbove(index),
          ...(index > 0 && { color: colours.muted }),
        }),
      ),
    ),
  );
}

function header({ siteName, section }: HeaderTexts, width: number): ReactElement {
  return box(
    {
      boxSizing: 'border-box',
      width,
      height: headerHeight,
      justifyContent: 'space-between',
      alignItems: 'baseline',
      borderBottom: `2px solid ${colours.text}`,
    },
    line(siteName, {}),
    line(section, { color: colours.accent }),
  );
}

function line(text: FittedText | undefined, style: CSSProperties): ReactElement | undefined {
  return text && createElement('div', { style: { ...text.style, ...style } }, text.text);
}

/** Satori wants `display: flex` where there are several children. */
function box(style: CSSProperties, ...children: (ReactElement | undefined)[]): ReactElement {
  return createElement('div', { style: { display: 'flex', ...style } }, ...children);
}
