/** The host of a link, as the label of a link without one: "openreview.net". */
export function hostOf(href: string): string {
  return URL.parse(href)?.host.replace(/^www\./, '') || href;
}
