import { assetOrigin } from '@/sanity/lake/assets/asset-address';
import { attachment } from '@/sanity/lake/assets/asset-headers';
import {
  imageAssetId,
  imageFile,
  parseDataFile,
  parseImageFile,
} from '@/sanity/lake/assets/asset-id';
import { announcedType, extensionOf, servedType } from '@/sanity/lake/assets/file-type';
import { imageKindOf, refusalOf } from '@/sanity/lake/assets/image-signature';
import { parseUploadOptions } from '@/sanity/lake/assets/upload-options';

const sha1 = '0123456789abcdef0123456789abcdef01234567';

test('an image file and its asset id spell the same key', () => {
  const key = parseImageFile(`${sha1}-600x800.jpg`);
  expect(key).toEqual({ sha1, width: 600, height: 800, extension: 'jpg' });
  expect(key && imageFile(key)).toBe(`${sha1}-600x800.jpg`);
  expect(key && imageAssetId(key)).toBe(`image-${sha1}-600x800-jpg`);
});

test.each([
  '../../token',
  `${sha1}-600x800.jpg/../../../token`,
  `${sha1}-0x800.jpg`,
  `${sha1}-600x800.j/g`,
  `${sha1}-600x800`,
  `${sha1.toUpperCase()}-600x800.jpg`,
  `${sha1}-600x800.jpg\u0000`,
  `${sha1}-600x800.jpg\n`,
  `${sha1}-9999999x1.jpg`,
  '',
])('%j is no name of an image or a file', (file) => {
  expect(parseImageFile(file)).toBeUndefined();
  expect(parseDataFile(file)).toBeUndefined();
});

test.each(['html', 'svg', 'xml', 'js', 'mjs', 'xhtml', 'bin', 'swf', '__proto__', 'constructor'])(
  'a .%s file is served as bytes without a name',
  (extension) => expect(servedType(extension)).toBe('application/octet-stream'),
);

test.each([
  ['poster.PDF', 'pdf'],
  ['photo.jpeg', 'jpg'],
  ['archive.tar.gz', 'gz'],
  ['noextension', 'bin'],
  ['evil.p/df', 'bin'],
  ['évil.pdé', 'bin'],
  [undefined, 'bin'],
])('the extension of %j is %s', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test('a type that is none is not taken over from a header', () => {
  expect(announcedType('text/html; charset=utf-8', 'html')).toBe('text/html');
  expect(announcedType('garbage\r\nx: y', 'pdf')).toBe('application/pdf');
  expect(announcedType(null, 'txt')).toBe('text/plain');
});

test('a download is named in ASCII and in UTF-8, and cannot break out of the header', () => {
  expect(attachment('résumé "final".pdf')).toBe(
    `attachment; filename="r_sum_ _final_.pdf"; filename*=UTF-8''r%C3%A9sum%C3%A9%20%22final%22.pdf`,
  );
  expect(attachment('a\r\nset-cookie: x')).not.toMatch(/[\r\n]/);
  expect(attachment('\ud800.pdf')).toContain('attachment');
});

test.each([
  ['http://localhost:3333', 'http://localhost:3333'],
  ['http://portrait.localhost:3333', 'http://localhost:3333'],
  ['http://portrait.s2.localhost:3333', 'http://localhost:3333'],
  ['http://127.0.0.1:3333', 'http://127.0.0.1:3333'],
  ['https://portrait.lake.example', 'https://lake.example'],
])('assets uploaded at %s are addressed from %s', (origin, expected) => {
  expect(assetOrigin(origin, 'portrait')).toBe(expected);
});

test.each([
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF89a', 'gif'],
  ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'webp'],
  ['\x00\x00\x00\x1cftypavif', 'avif'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', undefined],
  ['<!doctype html>', undefined],
  ['%PDF-1.7', undefined],
  ['RIFF\x00\x00\x00\x00AVI ', undefined],
  ['II*\x00', undefined],
  ['8BPS', undefined],
  ['', undefined],
])('%j is recognised as %s', (head, kind) => {
  expect(imageKindOf(Buffer.from(head, 'latin1'))).toBe(kind);
});

test('an SVG and a HEIC are refused with a reason of their own', () => {
  expect(refusalOf(Buffer.from('\n <?xml version="1.0"?><svg>'))).toMatch(/scripts/);
  expect(refusalOf(Buffer.from('\x00\x00\x00\x1cftypheic', 'latin1'))).toMatch(/HEIC/);
});

test('the name of an upload loses its path and its control characters', () => {
  const parse = (filename: string) => parseUploadOptions(new URLSearchParams({ filename }));
  expect(parse('C:\\photos\\me.jpg')).toEqual({ originalFilename: 'me.jpg' });
  expect(parse('../../etc/passwd')).toEqual({ originalFilename: 'passwd' });
  expect(parse('a\u0000\nb.png')).toEqual({ originalFilename: 'ab.png' });
  expect(parse('  ')).toEqual({});
  expect(() => parse('x'.repeat(2000))).toThrow(expect.objectContaining({ status: 400 }));
});
