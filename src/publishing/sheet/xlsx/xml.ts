import { Parser } from 'htmlparser2';
import { BadPackage } from '#src/publishing/sheet/xlsx/unzip.ts';

/** The attributes of an element by their names without prefix. */
export type Attributes = Record<string, string | undefined>;

/** What happens on the way through a document; `path` holds the names of the elements around, the innermost last. */
export type Visitor = {
  open?: (name: string, attributes: Attributes, path: readonly string[]) => void;
  /** The text between an opening and the next tag. */
  text?: (text: string, path: readonly string[]) => void;
  close?: (name: string, path: readonly string[]) => void;
};

const plainName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Goes through an XML document. Names come without their prefix, which each program chooses for itself. */
export function visitXml(bytes: Buffer, { open, text, close }: Visitor): void {
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        path.push(plainName(name));
        const plain: Attributes = {};
        for (const key in attributes) plain[plainName(key)] = attributes[key];
        open?.(plainName(name), plain, path);
      },
      ontext: (data) => text?.(data, path),
      onclosetag: (name) => {
        close?.(plainName(name), path);
        path.pop();
      },
    },
    { xmlMode: true },
  );
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadPackage('ha parti che non sono in UTF-8');
  }
  parser.end(source);
}

/** True for an attribute that says yes. */
export const isOn = (value: string | undefined) => value === '1' || value === 'true' || value === 'on';
