/** How long a page took to come, in milliseconds, and its HTML before compression, in bytes. */
export interface Opened {
  /** Until the first byte of the body. */
  first: number;
  /** Until the last. */
  whole: number;
  bytes: number;
}

/** Opens a page as a browser does; throws for anything but a page. */
export async function open(url: string, cookie: string): Promise<Opened> {
  const started = performance.now();
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  const reader = response.body?.getReader();
  const beginning = await reader?.read();
  const first = performance.now() - started;
  let bytes = beginning?.value?.length ?? 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length;
  }
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return { first, whole: performance.now() - started, bytes };
}
