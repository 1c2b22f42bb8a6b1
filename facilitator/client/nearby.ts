/**
 * Console and projector as two windows of one browser, which is how most laptops run: the console can turn the
 * projector's pages and show its QR code. Nothing of the session travels here, and without it all else works.
 */
export type Wish = "page-forward" | "page-back" | "toggle-joining";
type Message = { readonly wish: Wish } | { readonly here: true } | { readonly asks: true };

function channelOf(code: string): BroadcastChannel | null {
  return "BroadcastChannel" in window ? new BroadcastChannel(`rolecall:${code}`) : null;
}

/** The projector's end: says that it is there, and does what is wished. */
export function grantWishes(code: string, grant: (wish: Wish) => void): void {
  const channel = channelOf(code);
  if (!channel) return;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ("asks" in data) channel.postMessage({ here: true });
    if ("wish" in data) grant(data.wish);
  };
  channel.postMessage({ here: true });
}

/** The console's end: learns whether there is a projector window, and sends wishes to it. */
export function findScreen(code: string, found: () => void): (wish: Wish) => void {
  const channel = channelOf(code);
  if (!channel) return () => undefined;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ("here" in data) found();
  };
  channel.postMessage({ asks: true });
  return (wish) => channel.postMessage({ wish });
}
