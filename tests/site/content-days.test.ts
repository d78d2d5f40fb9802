import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '#src/publishing/read-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { ledgerOf } from '#src/checks/ledger-of.ts';
import { dayAfter, fromDayNumber, toDayNumber, type Day } from '#src/lib/day.ts';
import { buildIndicatorChart } from '#src/lib/charts/chart.ts';
import { mainTarget } from '#src/lib/goal.ts';
import { coursesOf } from '#src/lib/milestones.ts';
import { targetStateOf } from '#src/lib/target-state.ts';
import { workFolder } from '#tests/publishing/folder.ts';
import { build, changedFiles, library } from '#tests/site/builds.ts';

const work = workFolder();
const content = readTexts(readContent(library).files);
const { ledger } = ledgerOf(content, ({ data }) => !data.draft);
const releases = content.catalogue.files
  .filter(({ kind }) => kind === 'calendar')
  .flatMap((file) => file.yaml?.value as { date: Day; status: string; bulletin?: string }[]);

const newest =
  ledger.bulletins
    .map(({ data }) => data.modified)
    .toSorted()
    .at(-1) ?? '';

/** Files that changed, those of the search index as one: their names are digests of what they hold. */
const changed = (from: string, to: string) => [
  ...new Set(changedFiles(from, to).map((file) => file.replace(/^pagefind\/.*/, 'pagefind/'))),
];
const shift = (day: Day, days: number) => fromDayNumber(toDayNumber(day) + days);

/** Targets without a result, which expire on the day after the one on which they are due. */
const open = ledger.indicators.flatMap(({ id }) =>
  ledger
    .targetsOf(id)
    .filter((target) => targetStateOf(target, ledger.seriesOf(id), target.asOf).outcome === 'open'),
);

/** The targets on the lines of time of the home page. */
const onHome = coursesOf(ledger, '2000-01-01').flatMap(({ milestones }) =>
  milestones.map(({ figure }) => figure.key),
);

const hasChart = (id: string) =>
  ledger.indicators.some(
    (indicator) => indicator.id === id && buildIndicatorChart(indicator, ledger, newest) !== null,
  );

/** What tells of a target: the page of its indicator, and lists that show it. The search
 * finds its figures, which stay. */
function pagesOfTarget(key: string): string[] {
  const indicator = open.find((target) => target.key === key)?.indicator.id ?? '';
  return [
    `indicatori/${indicator}/index.html`,
    ...(hasChart(indicator) ? [`indicatori/${indicator}/grafici/serie.disegno.json`] : []),
    ...(mainTarget(indicator, ledger)?.key === key ? ['indicatori/index.html'] : []),
    ...(onHome.includes(key) ? ['index.html'] : []),
  ];
}

/** Every day on which the site says something else though nobody wrote anything, and the files that do. */
const expected = new Map<Day, Set<string>>();
const expectFiles = (day: Day, files: string[]) =>
  expected.set(day, new Set([...(expected.get(day) ?? []), ...files]));
for (const target of open) expectFiles(dayAfter(target.asOf), pagesOfTarget(target.key));
const awaited = releases.filter(({ bulletin }) => bulletin === undefined);
for (const { date, status } of awaited)
  expectFiles(dayAfter(date), [
    ...(status === 'cancelled' ? [] : ['calendario.ics']),
    'calendario/index.html',
    'pagefind/',
  ]);
// The home page, the archive and each bulletin tell when the next one comes, and from the day after that it is late.
const [nextDay] = awaited
  .filter(({ status }) => status !== 'cancelled')
  .map(({ date }) => date)
  .toSorted();
if (nextDay !== undefined)
  expectFiles(dayAfter(nextDay), [
    'index.html',
    'bollettini/index.html',
    ...ledger.bulletins.map(({ id }) => `bollettini/${id}/index.html`),
  ]);

const days = [...expected.keys()].filter((day) => day > newest).toSorted();

describe('the site of a day', () => {
  const sites = new Map<Day, string>();
  /** The days around each day of the list, which differ, and a day long after, which does not. */
  const built = [
    ...new Set([...days.flatMap((day) => [shift(day, -1), day]), shift(days.at(-1) ?? '', 400)]),
  ];

  beforeAll(async () => {
    for (const day of built) sites.set(day, await build(library, join(work, day), day));
  });

  test('is of days that stand in the content', () => {
    expect(days.length).toBeGreaterThan(2);
    expect(open.map(({ asOf }) => asOf)).toContain(shift(days.at(-1) ?? '', -1));
  });

  test.for(built.slice(1).map((day, index) => [built[index] ?? '', day] as const))(
    'between %s and %s says something else in just the files that the content predicts',
    ([from, to]) => {
      const predicted = days.includes(to) ? [...(expected.get(to) ?? [])].toSorted() : [];
      expect(changed(sites.get(from) ?? '', sites.get(to) ?? '')).toEqual(predicted);
    },
  );
});
