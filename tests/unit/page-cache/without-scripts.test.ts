import { withoutScripts } from '@/lib/page-cache/without-scripts';

test.each([
  ['an inline script', '<p>a</p><script>self.__next_f.push([1,"<p>"])</script><p>b</p>'],
  ['a script with a source', '<p>a</p><script src="/_next/x.js" async=""></script><p>b</p>'],
  ['a preloaded script', '<p>a</p><link rel="preload" as="script" href="/x.js"/><p>b</p>'],
  ['a module preload', '<p>a</p><link href="/x.js" rel="modulepreload"/><p>b</p>'],
  ['a script over several lines', '<p>a</p><SCRIPT id="x">\n1 < 2\n</SCRIPT ><p>b</p>'],
])('%s is taken out and nothing around it', (_, html) => {
  expect(withoutScripts(html)).toBe('<p>a</p><p>b</p>');
});

test.each([
  '<link rel="stylesheet" href="/x.css"/>',
  '<link rel="preload" as="font" href="/x.woff2"/>',
  '<script type="application/ld+json">{"@type":"Person"}</script>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
])('%s stays', (html) => {
  expect(withoutScripts(html)).toBe(html);
});
