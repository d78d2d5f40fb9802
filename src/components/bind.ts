/**
 * An Astro component with some props already given, for `<Content components={…} />`: MDX can hand a
 * component only what the editor wrote, so what the page knows (bulletin, ledger) is bound here.
 * Astro takes a component for one by the fields on its function; those are kept.
 */
export function bind<Component extends object>(
  component: Component,
  bound: Record<string, unknown>,
): Component {
  const render = component as unknown as (result: unknown, props: object, slots: unknown) => unknown;
  const withBound = (result: unknown, props: object, slots: unknown) =>
    render(result, { ...props, ...bound }, slots);
  return Object.assign(withBound, component);
}
