using Beehive.Bench;

// Called by ./do bench, which publishes the programs and sweeps the work folder.
string Given(string name, string without = "") => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : without;
var quick = args.Contains("--quick");
var (sizes, work, program) = (quick ? Sizes.Quick : Sizes.Whole, Given("--work"), Given("--program"));
var table = new Table();
var (reading, searching, starting) = (new Reading(sizes, table), new Searching(sizes, table), new Starting(sizes, table));

var few = new MadeUpPlace("few", sizes.Items);
var fewFolder = few.Write(work);
var small = new Installed(program, Path.Combine(work, "data-few")).Migrated();
small.Import(fewFolder);
starting.Start(small, few, Given("--empty"));
starting.Idle(small, few);
new Weighing(table).Weigh(small, few);
var cached = reading.Cached(small, few);
var uncached = reading.Uncached(small, few, How.Uncached, new(true, true, 0.06, 0.11));
starting.Loaded(cached, uncached);
if (Given("--postgres") is { Length: > 0 } connection)
{
    var onPostgres = new Installed(program, Path.Combine(work, "data-postgres"), connection).Migrated();
    onPostgres.Import(fewFolder);
    reading.Uncached(onPostgres, few, How.Uncached with { Database = "PostgreSQL" }, new(true, true, 0.04));
}

// With its meetings, decisions and actions, 22,000 texts.
var texts = new MadeUpPlace("texts", 17_820, papers: 16);
var inTexts = new Installed(program, Path.Combine(work, "data-texts")).Migrated();
inTexts.Import(texts.Write(work));
searching.Rate(inTexts, texts, 22_000);

var some = new MadeUpPlace("some", sizes.Middle);
var middle = new Importing(sizes, table, work).Rate(program, some, some.Write(work));
searching.RareAndCommon(middle, some);

var many = new MadeUpPlace("many", sizes.Large);
var large = new Installed(program, Path.Combine(work, "data-many")).Migrated();
var manyFolder = many.Write(work);
large.Import(manyFolder);
Directory.Delete(manyFolder, recursive: true);
searching.Growth(middle, some, large, many);
reading.Growth(small, few, large, many);

if (Given("--json") is { Length: > 0 } json) table.WriteJson(json);
if (Given("--page") is { Length: > 0 } page) table.WritePage(page, Given("--commit", "unknown"), quick);
