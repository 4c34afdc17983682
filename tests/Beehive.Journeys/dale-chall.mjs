// Writes the words of npm dale-chall, a line each, for the checker of Easy Read texts. The same package gives the same bytes.
// Usage: node dale-chall.mjs [file]
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { daleChall } from "dale-chall";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../../src/Beehive/EasyRead/Checking/Lists/dale-chall.txt"));
const { version, license } = JSON.parse(readFileSync(join(here, "node_modules/dale-chall/package.json"), "utf8"));
const notice = readFileSync(join(here, "node_modules/dale-chall/license"), "utf8").split("\n").find((line) => line.startsWith("Copyright"));
const head = [
  `# The words of npm dale-chall ${version} (${license} licence, ${notice}), from https://github.com/words/dale-chall:`,
  "# easy words of American English, the new Dale-Chall list of 1995. Made by tests/Beehive.Journeys/dale-chall.mjs; do not change it by hand.",
];
writeFileSync(target, [...head, ...[...new Set(daleChall)].sort()].join("\n") + "\n");
