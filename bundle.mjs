/**
 * Bundles the browser sources: every page gets one script and one style sheet, named by content so that
 * browsers may keep them for ever, each with a gzip and a brotli twin. `manifest.json` beside them maps
 * the plain name ("phone.js") to the file that Python serves ("phone-AB12CD34.js").
 */
import { build, transform } from "esbuild";
import { po } from "gettext-parser";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const ROOT = dirname(fileURLToPath(import.meta.url));
const LICENCES = "THIRD_PARTY_LICENSES.txt";

/** @typedef {import("esbuild").Metafile["outputs"]} Outputs
 * @typedef {Outputs[string]} Output */

/** @type {Record<string, string[]>} the entry files of each package; those not written yet are left out */
const ENTRIES = {
  web: ["phone.ts", "goodbye.ts", "phone.css", "results.css", "page.css"],
  facilitator: [
    "console.ts",
    "screen.ts",
    "pages.ts",
    "preview.ts",
    "console.css",
    "screen.css",
    "debrief.css",
    "comparing.css",
    "pages.css",
    "preview.css",
  ],
};

/** The scripts that are cut where one says `import()`: a part of its own is fetched only then. */
const SPLIT = new Set(["phone.ts"]);

/** @type {Record<string, { script: string, languages: string[] }>} the script of a package that fetches its words: those
 * that it says at once, and apart from them what only the parts say that it fetches later */
const FETCHED = { web: { script: "phone.ts", languages: ["da", "de"] } };

/** The same names of messages as in the browser, from the same source. */
const { keyOf } = await fromTypeScript("web/client/messageKeys.ts");

/** @type {(path: string) => Promise<typeof import("./web/client/messageKeys.ts")>} */
async function fromTypeScript(path) {
  const { code } = await transform(readFileSync(join(ROOT, path), "utf8"), { loader: "ts" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Lets scripts import a catalogue: `import da from "../locales/da.po"` gives a message's key to its translation, or
 * to the list of plural forms. What is not translated yet is left out.
 * @type {import("esbuild").Plugin} */
const CATALOGUES = {
  name: "catalogues",
  setup(bundler) {
    bundler.onLoad({ filter: /\.po$/ }, ({ path }) => ({ contents: catalogue(path), loader: "json" }));
  },
};

/** @type {(path: string, saying?: (message: string) => boolean) => string} */
function catalogue(path, saying = () => true) {
  const contexts = Object.values(po.parse(readFileSync(path, "utf8")).translations);
  const messages = contexts.flatMap((context) => Object.values(context)).filter(({ msgid }) => msgid !== "");
  const finished = messages.filter(
    ({ msgid, msgstr, comments }) => saying(msgid) && msgstr.every(Boolean) && !isFuzzy(comments?.flag),
  );
  const keyed = Object.fromEntries(finished.map(translation));
  if (Object.keys(keyed).length < finished.length) {
    throw new Error(`Two messages of ${path} have the same key. Change a word in one of them.`);
  }
  return JSON.stringify(keyed);
}

/** The catalogues that a page fetches: a language needs no place in a script that is spoken to somebody else. The first
 * one names the other, with what only the later parts say.
 * @type {(pack: string, outputs: Outputs) => { path: string, contents: Uint8Array }[]} */
function fetchedCatalogues(pack, outputs) {
  const { script, languages } = FETCHED[pack] ?? { script: "", languages: [] };
  if (languages.length === 0) return [];
  const [atOnce, all] = [sayingOf(partsOf(script, outputs)), sayingOf(Object.values(outputs))];
  return languages.flatMap((language) => {
    const path = join(ROOT, pack, "locales", `${language}.po`);
    const later = fetched(
      pack,
      `laterWords_${language}`,
      "",
      catalogue(path, (message) => all(message) && !atOnce(message)),
    );
    return [fetched(pack, `words_${language}`, basename(later.path), catalogue(path, atOnce)), later];
  });
}

/** @type {(pack: string, name: string, more: string, words: string) => { path: string, contents: Uint8Array }} */
function fetched(pack, name, more, words) {
  const contents = Buffer.from(`{"more":${JSON.stringify(more)},"words":${words}}`);
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8).toUpperCase();
  return { path: join(ROOT, pack, "static", "build", `${name}-${hash}.json`), contents };
}

/** A script and what it needs at once; not what it fetches later.
 * @type {(script: string, outputs: Outputs) => Output[]} */
function partsOf(script, outputs) {
  const first = Object.values(outputs).filter(
    ({ entryPoint }) => entryPoint && basename(entryPoint) === script,
  );
  const needed = first.flatMap(({ imports }) => imports.filter(({ kind }) => kind === "import-statement"));
  return [...first, ...needed.flatMap(({ path }) => outputs[path] ?? [])];
}

/** Whether a message stands in the sources of these parts.
 * @type {(parts: Output[]) => (message: string) => boolean} */
function sayingOf(parts) {
  const paths = parts.flatMap(({ inputs }) => Object.keys(inputs)).filter((path) => path.endsWith(".ts"));
  const sources = paths.map((path) => readFileSync(join(ROOT, path), "utf8")).join("\n");
  return (message) => sources.includes(JSON.stringify(message));
}

/** @type {(flags?: string) => boolean} */
function isFuzzy(flags) {
  return flags !== undefined && /\bfuzzy\b/.test(flags);
}

/** A message with a context is found as gettext's tools name it: context, U+0004, message.
 * @type {(message: import("gettext-parser").GetTextTranslation) => [string, string | string[]]} */
function translation({ msgctxt, msgid, msgstr }) {
  const [only = "", ...more] = msgstr;
  return [keyOf(msgctxt ? `${msgctxt}\u0004${msgid}` : msgid), more.length ? msgstr : only];
}

/** We connect by WebSocket or by polling: the library's third way, which needs https and a server of another kind,
 * need not be downloaded.
 * @type {import("esbuild").Plugin} */
const TRANSPORTS = {
  name: "transports",
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]engine\.io-client[\\/].*[\\/]webtransport\.js$/ }, () => ({
      contents: "export class WT {}",
    }));
  },
};

