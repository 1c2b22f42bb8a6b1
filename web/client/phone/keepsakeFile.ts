/** The end page as a file of its own, readable without us. */
import { language } from "../words";

const STYLE = `body{font:1.05rem/1.5 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1f2a27}
section{border-top:1px solid #8a7b5c;padding:1rem 0}h2,h3{margin:.2em 0}ul{padding-left:1.2em}
blockquote{margin:.8em 0;padding-left:1em;border-left:4px solid #1f6b55;font-style:italic}.soft{color:#4d5853;margin:.6em 0 0}`;

/** Hand over what stands on the end page. */
export function saveKeepsake(title: string): void {
  const shown = document.getElementById("keepsake");
  if (!shown) return;
  const url = URL.createObjectURL(
    new Blob([keepsakePage(title, shown)], { type: "text/html;charset=utf-8" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = `${title.replace(/[^\p{Letter}\p{Number}]+/gu, "-") || "Rolecall"}.html`;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Words only: drawings would need our style sheet, and buttons would do nothing. */
function keepsakePage(title: string, shown: HTMLElement): string {
  const copy = shown.cloneNode(true) as HTMLElement;
  for (const needless of copy.querySelectorAll("svg, button")) needless.remove();
  const words = copy.outerHTML.replace(/<!--.*?-->/gs, "");
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`;
  return `<!doctype html><html lang="${language()}"><head>${head}<style>${STYLE}</style></head><body>${words}</body></html>`;
}

function escaped(text: string): string {
  const element = document.createElement("p");
  element.textContent = text;
  return element.innerHTML;
}
