using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.Exchange;

/// <summary>Takes places in.</summary>
public sealed class ImportVerb : Verb
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "Folder of the exchange format, or a zip of it. Several are taken one after another.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> whenEmpty = new("--when-empty") { Description = "Do nothing when other places than these are there already." };

    public ImportVerb() : base("import", "Take a place in: each all or nothing, and again without changing anything.") => Takes(paths, whenEmpty);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.OpenThere(Access.Writing);
        await Pending.RefuseAsync(installation, cancel);
        var wanted = typed.Value(paths);
        if (typed.Value(whenEmpty)) wanted = await MissingAsync(installation, wanted, cancel);
        foreach (var path in wanted)
            if (!await ImportAsync(typed, installation, path, cancel)) return Door.NotDone;
        return Door.Done;
    }

    public static async Task<bool> ImportAsync(Typed typed, Installation installation, string path, CancellationToken cancel)
    {
        try
        {
            var act = new Act("command line", installation.Clock.GetUtcNow(), $"import of {Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}");
            var report = await Working.OnAsync(typed, progress => Import.RunAsync(installation.Database, installation.Files, path, act, new Steps(progress), cancel));
            typed.Say(string.Create(CultureInfo.InvariantCulture, $"{report.Place}: {report.New:N0} new, {report.Changed:N0} changed, {report.Same:N0} as they were."));
            if (report.Left > 0) typed.Say(string.Create(CultureInfo.InvariantCulture, $"{(report.Left == 1 ? "1 issue is" : $"{report.Left:N0} issues are")} not public here and stayed as {(report.Left == 1 ? "it was" : "they were")}: only a whole export of this very place changes such an issue."));
            return true;
        }
        catch (ImportRefusedException refused)
        {
            foreach (var fault in refused.Faults) await typed.Error.WriteLineAsync(fault.ToString());
            await typed.Error.WriteLineAsync("Nothing was imported.");
            return false;
        }
    }

    /// <summary>None when somebody keeps a place of their own; otherwise those that an earlier, stopped run did not come to.</summary>
    private static async Task<string[]> MissingAsync(Installation installation, string[] paths, CancellationToken cancel)
    {
        await using var store = installation.Database.Read();
        var there = await store.Look(0, Viewer.Keeper).AllPlaces.Select(x => x.Key).ToListAsync(cancel);
        var places = paths.ToDictionary(x => x, PlaceOf, StringComparer.Ordinal);
        return there.Except(places.Values).Any() ? [] : [.. paths.Where(x => !there.Contains(places[x]))];
    }

    /// <summary>What cannot be read is for the import to refuse, in its own words.</summary>
    private static string PlaceOf(string path)
    {
        try
        {
            using var place = JsonDocument.Parse(File.ReadAllText(Path.Combine(path, Kinds.PlaceFile)));
            return place.RootElement.GetProperty("id").GetString() ?? "";
        }
        catch (Exception trouble) when (trouble is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }
}
