/** What the bundler makes of a catalogue: a message's key to its translation, or to its plural forms. */
declare module "*.po" {
  const catalogue: Readonly<Record<string, string | readonly string[]>>;
  export default catalogue;
}
