import type { Definitions } from '#src/checks/ledger-of.ts';
import { precisionIds, precisions, type Precision } from '#src/lib/precision.ts';
import { statuses, statusIds, type Status } from '#src/lib/status.ts';

/** Something that has an id and may be called by other names. */
export type Named<Id extends string = string> = { id: Id; names: string[] };

/** What the cells of a sheet may name. */
export type Words = {
  indicators: (Named & { dimensions: string[]; kind: string })[];
  dimensions: (Named & { items: Named[] })[];
  sources: Named[];
};

/** Everything that a bulletin may name, with the names that people call it by. */
export function wordsOf({ programme, indicators, sources }: Definitions): Words {
  return {
    indicators: indicators.map(({ id, data }) => ({
      id,
      names: [data.name, data.shortName],
      dimensions: data.dimensions,
      kind: data.kind,
    })),
    dimensions: programme.dimensions.map(({ id, name, values }) => ({
      id,
      names: [name],
      items: values.map((item) => ({ id: item.id, names: [item.name] })),
    })),
    sources: sources.map(({ id, data }) => ({ id, names: [data.title] })),
  };
}

/** A name without what people write one way or another: `Tipo di ente` → `tipo-di-ente`, `asOf` → `asof`; signs alone stay. */
export function simplify(name: string): string {
  const simple = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '-')
    .replace(/^-|-$/g, '');
  return simple === '' ? name.trim() : simple;
}

/** What a name stands for, its id before its names; `undefined` for a name of none, or of several. */
export function findNamed<Found extends Named>(name: string, all: readonly Found[]): Found | undefined {
  const simple = simplify(name);
  const byId = all.find(({ id }) => id === name.trim() || simplify(id) === simple);
  if (byId) return byId;
  const called = all.filter(({ names }) => names.some((other) => simplify(other) === simple));
  return called.length === 1 ? called[0] : undefined;
}

/** The precisions, in Italian and English. */
export const precisionNames: Named<Precision>[] = precisionIds.map((id) => ({
  id,
  names: [precisions[id].name, ...precisions[id].others],
}));

/** The states of a value, in Italian and English. */
export const statusNames: Named<Status>[] = statusIds.map((id) => ({
  id,
  names: [statuses[id].word, ...statuses[id].others],
}));
