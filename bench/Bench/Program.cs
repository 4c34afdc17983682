using Beehive.Bench;

// Called by ./do bench, which publishes the programs and sweeps the work folder.
string Given(string name, string without = "") => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : without;
var quick = args.Contains("--quick");
var (sizes, work, program) = (quick ? Sizes.Quick : Sizes.Whole, Given("--work"), Given("--program"));
var table = new Table();
var (reading, searching, starting) = (new Reading(sizes, table), new Searching(sizes, table), new Starting(sizes, table));

// What is asked for by name is measured alone, and changes no page.
var only = Given("--only");
bool Wants(params ReadOnlySpan<string> rows)
{
    foreach (var row in rows) if (row.StartsWith(only, StringComparison.Ordinal)) return true;
    return false;
}

var many = new MadeUpPlace("many", sizes.Large);
Installed? large = null;
Installed Large()
{
    if (large is not null) return large;
    large = new Installed(program, Path.Combine(work, "data-many")).Migrated();
    var folder = many.Write(work);
    large.Import(folder);
    Directory.Delete(folder, recursive: true);
    return large;
}

var few = new MadeUpPlace("few", sizes.Items);
var fewFolder = few.Write(work);
var small = new Installed(program, Path.Combine(work, "data-few")).Migrated();
small.Import(fewFolder);
if (Wants("start")) starting.Start(small, few, Given("--empty"));
if (Wants("memory.idle")) starting.Idle(small, few);
if (Wants("easyread.checker")) new EasyReading(sizes, table).Rate(small, work);
if (Wants("page.weight")) new Weighing(table).Weigh(small, few);
if (Wants("read.cached", "memory.load")) starting.Loaded(reading.Cached(small, few), reading.Uncached(small, few, How.Uncached, new(true, true, 0.06, 0.11)));
else if (Wants("read.uncached")) reading.Uncached(small, few, How.Uncached, new(true, true, 0.06, 0.11));
if (Wants("easyread.view")) new Easily(sizes, table).View(small, few);
Installed? served = null;
Installed OnPostgres()
{
    if (served is not null) return served;
    served = new Installed(program, Path.Combine(work, "data-postgres"), Given("--postgres")).Migrated();
    served.Import(fewFolder);
    return served;
}

if (Wants("read.uncached") && Given("--postgres").Length > 0) reading.Uncached(OnPostgres(), few, How.Uncached with { Database = "PostgreSQL" }, new(true, true, 0.04));

foreach (var onPostgres in (bool[])[false, true])
{
    var (works, follows, tells) = (Wants("work.writes", "work.mixed", "work.reads.p95", "work.errors"), Wants("now.p95", "now.all"), Wants("issue.raised"));
    if ((!works && !follows && !tells) || (onPostgres && Given("--postgres").Length == 0)) continue;
    var busy = onPostgres ? OnPostgres() : new Installed(program, Path.Combine(work, "data-busy")).Migrated();
    if (!onPostgres) busy.Import(fewFolder);
    if (works) new Working(sizes, table).Measure(busy, few);
    if (tells) new Telling(sizes, table).Rate(busy, few);
    if (follows) new Following(table).Measure(busy, work);
}

if (Wants("search.rate"))
{
    // With its meetings, decisions and actions, 22,000 texts.
    var texts = new MadeUpPlace("texts", 17_820, papers: 16);
    var inTexts = new Installed(program, Path.Combine(work, "data-texts")).Migrated();
    inTexts.Import(texts.Write(work));
    searching.Rate(inTexts, texts, 22_000);
}

if (Wants("import.rate", "search.rare", "search.common", "search.growth"))
{
    var some = new MadeUpPlace("some", sizes.Middle);
    var middle = new Importing(sizes, table, work).Rate(program, some, some.Write(work));
    if (Wants("search.rare", "search.common", "search.growth")) searching.RareAndCommon(middle, some);
    if (Wants("search.growth")) searching.Growth(middle, some, Large(), many);
}
if (Wants("issue.promise", "issue.timeline", "issue.similar"))
{
    var told = new MadeUpPlace("told", sizes.Items, issues: sizes.Issues);
    var inTold = new Installed(program, Path.Combine(work, "data-told")).Migrated();
    inTold.Import(told.Write(work));
    new Telling(sizes, table).Pages(inTold, told);
}
if (Wants("easyread.recall", "easyread.precision")) new Judging(table).Judge();
if (Wants("read.growth")) reading.Growth(small, few, Large(), many);

if (Wants("easyread.explained")) new Explaining(sizes, table).Measure(small, few);

if (table.IsEmpty)
{
    Console.Error.WriteLine($"No row of the bench is called \"{only}\". docs/bench.md names them.");
    return 2;
}
if (Given("--json") is { Length: > 0 } json) table.WriteJson(json);
if (Given("--page") is { Length: > 0 } page) table.WritePage(page, Given("--commit", "unknown"), quick);
return 0;
