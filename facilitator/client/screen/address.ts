/** How to get in, as people read it: "482 913" and "192.168.1.20:8000". */

export interface Address {
  readonly code: string;
  readonly host: string;
}

/** The join link of the page, taken apart for reading aloud. */
export function addressOf(code: string, joinUrl: string): Address {
  const [host = joinUrl] = joinUrl.replace(/^https?:\/\//i, "").split(/\/j\//i);
  return { code: spaced(code), host };
}

/** "482913" in two halves, which is how people read and type it. */
export function spaced(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, "$1 $2");
}
