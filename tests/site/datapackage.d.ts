/** The part of Frictionless's own validator that the tests call; the package has no types of its own. */
declare module 'datapackage' {
  type Resource = {
    /** All rows with their cells cast to the types of the schema. Throws for a row that the schema refuses. */
    read(options: { keyed: true; relations: true }): Promise<Record<string, unknown>[]>;
  };
  type Loaded = { errors: Error[]; resources: Resource[] };
  const frictionless: {
    Package: { load(descriptor: object, options: { basePath: string }): Promise<Loaded> };
  };
  export default frictionless;
}
