/** A file of content as it is handed to the check. */
export type TextFile = { path: string; text: string };

const bulletin = `---
title: "Biblioteche: le aperture di marzo"
summary: A marzo 2026 le biblioteche aperte sono <Num id="aperte" />.
standfirst: Le biblioteche aperte la sera sono <Num id="aperte" />, con <Num id="prestiti" /> prestiti.
releaseDate: "2026-04-02"
asOf: "2026-03-31"
modified: "2026-04-02"
observations:
  - id: aperte
    indicator: biblioteche-aperte
    value: 1250
    precision: over
    source: annuario
  - id: aperte-comunali
    indicator: biblioteche-aperte
    value: 900
    breakdown: { tipo: comunali }
    source: annuario
  - id: prestiti
    indicator: prestiti
    value: 25000
    source: annuario
  - id: quota
    indicator: quota-digitale
    value: 12.5
    source: annuario
keyFigures: [aperte, prestiti]
charts:
  - id: nel-tempo
    kind: line
    title: Biblioteche aperte nel tempo
    summary: Le biblioteche aperte salgono a <Num id="aperte" />.
    lines: [{ indicator: biblioteche-aperte }]
  - id: per-tipo
    kind: bars
    title: Biblioteche per tipo
    summary: Le comunali sono <Num id="aperte-comunali" />.
    observations: [aperte, aperte-comunali]
  - id: verso-il-traguardo
    kind: progress
    title: Quanto manca
    summary: Il traguardo è vicino.
    observations: [aperte]
---

Il 31 marzo 2026 le <Term id="biblioteca">biblioteche</Term> aperte sono <Num id="aperte" />, con la Linea 1.2.

<Chart id="nel-tempo" />

## Il traguardo

Servono <Num id="b1-7" /> biblioteche (traguardo B1-7), dice la legge 4/2004.[^fonte] Vedi la [guida](/guide/leggere-i-dati/).

<Callout title="Una cautela">

Il dato di [febbraio](/bollettini/2026-02/) era <Num id="2026-02/aperte" />.

</Callout>

### Per tipo

<Chart id="per-tipo" />

<Chart id="verso-il-traguardo" />

[^fonte]: Lo dice l’[annuario](https://annuario.example/2026/).
`;

const earlier = `---
title: "Biblioteche: le aperture di febbraio"
summary: A febbraio le biblioteche aperte sono <Num id="aperte" />.
standfirst: Le biblioteche aperte la sera sono <Num id="aperte" />.
releaseDate: "2026-03-02"
asOf: "2026-02-28"
modified: "2026-03-02"
observations:
  - { id: aperte, indicator: biblioteche-aperte, value: 1200, source: annuario }
series:
  - id: prestiti
    indicator: prestiti
    source: annuario
    values:
      "2026-01-31": 20000
      "2026-02-28": null
  - id: per-tipo
    indicator: biblioteche-aperte
    by: tipo
    source: annuario
    values:
      comunali: 800
      scolastiche: 400
  - id: quota
    indicator: quota-digitale
    by: tipo
    source: annuario
    values:
      comunali: 12.5
      scolastiche: 8
keyFigures: [aperte, prestiti-2026-01-31]
charts:
  - id: aperte-per-tipo
    kind: bars
    title: Biblioteche per tipo
    summary: Le scolastiche sono <Num id="per-tipo-scolastiche" />.
    observations: [per-tipo]
  - id: aperte-comunali
    kind: line
    title: Le comunali nel tempo
    summary: Le comunali sono <Num id="per-tipo-comunali" />.
    lines:
      - { indicator: biblioteche-aperte, breakdown: { tipo: comunali } }
      - { indicator: biblioteche-aperte, breakdown: { tipo: scolastiche } }
---

Sono <Num id="aperte" />, più che nel 2025. Lo scrive «Il Corriere 24».

<Chart id="aperte-per-tipo" />

<Chart id="aperte-comunali" />
`;

const indicator = `name: Biblioteche aperte la sera
shortName: Biblioteche aperte
definition: Biblioteche aperte dopo le venti almeno un giorno alla settimana.
unit: biblioteche
unitSingular: biblioteca
kind: count
decimals: 0
stage: completed
measures: [linea-1-2]
dimensions: [tipo]
targets:
  - id: b1-7
    code: B1-7
    value: 2000
    dueDate: "2026-06-30"
    level: national
    final: true
    requires: Apertura serale.
    source: annuario
source: annuario
`;

