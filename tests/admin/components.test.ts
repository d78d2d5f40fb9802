import { describe, expect, test } from 'vitest';
import { toEditorComponent } from '#src/admin/components.ts';
import { textComponents, type ComponentName } from '#src/lib/text-components.ts';

const all = Object.entries(textComponents).map(([name, component]) =>
  toEditorComponent({ name: name as ComponentName, ...component }),
);
const valuesOf = (fields: Record<string, unknown>[]) =>
  Object.fromEntries(fields.map(({ name }, index) => [String(name), `valore-${index}`]));

describe('toEditorComponent', () => {
  test.for(all)('reads back what it wrote for $id', ({ fields, toBlock, fromBlock, pattern }) => {
    const values = valuesOf(fields);
    const match = pattern.exec(`Prima.\n\n${toBlock(values)}\n\nDopo.`);
    expect(match && fromBlock(match)).toEqual(values);
  });

  test('takes a tag in a sentence for a part of it, and one on lines of its own for a block', () => {
    const of = (id: string) => all.find((component) => component.id === id);
    expect(of('Num')?.pattern.exec('Sono <Num id="a" /> e <Num id="b" />.')?.[0]).toBe('<Num id="a" />');
    expect(of('Chart')?.pattern.exec('Sono <Chart id="a" />.')).toBeNull();
    expect(of('Claim')?.toBlock({ of: 'a', to: '', text: 'in crescita' })).toBe(
      '<Claim of="a">in crescita</Claim>',
    );
  });
});
