'use client';

import '@/components/layout/globals.css';

import { Failure } from '@/components/status/failure';
import styles from '@/components/layout/page-layout.module.css';
import { typeface } from '@/components/type/typeface';
import { defaultLanguage } from '@/lib/i18n/languages';
import { pathOf } from '@/lib/pages/addresses';

/**
 * What visitors see when a page failed to render and there is no earlier copy of it. Next prerenders
 * this as one static page for all addresses, so it is in both languages. It works without scripts.
 */
export default function GlobalError() {
  return (
    <html lang={defaultLanguage} className={typeface}>
      <body className={styles.page}>
        <Failure
          frHref={pathOf({ page: 'directory' }, 'fr')}
          enHref={pathOf({ page: 'directory' }, 'en')}
        />
      </body>
    </html>
  );
}
