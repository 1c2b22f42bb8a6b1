/** Short names of messages, so that no catalogue carries the English text a second time. */

/** The key of a message: FNV-1a in 32 bits, which the bundler has found to be different for all of them. */
export function keyOf(message: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < message.length; at += 1) {
    hash = Math.imul(hash ^ message.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
