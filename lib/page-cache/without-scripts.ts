/**
 * A page of HTML without scripts and without the links that preload them. Data blocks such as
 * JSON-LD stay.
 *
 * Safe on what React renders: text and attributes there never hold a literal `<`, and a script
 * element ends at the first `</script` whatever is in it (HTML, 13.2.5.4).
 *
 * @param html a whole page
 */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script\s*>/gi, (element, attributes: string) =>
      /\btype="application\/ld\+json"/i.test(attributes) ? element : '',
    )
    .replace(/<link\b[^>]*>/gi, (element) =>
      /\bas="script"/i.test(element) || /\brel="modulepreload"/i.test(element) ? '' : element,
    );
}
