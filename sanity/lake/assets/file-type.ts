/**
 * Types that a browser shows or saves without running anything. All others (HTML, SVG, XML, scripts)
 * are stored, but served as `application/octet-stream`.
 */
const safeTypes: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['bib', 'text/plain; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['gif', 'image/gif'],
  ['gz', 'application/gzip'],
  ['jpg', 'image/jpeg'],
  ['json', 'application/json'],
  ['mp3', 'audio/mpeg'],
  ['mp4', 'video/mp4'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['txt', 'text/plain; charset=utf-8'],
  ['webm', 'video/webm'],
  ['webp', 'image/webp'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['zip', 'application/zip'],
]);

const unknownType = 'application/octet-stream';

/** The type a stored file is served as. */
export function servedType(extension: string): string {
  return safeTypes.get(extension) ?? unknownType;
}

/** The extension of the stored file: that of its name when it is plain, `bin` otherwise. */
export function extensionOf(filename: string | undefined): string {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(filename ?? '')?.[1]?.toLowerCase() ?? 'bin';
  return extension === 'jpeg' ? 'jpg' : extension;
}

/** The media type for the document: the announced one without parameters, when it is well-formed. */
export function announcedType(contentType: string | null, extension: string): string {
  const announced = /^[\w.+-]{1,60}\/[\w.+-]{1,120}/.exec(contentType ?? '')?.[0].toLowerCase();
  if (announced !== undefined && announced !== unknownType) return announced;
  return servedType(extension).replace(/;.*/, '');
}
