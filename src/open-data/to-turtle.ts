import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';

/**
 * A JSON-LD document, its context inside, as Turtle. Throws if the conversion to RDF leaves nothing.
 */
export async function toTurtle(document: object, prefixes: Record<string, string>): Promise<string> {
  const quads = await jsonld.toRDF(document, { format: 'application/n-quads' });
  if (typeof quads !== 'string' || quads === '')
    throw new TypeError('The JSON-LD document holds no statement');
  const writer = new Writer({ prefixes });
  writer.addQuads(new Parser({ format: 'N-Quads' }).parse(quads));
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, turtle: string) => {
      if (error) reject(error);
      else resolve(turtle);
    });
  });
}
