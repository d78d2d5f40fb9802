/** A browser that a smoke test drives; what both Firefox and WebKit can do. */
export interface OtherBrowser {
  open(address: string): Promise<void>;
  /** The value of an expression in the page, by way of JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Types into the element that has the focus. */
  type(text: string): Promise<void>;
  press(key: 'ArrowDown' | 'Enter' | 'Escape'): Promise<void>;
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}
