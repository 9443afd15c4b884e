/** The macros for journals in exports of the Astrophysics Data System; styles of the AAS define them. */
const journals: Readonly<Record<string, string>> = {
  aap: 'Astronomy & Astrophysics',
  aapr: 'Astronomy & Astrophysics Review',
  aaps: 'Astronomy & Astrophysics Supplement Series',
  aj: 'The Astronomical Journal',
  apj: 'The Astrophysical Journal',
  apjl: 'The Astrophysical Journal Letters',
  apjs: 'The Astrophysical Journal Supplement Series',
  ao: 'Applied Optics',
  apss: 'Astrophysics and Space Science',
  araa: 'Annual Review of Astronomy and Astrophysics',
  grl: 'Geophysical Research Letters',
  icarus: 'Icarus',
  jcap: 'Journal of Cosmology and Astroparticle Physics',
  jgr: 'Journal of Geophysical Research',
  mnras: 'Monthly Notices of the Royal Astronomical Society',
  nat: 'Nature',
  pasa: 'Publications of the Astronomical Society of Australia',
  pasj: 'Publications of the Astronomical Society of Japan',
  pasp: 'Publications of the Astronomical Society of the Pacific',
  physrep: 'Physics Reports',
  planss: 'Planetary and Space Science',
  pra: 'Physical Review A',
  prb: 'Physical Review B',
  prc: 'Physical Review C',
  prd: 'Physical Review D',
  pre: 'Physical Review E',
  prl: 'Physical Review Letters',
  procspie: 'Proceedings of the SPIE',
  solphys: 'Solar Physics',
  ssr: 'Space Science Reviews',
};
const byMacro: ReadonlyMap<string, string> = new Map(Object.entries(journals));

/** The journal for which a macro stands: `\apj`; undefined for any other text. */
export function aasJournal(value: string): string | undefined {
  const macro = /^\s*\{?\\([a-z]+)\}?\s*$/.exec(value)?.[1];
  return macro === undefined ? undefined : byMacro.get(macro);
}
