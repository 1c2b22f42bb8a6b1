/**
 * What nobody at the back of the room could read or see: run in the projector's page, returns a list of faults.
 * Small text, text that is cut off or lies over other text, anything that scrolls, contrast below seven. With `colours`
 * the contrast alone, for a theme in which everything stands where it stood.
 */
({ colours = false } = {}) => {
  const smallest = (28 * window.innerHeight) / 768 - 0.5;
  const faults = [];

  const luminance = ([red, green, blue]) => {
    const linear = [red, green, blue].map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const painter = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const channels = (colour) => {
    if (!known.has(colour)) {
      painter.clearRect(0, 0, 1, 1);
      painter.fillStyle = colour;
      painter.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = painter.getImageData(0, 0, 1, 1).data;
      known.set(colour, { rgb: [red, green, blue], alpha: alpha / 255 });
    }
    return known.get(colour);
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { rgb, alpha } = channels(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return rgb;
    }
    return [255, 255, 255];
  };
  const clips = (element) => getComputedStyle(element).overflowX !== "visible";
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden");

  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const element = text.parentElement;
    const words = text.textContent.trim();
    if (!words || !isSeen(element) || element.closest("script, style, template, noscript")) continue;
    const style = getComputedStyle(element);
    const tell = (fault) => faults.push(`${fault}: “${words.slice(0, 60)}”`);
    const isDrawn = element instanceof SVGElement;
    const ratio = isDrawn ? Infinity : contrast(channels(style.color).rgb, behind(element));
    if (ratio < 7) tell(`contrast of ${ratio.toFixed(2)}`);
    if (colours) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (parseFloat(style.fontSize) < smallest) tell(`${style.fontSize} is too small`);
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
      tell("outside of the screen");
    for (let at = element; at; at = at.parentElement) {
      if (!clips(at)) continue;
      const frame = at.getBoundingClientRect();
      if (box.right > frame.right + 2 || box.bottom > frame.bottom + 2 || box.left < frame.left - 2)
        tell(`cut off by .${at.className}`);
    }
    seen.push({ words, lines: [...range.getClientRects()] });
  }
  if (colours) return faults;
  const shared = (one, two, low, high) => Math.min(one[high], two[high]) - Math.max(one[low], two[low]);
  const covers = (one, two) =>
    shared(one, two, "left", "right") > 4 &&
    shared(one, two, "top", "bottom") > 0.4 * Math.min(one.height, two.height);
  seen.forEach((one, at) => {
    const over = seen
      .slice(at + 1)
      .find((two) => one.lines.some((line) => two.lines.some((other) => covers(line, other))));
    if (over) faults.push(`“${one.words.slice(0, 40)}” and “${over.words.slice(0, 40)}” lie over each other`);
  });
  for (const element of [document.scrollingElement, ...document.body.querySelectorAll("*")]) {
    if (!(element instanceof HTMLElement) || !isSeen(element)) continue;
    const scrolls = /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowY);
    const isRoot = element === document.scrollingElement;
    if ((scrolls || isRoot) && element.scrollHeight > element.clientHeight + 1)
      faults.push(`.${element.className} is ${element.scrollHeight - element.clientHeight} px too high`);
    if ((scrolls || isRoot) && element.scrollWidth > element.clientWidth + 1)
      faults.push(`.${element.className} is ${element.scrollWidth - element.clientWidth} px too wide`);
  }
  return faults;
};
