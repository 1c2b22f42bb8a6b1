/** The page's words: English stands in the sources, catalogues hold the other languages. One language at a time. */
import { keyOf } from "./messageKeys";

export type Language = "en" | "da" | "de";
export type Catalogue = Readonly<Record<string, string | readonly string[]>>;
type Values = Readonly<Record<string, string | number>>;

export const LANGUAGES: readonly Language[] = ["en", "da", "de"];
/** What each language calls itself. */
export const OWN_NAMES: Readonly<Record<Language, string>> = { en: "English", da: "Dansk", de: "Deutsch" };

let current: Language = "en";
const catalogues: Record<Language, Catalogue> = { en: {}, da: {}, de: {} };

/** Add a catalogue's messages to a language. */
export function learn(language: Language, catalogue: Catalogue): void {
  catalogues[language] = { ...catalogues[language], ...catalogue };
}

/** Speak this language from now on, and say so to browser and screen reader. */
export function setLanguage(wanted: Language): void {
  current = wanted;
  document.documentElement.lang = wanted;
}

/** The language spoken now; also the locale for numbers and dates. */
export function language(): Language {
  return current;
}

/** The message in the current language, `{name}` replaced by `values.name`. */
export function t(message: string, values: Values = {}): string {
  const found = catalogues[current][keyOf(message)];
  return filled(typeof found === "string" ? found : message, values);
}

/** The same for a number of things: `{count}` is the number, written as the language does. */
export function n(one: string, many: string, count: number, values: Values = {}): string {
  const found = catalogues[current][keyOf(one)];
  const forms = typeof found === "object" ? found : [one, many];
  return filled(forms[count === 1 ? 0 : 1] ?? many, { count: number(count), ...values });
}

/** A text of a card in the current language, or in the first of the others that it has. */
export function pick(words: Readonly<Record<string, string>> | null | undefined): string {
  return (words && inLanguage(words)) ?? "";
}

/** A value per language, such as prose, chosen in the same way. */
export function inLanguage<T>(values: Readonly<Record<string, T>>): T | undefined {
  const order = [current, ...LANGUAGES, ...Object.keys(values)];
  return values[order.find((one) => values[one] !== undefined) ?? current];
}

/** A whole number as the language writes it; what must be rounded first is written by `rounding.ts`. */
export function number(value: number): string {
  return new Intl.NumberFormat(current, { maximumFractionDigits: 0 }).format(value);
}

/** English days stand as on the printed pages: the day first. */
const DAYS: Readonly<Record<Language, string>> = { en: "en-GB", da: "da", de: "de" };

/** A day as the language writes it: "9 March 2026". */
export function day(at: number): string {
  return new Intl.DateTimeFormat(DAYS[current], { day: "numeric", month: "long", year: "numeric" }).format(
    at,
  );
}

/** Words in a row: "A, B and C". */
export function listed(words: readonly string[]): string {
  const last = words[words.length - 1] ?? "";
  if (words.length < 2) return last;
  return t("{first} and {last}", { first: words.slice(0, -1).join(", "), last });
}

/** The first language that both the reader and the page know. */
export function preferred(known: readonly Language[], wanted: readonly string[]): Language {
  const short = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  const found = short.find((tag) => (known as readonly string[]).includes(tag ?? ""));
  return (found as Language | undefined) ?? known[0] ?? "en";
}

function filled(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
