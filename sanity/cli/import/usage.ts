/** What `--help` prints. */
export const usage = `Brings works and people in. Nothing is ever published (but people with --publish), and nothing that an
editor wrote is overwritten.

  npm run import -- bibtex FILE     the works of a bibliography; also: ris FILE, csl FILE (CSL-JSON), or
                                    file FILE, which looks at what is in it. - is standard input
  npm run import -- doi DOI…        works by their DOIs
  npm run import -- arxiv ID…       preprints of arXiv
  npm run import -- orcid ID…       the works in the ORCID records of people
  npm run import -- openalex ID…    works (W…) or all works of authors (A…), as OpenAlex knows them
  npm run import -- sync            asks ORCID and OpenAlex for every member with an ORCID iD, and puts into
                                    the queue what is new
  npm run import -- continue        goes on with what was broken off, here or in the Studio
  npm run import -- people FILE     members from a table (CSV), see below

What is found waits in the queue of the Studio's tool Import. Options:

  --accept     takes what is new, and new versions of works that are here, as drafts at once; possible
               duplicates wait in the queue
  --publish    (people) publishes new people and what is filled in; without it they are drafts
  --dry-run    writes nothing, and tells what would be
  --json       the report as JSON, on standard output; everything else is on standard error
  --help       this text

The table of people has a row of headers, in English or French, in any order; separators are found out:
  name (or given name, family name) / nom (prénom, nom de famille); email / courriel: recognises the person
  again, and is not stored; public_email / courriel_public: is shown on the page; role / rôle; position_fr,
  position_en; status / statut; orcid; openalex; supervisors / superviseurs (names or e-mails with ; between,
  "co:" before a co-supervisor); institutions / établissements (names, with ; between); start year / année
  d'arrivée; end year / année de départ; website / site web; scholar; github.

Exit codes: 0 all was read; 1 it failed, or a source did not answer five times in a row; 2 the command line
could not be read; 3 done, but some entries could not be read or some sources did not know or give an answer;
130 stopped by Ctrl-C.
`;
