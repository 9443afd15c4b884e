/** Where a link leads, for a link that nobody named: "openreview.net". */
export function hostOf(href: string): string {
  return URL.parse(href)?.host.replace(/^www\./, '') || href;
}
