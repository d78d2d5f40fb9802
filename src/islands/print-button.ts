/** Lets the button of a page print it. */
export function startPrinting(): void {
  const button = document.querySelector<HTMLButtonElement>('.print');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    print();
  });
}
