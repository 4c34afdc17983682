// Builds src/Beehive/wwwroot from this folder: the style sheet, the script, the font and the pictures.
// The same packages give the same bytes, so a test can build again and compare. Usage: node build.mjs [target folder]
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";
import subset from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../src/Beehive/wwwroot"));
const packages = join(here, "node_modules");

function styles() {
  const { css } = sass.compile(join(here, "beehive.scss"), { style: "compressed", charset: false });
  const ours = css
    // Our tokens always stand in :root, so the fallback colours of GOV.UK Frontend are dead weight.
    .replace(/var\((--govuk-[a-z-]+-colour),\s*[^()]+\)/g, "var($1)")
    // The body sets the font once; every component repeats it.
    .replace(/@media print\{[^{}]+\{font-family:inherit\}\}/g, "")
    .replace(/font-family:inherit;?/g, "")
    .replace(/-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;?/g, "")
    .replace(/[^{}]+\{\}/g, "");
  writeFileSync(join(target, "beehive.css"), ours + "\n");
}

function script() {
  for (const name of ["beehive.js", "now.js", "minutes.js", "raise.js", "listen.js", "write.js"]) copyFileSync(join(here, name), join(target, name));
}

// Each weight in two files: the characters of nearly every English page, and the others, which a browser fetches when a page holds one.
// The ranges stand again in parts/_tokens.scss.
async function fonts() {
  mkdirSync(join(target, "fonts"), { recursive: true });
  const from = join(packages, "@fontsource/atkinson-hyperlegible");
  const span = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  const common = [...span(0x20, 0x7e), ..."\u00a0£·–—‘’“”•…"];
  const others = [...span(0xa1, 0x17f), ..."‚„†‡‰‹›€™−"].filter((character) => !common.includes(character));
  for (const weight of [400, 700]) {
    const whole = readFileSync(join(from, `files/atkinson-hyperlegible-latin-${weight}-normal.woff2`));
    for (const [name, characters] of [["", common], ["more-", others]])
      writeFileSync(join(target, `fonts/atkinson-hyperlegible-${name}${weight}.woff2`), await subset(whole, characters.join(""), { targetFormat: "woff2" }));
  }
  copyFileSync(join(from, "LICENSE"), join(target, "fonts/licence.txt"));
}

// OpenMoji's drawings carry names, layers and hidden grids for their editors; readers need none of it.
function smaller(svg) {
  return svg
    .replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->|<metadata[\s\S]*?<\/metadata>|<title>[\s\S]*?<\/title>/g, "")
    .replace(/<g id="(?:grid|line-supplement|skin|skin-shadow|hair|color-foreground)"\s*\/>/g, "")
    .replace(/\s(?:id|xmlns:xlink|xml:space|version|data-name|class)="[^"]*"/g, "")
    // The drawings keep an empty edge for emoji; a picture beside words needs none.
    .replace('viewBox="0 0 72 72"', 'viewBox="4 4 64 64"')
    .replace(/\s+/g, " ").replace(/> </g, "><").replace(/ \/>/g, "/>").trim();
}

function pictures() {
  const folder = join(target, "pictures");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const known = JSON.parse(readFileSync(join(packages, "openmoji/data/openmoji.json"), "utf8"));
  // A drawing's name, its code in OpenMoji, and the words that it can stand for.
  const drawings = Object.entries(JSON.parse(readFileSync(join(here, "pictures.json"), "utf8")));
  const credits = drawings.map(([word, [code, ...words]]) => {
    const entry = known.find((one) => one.hexcode === code);
    const svg = readFileSync(join(packages, `openmoji/color/svg/${code}.svg`), "utf8");
    writeFileSync(join(folder, `${word}.svg`), smaller(svg) + "\n");
    return {
      file: `${word}.svg`, openmoji: code, title: entry.annotation, author: entry.openmoji_author,
      licence: "CC BY-SA 4.0", changes: "renamed, the empty edge cut, the file made smaller", words,
    };
  });
  for (const file of readdirSync(join(here, "pictures")).sort()) {
    writeFileSync(join(folder, file), smaller(readFileSync(join(here, "pictures", file), "utf8")) + "\n");
    credits.push({ file, openmoji: null, title: "three cells of a comb", author: "Beehive", licence: "MIT", changes: null, words: ["partnership board", "boards"] });
  }
  writeFileSync(join(folder, "credits.json"), JSON.stringify(credits, null, 2) + "\n");
}

const digest = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).filter((one) => !["node_modules", "built.json"].includes(one.name))
    .flatMap((one) => one.isDirectory() ? filesBelow(join(folder, one.name)) : [join(folder, one.name)]).sort();
}

// What was built from what, so that a test without Node sees when somebody changed the one and forgot the other.
function record() {
  const built = ["beehive.css", "beehive.js", "now.js", "minutes.js", "raise.js", "listen.js", "write.js", "fonts", "pictures"].flatMap((name) =>
    name.includes(".") ? [join(target, name)] : filesBelow(join(target, name)));
  const list = (files, from) => Object.fromEntries(files.map((file) => [relative(from, file).replaceAll("\\", "/"), digest(file)]));
  writeFileSync(join(process.argv[2] ? target : here, "built.json"),
    JSON.stringify({ from: list(filesBelow(here), here), built: list(built, target) }, null, 1) + "\n");
}

mkdirSync(target, { recursive: true });
styles();
script();
await fonts();
pictures();
record();
