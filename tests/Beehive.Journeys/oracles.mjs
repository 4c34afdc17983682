// What the packages of the unified collective say of words and counts, to hold our own formulas against.
// Reads {"words": [...], "counts": [{sentence, word, syllable, polysillabicWord, difficultWord}, ...]} and answers in the same order.
import { readFileSync } from "node:fs";
import { daleChallFormula } from "dale-chall-formula";
import { flesch } from "flesch";
import { fleschKincaid } from "flesch-kincaid";
import { smogFormula } from "smog-formula";
import { syllable } from "syllable";

const { words, counts } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify({
  syllables: words.map((word) => syllable(word)),
  grades: counts.map((one) => ({ fleschEase: flesch(one), fleschKincaid: fleschKincaid(one), smog: smogFormula(one), daleChall: daleChallFormula(one) })),
}));
