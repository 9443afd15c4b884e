import { writeFileSync } from 'node:fs';
import { usEnglishLocale } from 'sanity';
import { structureTool } from 'sanity/structure';
import { presentationTool } from 'sanity/presentation';
import { visionTool } from '@sanity/vision';
import { frFRLocale } from '@sanity/locale-fr-fr';
import { internationalizedArray } from 'sanity-plugin-internationalized-array';
test('dump', async () => {
  const all: any = { en: usEnglishLocale, s: (structureTool() as any).i18n, p: (presentationTool({ previewUrl: '/' } as any) as any).i18n, v: (visionTool() as any).i18n, f: (frFRLocale() as any).i18n, ia: (internationalizedArray({ languages: [], fieldTypes: [] } as any) as any).i18n };
  const out: any = {};
  const take = async (which: string, bundles: any[]) => { for (const b of bundles ?? []) { let r = b.resources; if (typeof r === 'function') { r = await r(); r = r.default ?? r; } out[`${which}|${b.locale ?? ''}|${b.namespace}`] = { ...(out[`${which}|${b.locale ?? ''}|${b.namespace}`] ?? {}), ...r }; } };
  await take('en', all.en.bundles); 
  for (const k of ['s', 'p', 'v', 'ia']) await take('en', all[k]?.bundles);
  const fl = all.f; 
  await take('fr', fl?.bundles ?? []);
  for (const l of Array.isArray(fl?.locales) ? fl.locales : []) await take('fr', l.bundles);
  if (typeof fl?.locales === 'function') for (const l of fl.locales([], {})) if (l.id === 'fr-FR') await take('fr', l.bundles);
  writeFileSync('/tmp/h-desk/resources.json', JSON.stringify({ keys: Object.keys(out).map((k) => [k, Object.keys(out[k]).length]), out }, null, 1));
});
