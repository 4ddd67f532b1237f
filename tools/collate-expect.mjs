// Puts the words of internal/locale/testdata/collate/<tag>.txt, one a line,
// into the order ICU gives them, which the test of the same folder expects.
// Run from the root of the repository: node tools/collate-expect.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = "internal/locale/testdata/collate/";
for (const file of readdirSync(folder)) {
  const order = new Intl.Collator(file.replace(/\.txt$/, ""));
  const words = readFileSync(folder + file, "utf8").split("\n").filter(Boolean);
  words.sort((a, b) => order.compare(a, b) || (a < b ? -1 : 1));
  writeFileSync(folder + file, words.join("\n") + "\n");
}
console.log(`ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`);
