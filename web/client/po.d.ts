/** What the bundler makes of a catalogue: English text to translation, or to its plural forms. */
declare module "*.po" {
  const catalogue: Readonly<Record<string, string | readonly string[]>>;
  export default catalogue;
}