/** Templates are indented for their readers; phones need not download that. Only indentation goes: a line break
 * is as good as a space in HTML.
 * @type {import("esbuild").Plugin} */
const UNINDENTED = {
  name: "unindented",
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]client[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/\n[ \t]+/g, "\n"),
      loader: "ts",
    }));
  },
};

/** @type {(folder: string, entries: string[], split: boolean) => Promise<import("esbuild").BuildResult<{ write: false, metafile: true }>>} */
function bundled(folder, entries, split) {
  return build({
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir: folder,
    entryNames: "[name]-[hash]",
    bundle: true,
    format: split ? "esm" : "iife",
    splitting: split,
    target: ["es2020", "safari14.1"],
    charset: "utf8",
    minify: true,
    legalComments: "none",
    footer: { js: `/* Licences: ${LICENCES} */` },
    loader: { ".svg": "dataurl" },
    plugins: [CATALOGUES, TRANSPORTS, UNINDENTED],
    logLevel: "warning",
    metafile: true,
    write: false,
  });
}

/** @type {(path: string, bytes: Uint8Array) => void} */
function writeWithTwins(path, bytes) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(path, bytes);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, quality));
}

/** The folders of the npm packages whose code ended up in a bundle.
 * @type {(inputs: string[]) => string[]} */
function bundledPackages(inputs) {
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** @type {(folder: string) => string} */
function licence(folder) {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
  const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[sc]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled but brings no licence text.`);
  return `${name} ${version}\n\n${readFileSync(join(ROOT, folder, file), "utf8").trim()}\n`;
}

/** @type {(entry: string) => boolean} */
function isSplit(entry) {
  return SPLIT.has(basename(entry));
}

/** @type {(folder: string, keep: Set<string>) => void} */
function removeOthers(folder, keep) {
  for (const name of readdirSync(folder)) {
    if (!keep.has(name.replace(/\.(gz|br)$/, ""))) rmSync(join(folder, name));
  }
}

/** @type {(pack: string, names: string[]) => Promise<void>} */
async function bundlePackage(pack, names) {
  const entries = names
    .map((name) => `${pack}/client/${name}`)
    .filter((path) => existsSync(join(ROOT, path)));
  const folder = join(ROOT, pack, "static", "build");
  mkdirSync(folder, { recursive: true });
  const made = [await bundled(folder, entries.filter(isSplit), true)];
  made.push(
    await bundled(
      folder,
      entries.filter((entry) => !isSplit(entry)),
      false,
    ),
  );
  const outputs = Object.assign({}, ...made.map(({ metafile }) => metafile.outputs));
  const outputFiles = [...made.flatMap((one) => one.outputFiles), ...fetchedCatalogues(pack, outputs)];
  for (const { path, contents } of outputFiles) writeWithTwins(path, contents);

  const files = outputFiles.map(({ path }) => basename(path));
  const manifest = Object.fromEntries(files.map((file) => [file.replace(/-[^-]+\./, "."), file]));
  const licences = bundledPackages(made.flatMap(({ metafile }) => Object.keys(metafile.inputs))).map(licence);
  writeFileSync(join(folder, LICENCES), licences.join(`\n${"-".repeat(80)}\n\n`));
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  removeOthers(folder, new Set([...files, LICENCES, "manifest.json"]));
  console.log(
    `${relative(ROOT, folder).split(sep).join("/")}: ${files.join(" ") || "nothing to bundle yet"}`,
  );
}

for (const [pack, names] of Object.entries(ENTRIES)) await bundlePackage(pack, names);
