/** The browser's side of the page. This is how it is had when we run from our sources; the built program has it as a file of its own. */
export async function assets(): Promise<Readonly<{ script: string; style: string }>> {
  const { htmlPage } = await import('../../../scripts/build/html-page.mjs');
  return htmlPage();
}
