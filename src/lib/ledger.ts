import type { Day } from '#src/lib/day.ts';
import { formatWithPrecision } from '#src/lib/format.ts';
import { allObservations } from '#src/lib/observations.ts';
import type { Precision } from '#src/lib/precision.ts';
import type { Status } from '#src/lib/status.ts';
import type { Bulletin, Observation } from '#src/schemas/bulletin.ts';
import type { Indicator, Target } from '#src/schemas/indicator.ts';
import type { Programme } from '#src/schemas/programme.ts';
import type { Source } from '#src/schemas/source.ts';

/** A content entry with its id. */
export type Entry<Data> = { id: string; data: Data };

/** A bulletin's id is its reference period, `YYYY-MM`. */
export type BulletinEntry = Entry<Bulletin>;
export type IndicatorEntry = Entry<Indicator>;
export type SourceEntry = Entry<Source>;

/**
 * One number of the ledger with all that a surface may print beside it. Observations and targets are both
 * figures, so that the text, the table and the chart take either in the same way.
 */
export type Figure = {
  /** Unique in the site: `2024-10/pa-locali` for an observation, the target's id for a target. */
  key: string;
  role: 'observation' | 'target';
  indicator: IndicatorEntry;
  value: number | null;
  precision: Precision;
  status: Status;
  /** Day that the value describes; the due date of a target. */
  asOf: Day;
  /** What people read, with the precision word: `oltre 4.000`. */
  text: string;
  /** The items that the value is limited to, as names: `['ASL e aziende ospedaliere']`. */
  breakdown: { dimension: string; value: string; name: string }[];
  source: SourceEntry;
  note: string | undefined;
  /** Fragment of the indicator's page where the figure stands. */
  fragment: string;
} & (
  | { role: 'observation'; bulletin: string; observation: Observation; target?: never }
  | { role: 'target'; target: Target; bulletin?: never; observation?: never }
);

/** Every figure of the site, looked up by what names it. */
export type Ledger = {
  bulletins: BulletinEntry[];
  indicators: IndicatorEntry[];
  programme: Programme;
  /** A figure as the text of a bulletin names it: an observation of that bulletin, or a target. */
  figure: (bulletin: string, id: string) => Figure;
  /** A source by its id. Throws `UnknownIdError` for one that is not there. */
  source: (id: string) => SourceEntry;
  /** All observations of a bulletin, in the order in which they are written. */
  observationsOf: (bulletin: string) => Figure[];
  /** All observations of an indicator, oldest first. */
  seriesOf: (indicator: string) => Figure[];
  /** The targets of an indicator, by due date. */
  targetsOf: (indicator: string) => Figure[];
};

/** What the ledger is made from: content entries, in any order. */
export type LedgerParts = {
  bulletins: BulletinEntry[];
  indicators: IndicatorEntry[];
  sources: SourceEntry[];
  programme: Programme;
};

/** An id in content that names nothing. The check reports the same fault with its position. */
export class UnknownIdError extends Error {
  constructor(kind: string, id: string, where: string) {
    super(`${where}: ${kind} «${id}» non esiste`);
    this.name = 'UnknownIdError';
  }
}

function lookUp<Item extends { id: string }>(items: Item[], kind: string) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id: string, where: string): Item => {
    const item = byId.get(id);
    if (!item) throw new UnknownIdError(kind, id, where);
    return item;
  };
}

/** Joins the entries of the content into one ledger. Throws `UnknownIdError` for a reference to nothing. */
export function buildLedger({ bulletins, indicators, sources, programme }: LedgerParts): Ledger {
  const indicatorOf = lookUp(indicators, 'l’indicatore');
  const sourceOf = lookUp(sources, 'la fonte');
  const dimensionOf = lookUp(programme.dimensions, 'la dimensione');

  const namesOf = (breakdown: Record<string, string> = {}, where: string) =>
    Object.entries(breakdown).map(([dimension, value]) => ({
      dimension,
      value,
      name: lookUp(dimensionOf(dimension, where).values, 'la voce')(value, where).name,
    }));

  const observationFigure = (bulletin: BulletinEntry, observation: Observation): Figure => {
    const where = `bollettino ${bulletin.id}, osservazione ${observation.id}`;
    const indicator = indicatorOf(observation.indicator, where);
    return {
      key: `${bulletin.id}/${observation.id}`,
      role: 'observation',
      bulletin: bulletin.id,
      observation,
      indicator,
      value: observation.value,
      precision: observation.precision,
      status: observation.status,
      asOf: observation.asOf ?? bulletin.data.asOf,
      text: formatWithPrecision(observation.value, observation.precision, indicator.data),
      breakdown: namesOf(observation.breakdown, where),
      source: sourceOf(observation.source, where),
      note: observation.note,
      fragment: `cifra-${bulletin.id}-${observation.id}`,
    };
  };

  const targetFigure = (indicator: IndicatorEntry, target: Target): Figure => ({
    key: target.id,
    role: 'target',
    target,
    indicator,
    value: target.value,
    precision: 'exact',
    status: 'final',
    asOf: target.dueDate,
    text: formatWithPrecision(target.value, 'exact', indicator.data),
    breakdown: [],
    source: sourceOf(target.source, `indicatore ${indicator.id}, traguardo ${target.id}`),
    note: undefined,
    fragment: target.id,
  });

  const byPeriod = bulletins.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const observations = byPeriod.flatMap((bulletin) =>
    allObservations(bulletin.data).map((observation) => observationFigure(bulletin, observation)),
  );
  const targets = indicators.flatMap((indicator) =>
    indicator.data.targets.map((target) => targetFigure(indicator, target)),
  );
  const byKey = new Map([...observations, ...targets].map((figure) => [figure.key, figure]));

  const byDay = (a: Figure, b: Figure) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0);
  const byBulletin = Map.groupBy(observations, (figure) => figure.bulletin ?? '');
  const byIndicator = Map.groupBy(observations.toSorted(byDay), (figure) => figure.indicator.id);
  const targetsByIndicator = Map.groupBy(targets.toSorted(byDay), (figure) => figure.indicator.id);

  return {
    bulletins: byPeriod,
    indicators,
    programme,
    figure: (bulletin, id) => {
      const figure = byKey.get(`${bulletin}/${id}`) ?? byKey.get(id);
      if (!figure) throw new UnknownIdError('la cifra', id, `bollettino ${bulletin}`);
      return figure;
    },
    source: (id) => sourceOf(id, 'correzione'),
    observationsOf: (bulletin) => byBulletin.get(bulletin) ?? [],
    seriesOf: (indicator) => byIndicator.get(indicator) ?? [],
    targetsOf: (indicator) => targetsByIndicator.get(indicator) ?? [],
  };
}
