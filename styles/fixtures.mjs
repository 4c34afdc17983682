// Copies GOV.UK Frontend's own examples (options in, HTML out) for the components that Beehive writes in C#,
// so that the tests can hold ours against theirs without Node. Usage: node fixtures.mjs [target folder]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../tests/Beehive.Tests/Platform/Web/Components/fixtures"));
const frontend = join(here, "node_modules/govuk-frontend");
const components = ["back-link", "breadcrumbs", "button", "checkboxes", "details", "error-message", "error-summary", "fieldset",
  "hint", "input", "inset-text", "label", "notification-banner", "pagination", "panel", "radios", "select", "skip-link",
  "summary-list", "table", "tag", "textarea", "warning-text"];

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const component of components) {
  const { fixtures } = JSON.parse(readFileSync(join(frontend, `dist/govuk/components/${component}/fixtures.json`), "utf8"));
  const kept = fixtures.map(({ name, options, html }) => ({ name, options, html }));
  writeFileSync(join(target, `${component}.json`), JSON.stringify(kept, null, 1) + "\n");
}
const { version } = JSON.parse(readFileSync(join(frontend, "package.json"), "utf8"));
writeFileSync(join(target, "LICENCE.txt"), `The examples in this folder come from govuk-frontend ${version} and stand under the MIT licence:

Copyright (C) 2017 Crown Copyright (Government Digital Service)

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`);
