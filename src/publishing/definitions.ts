import { z } from 'astro/zod';
import type { ReadContent } from '#src/checks/read-texts.ts';
import { Fault } from '#src/lib/fault.ts';
import type { IndicatorEntry, SourceEntry } from '#src/lib/ledger.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { programmeSchema, type Programme } from '#src/schemas/programme.ts';
import { sourceSchema } from '#src/schemas/source.ts';

/** What a bulletin names: indicators and sources by id, dimensions of the programme. */
export type Definitions = { programme: Programme; indicators: IndicatorEntry[]; sources: SourceEntry[] };

/**
 * Reads what the bulletins of a content name.
 * @throws {Fault} if a file of it is not as its schema wants it.
 */
export function readDefinitions({ catalogue: { files } }: ReadContent): Definitions {
  const ofKind = (kind: string) => files.filter((file) => file.kind === kind);
  const parse = <Data>(schema: z.ZodType<Data>, path: string, value: unknown): Data => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    throw new Fault(`«${path}» ha dei problemi: mettilo prima a posto con «npm run check».`);
  };
  const one = <Data>(schema: z.ZodType<Data>, kind: string): Data => {
    const [file] = ofKind(kind);
    return parse(schema, file?.path ?? `${kind}.yaml`, file?.yaml?.value);
  };
  const sources = one(z.record(z.string(), sourceSchema), 'sources');
  return {
    programme: one(programmeSchema, 'programme'),
    indicators: ofKind('indicator').map(({ id, path, yaml }) => ({
      id,
      data: parse(indicatorSchema, path, yaml?.value),
    })),
    sources: Object.entries(sources).map(([id, data]) => ({ id, data })),
  };
}