const plainIndicator = (name: string, kind: string, decimals: number, unit: string) => `name: ${name}
shortName: ${name}
definition: Che cosa si conta.
unit: "${unit}"
unitSingular: uno
kind: ${kind}
decimals: ${decimals}
stage: completed
measures: [linea-1-2]
source: annuario
`;

const fields = (title: string, more: string) => `---
title: ${title}
summary: Che cosa contiene il testo «${title}».
${more}modified: "2026-04-02"
---
`;

/** The day on which it is checked, and the files that it is served with. */
export const surroundings = { today: '2026-11-23', publicFiles: new Set(['/a.png']) };

/** The paths of the files that examples and tests spoil; `log` is there once the site is recorded. */
export const paths = {
  bulletin: 'content/bulletins/2026-03.mdx',
  earlier: 'content/bulletins/2026-02.mdx',
  indicator: 'content/indicators/biblioteche-aperte.yaml',
  loans: 'content/indicators/prestiti.yaml',
  site: 'content/site.yaml',
  programme: 'content/programme.yaml',
  sources: 'content/sources.yaml',
  calendar: 'content/calendar.yaml',
  doc: 'content/docs/leggere-i-dati.mdx',
  term: 'content/glossary/biblioteca.mdx',
  page: 'content/pages/privacy.mdx',
  log: 'content/published.json',
} as const;

export type SampleName = keyof typeof paths;

/** The bulletin without its chart of shares, for a change that leaves the indicator without a share to tell. */
export const withoutShares = {
  'kind: progress\n    title: Quanto manca\n    summary: Il traguardo è vicino.\n    observations: [aperte]':
    'kind: bars\n    title: Quanto manca\n    summary: Il traguardo è vicino.\n    observations: [aperte, aperte-comunali]',
};

/** A small site about libraries, without a fault. */
export function goodContent(): TextFile[] {
  const texts: Record<string, string> = {
    [paths.site]: `title: Scaffale
tagline: Le biblioteche, cifra per cifra
description: I dati sulle biblioteche aperte la sera.
url: https://scaffale.example/
publisher:
  name: Redazione di Scaffale
  email: redazione@scaffale.example
disclaimer: Non è un canale ufficiale.
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/deed.it
`,
    [paths.programme]: `name: Biblioteche aperte
summary: Il programma apre le biblioteche la sera.
measures:
  - id: linea-1-2
    code: "1.2"
    name: Linea 1.2 «Aperture serali»
  - id: linea-1-3
    code: "1.3"
    name: Linea 1.3 «Prestito digitale»
dimensions:
  - id: tipo
    name: Tipo di biblioteca
    values:
      - id: comunali
        name: Biblioteche comunali
      - id: scolastiche
        name: Biblioteche scolastiche
`,
    [paths.sources]: `annuario:
  title: Annuario delle biblioteche
  publisher: Istituto delle biblioteche
  date: "2026-03-31"
  url: https://annuario.example/2026/
giornale:
  title: Aperture serali
  publisher: Il Corriere 24
  date: "2026-03-31"
  url: https://corriere.example/
`,
    [paths.indicator]: indicator,
    [paths.loans]: plainIndicator('Prestiti', 'count', 0, 'prestiti'),
    'content/indicators/mostre.yaml': plainIndicator('Mostre', 'count', 0, 'mostre'),
    'content/indicators/quota-digitale.yaml': `${plainIndicator('Quota digitale', 'percent', 1, '%')}dimensions: [tipo]\n`,
    [paths.bulletin]: bulletin,
    [paths.earlier]: earlier,
    [paths.doc]: `${fields('Leggere i dati', 'order: 1\n')}\nOgni cifra ha una fonte: nel 90% dei casi è l’annuario. Ora sono <Num id="2026-03/aperte" /> su <Num id="b1-7" />.\n`,
    [paths.calendar]: `- id: aprile
  title: Le aperture di aprile
  date: "2026-05-04"
  status: confirmed
- id: marzo
  title: Le aperture di marzo
  date: "2026-04-02"
  status: confirmed
  bulletin: "2026-03"
`,
    [paths.page]: `${fields('Privacy', '')}\nIl sito non usa cookie.\n`,
    [paths.term]: `---
term: Biblioteca
definition: Un luogo con libri da prestare.
---
`,
    'content/_templates/2026-00.mdx': 'qui un modello {incompleto',
    'content/README.md': 'Come si scrive.',
  };
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}
