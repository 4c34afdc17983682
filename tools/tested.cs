#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// What the last test run found about accessibility, for the statement that the site shows.
//   dotnet run tools/tested.cs -- FOLDER-OF-RESULTS COMMIT TARGET.json
// Reads the runner's own files (*.trx). Writes nothing when a test of these failed, or when there are none.
using System.Text.Json;
using System.Xml.Linq;

// An area is the classes that measure it. The words for it stand on the page of the statement.
var areas = new (string Name, string[] Classes)[]
{
    ("axe", ["EveryPage.AxeTests", "Working.WorkPageTests"]),
    ("html", ["Crawling.ValidityTests"]),
    ("keyboard", ["EveryPage.KeyboardTests", "EveryPage.FocusTests"]),
    ("narrow", ["EveryPage.LayoutTests"]),
    ("contrast", ["House.LookTests", "Places.LookTests"]),
    ("journeys", ["People.ReaderJourneys", "People.WorkJourneys", "People.IssueJourneys"]),
    ("easy-read", ["EveryPage.EasyTests", "EveryPage.EasyPaperTests", "Tests.EasyRead."]),
    ("listening", ["EveryPage.ListenTests"]),
};
var (folder, commit, target) = (args[0], args[1], args[2]);
XNamespace trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
var found = new List<(string Class, string Outcome)>();
foreach (var file in Directory.GetFiles(folder, "*.trx", SearchOption.AllDirectories))
{
    var run = XDocument.Load(file);
    var classes = run.Descendants(trx + "UnitTest").ToDictionary(x => (string)x.Attribute("id")!, x => (string?)x.Element(trx + "TestMethod")?.Attribute("className") ?? "");
    found.AddRange(run.Descendants(trx + "UnitTestResult").Select(x => (classes.GetValueOrDefault((string)x.Attribute("testId")!, ""), (string)x.Attribute("outcome")!)));
}
var counted = areas.Select(area => (area.Name, Found: found.Where(x => area.Classes.Any(name => x.Class.Contains(name, StringComparison.Ordinal))).ToList()))
    .Select(x => (x.Name, Passed: x.Found.Count(y => y.Outcome == "Passed"), Failed: x.Found.Count(y => y.Outcome == "Failed"))).Where(x => x.Passed + x.Failed > 0).ToList();
if (counted.Count == 0 || counted.Any(x => x.Failed > 0))
{
    Console.Error.WriteLine($"{target} is as it was: {(counted.Count == 0 ? "nothing of it was tested" : "not everything held")}.");
    return 0;
}
var made = new { format = "beehive-tested/1", day = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), commit, areas = counted.Select(x => new { area = x.Name, checks = x.Passed }) };
File.WriteAllText(target, JsonSerializer.Serialize(made, new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n");
return 0;
