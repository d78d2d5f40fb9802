import { describe, expect, test } from 'vitest';
import { formatNames } from '#src/lib/formats.ts';
import { bulletinJsonLd, indicatorJsonLd, siteJsonLd, toScriptJson } from '#src/lib/json-ld.ts';
import { correctionsOf } from '#src/lib/revisions.ts';
import { december } from '#tests/fixtures/bulletins.ts';
import { bulletin, laterLedger, ledger, site } from '#tests/fixtures/ledger.ts';

const june = bulletinJsonLd(bulletin('2024-06'), 'Un sommario', ledger.observationsOf('2024-06'), [], site);

describe('toScriptJson', () => {
  test.for(['</script><script>alert(1)</script>', '<!-- <script>', 'a < b'])(
    'leaves nothing in %j that could close the element, and reads back the same',
    (title) => {
      const entry = bulletin('2024-06');
      const titled = bulletinJsonLd({ ...entry, data: { ...entry.data, title } }, title, [], [], site);
      const json = toScriptJson(titled);
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual(titled);
    },
  );
});

describe('bulletinJsonLd', () => {
  test('is a Report with whole addresses under the base path', () => {
    expect(june).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Report',
      url: 'https://dati.example/scaffale/bollettini/2024-06/',
      headline: 'Biblioteche: il punto',
      description: 'Un sommario',
      datePublished: '2024-06-03',
      publisher: { '@type': 'Organization', name: 'Redazione Scaffale' },
    });
    expect(june.about.distribution.map(({ contentUrl }) => contentUrl)).toEqual(
      formatNames.map((format) => `https://dati.example/scaffale/bollettini/2024-06/dati.${format}`),
    );
  });

  test('names each source once', () => {
    expect(june.isBasedOn).toEqual(['https://fonti.example/rapporto?anno=2024']);
  });

  test('gives no value to a missing figure, and 0 to a zero', () => {
    const [, missing, , zero] = june.about.variableMeasured;
    expect(missing).not.toHaveProperty('value');
    expect(zero).toMatchObject({ value: 0 });
  });

  test.for([
    [0, 'circa\u00a0700, dato al 3 giugno 2024'],
    [1, 'n.d., dato al 3 giugno 2024'],
    [2, '8.000, dato al 3 giugno 2024'],
  ] as const)('says of figure %i what people read, and as of when', ([index, expected]) => {
    expect(june.about.variableMeasured[index]?.description).toBe(expected);
  });
});

describe('bulletinJsonLd of a corrected bulletin', () => {
  test('tells each correction, newest first', () => {
    const figures = laterLedger.observationsOf('2024-12');
    const report = bulletinJsonLd(december, 'Un sommario', figures, correctionsOf(laterLedger), site);
    expect(report.dateModified).toBe('2024-12-20');
    expect(report).toHaveProperty('correction.0.dateCreated', '2024-12-20');
    expect(report).toHaveProperty('correction.1', {
      '@type': 'CorrectionComment',
      dateCreated: '2024-12-09',
      text: 'Biblioteche collegate alla rete: da 1.204 a 1.240. Due cifre scambiate.',
    });
  });

  test('measures the figures stated one by one, and leaves long series to the downloads', () => {
    const figures = laterLedger.observationsOf('2024-12');
    const report = bulletinJsonLd(december, 'Un sommario', figures, [], site);
    expect(report.about.variableMeasured.map(({ propertyID }) => propertyID)).toEqual(['2024-12/collegate']);
  });

  test('says nothing of corrections where there are none', () => {
    expect(june).not.toHaveProperty('correction');
  });
});

describe('indicatorJsonLd', () => {
  test('is a Dataset that holds the totals as they stand today, and no older vintage or item', () => {
    const { indicator } = ledger.figure('2024-10', 'collegate');
    const dataset = indicatorJsonLd(indicator, ledger.seriesOf('collegate'), site);
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      url: 'https://dati.example/scaffale/indicatori/collegate/',
      name: 'Biblioteche collegate alla rete',
      description: 'Biblioteche comunali con un collegamento attivo.',
    });
    expect(dataset.variableMeasured.map(({ propertyID }) => propertyID)).toEqual([
      '2024-03/collegate',
      '2024-10/collegate-giugno',
      '2024-10/collegate',
    ]);
    const loans = ledger.seriesOf('prestiti');
    expect(indicatorJsonLd(indicator, loans, site).variableMeasured).toHaveLength(2);
  });
});

describe('siteJsonLd', () => {
  test('gives the address of the search, under the base path', () => {
    expect(siteJsonLd(site).potentialAction.target).toBe(
      'https://dati.example/scaffale/cerca/?q={search_term_string}',
    );
  });

  test('gives the publisher’s own address where there is one', () => {
    const publisher = { ...site.publisher, url: 'https://ente.example/' };
    expect(siteJsonLd({ ...site, publisher }).publisher).toHaveProperty('url', 'https://ente.example/');
    expect(siteJsonLd(site).publisher).not.toHaveProperty('url');
  });
});
