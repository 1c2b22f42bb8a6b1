/**
 * Turns through all pages of every projector view; returns what `measure` finds fault with, and every row of a result
 * that does not stand whole on exactly one page. `views` are triples: a name, the view, and the rows' words.
 */
async (views, measure) => {
  const ROWS =
    ".boxes__label, .scales__label, .means__words, .bars__rows .bars__words, .guesses__group, .pin__text";
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const row = (element) =>
    element.closest(".boxes__row, .scales__statement, .means__row, .bars__row, .guesses__row, .pin");

  const isWhole = (element) => {
    const sheet = element.closest(".sheet").getBoundingClientRect();
    const parts = [row(element), ...row(element).querySelectorAll("*")].map((one) =>
      one.getBoundingClientRect(),
    );
    return parts
      .filter(({ width, height }) => width > 0 && height > 0)
      .every(({ top, bottom }) => top >= sheet.top && bottom <= sheet.bottom);
  };
  /** The kind of page, and the words of the rows that stand whole on it. */
  const look = () => {
    const { className } = document.querySelector(".sheet");
    const whole = [...document.querySelectorAll(ROWS)].filter((one) => words(one) && isWhole(one));
    return { kind: /sheet--(result|overview)/.exec(className)?.[1], rows: whole.map(words) };
  };

  const faults = [];
  for (const [name, view, wanted] of views) {
    await window.gallery.show("screen", view);
    const many = Number(document.querySelector(".pages")?.dataset.pages ?? 1);
    const pages = [];
    for (let at = 1; at <= many; at++) {
      faults.push(...measure().map((fault) => `${name}, ${innerWidth}, page ${at} of ${many}: ${fault}`));
      pages.push(look());
      if (many > 1) window.dispatchEvent(new KeyboardEvent("keydown", { key: "v" }));
    }
    if (wanted.length > 0 && !pages.some(({ kind }) => kind))
      faults.push(`${name}, ${innerWidth}: no page shows a result`);
    for (const kind of new Set(pages.flatMap((page) => page.kind ?? [])))
      for (const one of wanted) {
        const rows = pages.filter((page) => page.kind === kind).flatMap((page) => page.rows);
        const times = rows.filter((row) => row === one).length;
        if (times !== 1)
          faults.push(`${name}, ${innerWidth}, ${kind}: “${one}” stands whole on ${times} pages`);
      }
  }
  return faults;
};
