/**
 * An origin as browsers send it, `https://host[:port]`, out of what a person
 * typed; null where it is none. A path or anything else after the host is no
 * part of an origin, so it is refused and not cut off.
 */
export function originFrom(text: string): string | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const bare = url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  return bare ? url.origin : null;
}

/** What is said of a text that is no origin. */
export const notAnOrigin = (text: string) => `"${text}" is not an origin such as https://host`;
