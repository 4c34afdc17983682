using System.CommandLine;
using System.Globalization;
using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Samples;

/// <summary>Makes up places of any size, to measure with.</summary>
public sealed class SampleVerb : Verb
{
    private readonly Option<int> places = WholeNumber.Between(new("--places") { Description = "How many places: sample-1, sample-2 ...", HelpName = "N", DefaultValueFactory = _ => 1 }, 1, 10_000);
    private readonly Option<int> seed = WholeNumber.Between(new("--seed") { Description = "The same seed makes the same places.", HelpName = "S", DefaultValueFactory = _ => 1 }, 0, int.MaxValue);
    private readonly Option<int> items = WholeNumber.Between(new("--items") { Description = "How many agenda items, all places together.", HelpName = "N", DefaultValueFactory = _ => 600 }, 1, 100_000_000);
    private readonly Option<int> perMeeting = WholeNumber.Between(new("--per-meeting") { Description = "How many agenda items a meeting has.", HelpName = "N", DefaultValueFactory = _ => 30 }, 1, 1000);
    private readonly Option<DirectoryInfo?> into = new("--out") { Description = "Write the places as folders of the exchange format here, instead of into the database.", HelpName = "PATH" };

    public SampleVerb() : base("sample", "Make up places of any size, to measure with. Nothing in them is true.") => Takes(places, seed, items, perMeeting, into);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        if (typed.Value(items) < typed.Value(places)) throw new RefusedException(new("Each place needs at least one agenda item: give --items at least {0}.", typed.Value(places)));
        return typed.Value(into) is { } folder ? await WriteAsync(typed, folder, cancel) : await ImportAsync(typed, cancel);
    }

    private async Task<int> WriteAsync(Typed typed, DirectoryInfo folder, CancellationToken cancel)
    {
        foreach (var place in Planned(typed))
        {
            var path = Path.Combine(folder.FullName, place.Slug);
            if (Directory.Exists(path) || File.Exists(path)) throw new RefusedException(new("There is already a \"{0}\". Name another folder.", path));
            await MakeAsync(typed, place, path, cancel);
            typed.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {place.Items:N0} agenda items in {place.Meetings:N0} meetings of {place.Boards} boards."));
        }
        return Door.Done;
    }

    /// <summary>Through the same import as everything else, a place at a time.</summary>
    private async Task<int> ImportAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.OpenThere(Access.Writing);
        await Pending.RefuseAsync(installation, cancel);
        var beside = Directory.CreateTempSubdirectory("beehive-sample-");
        try
        {
            foreach (var place in Planned(typed))
            {
                var path = Path.Combine(beside.FullName, place.Slug);
                await MakeAsync(typed, place, path, cancel);
                if (!await ImportVerb.ImportAsync(typed, installation, path, cancel)) return Door.NotDone;
                Directory.Delete(path, recursive: true);
            }
            return Door.Done;
        }
        finally
        {
            beside.Delete(recursive: true);
        }
    }

    private IEnumerable<MadeUpPlace> Planned(Typed typed)
    {
        var (count, all) = (typed.Value(places), (long)typed.Value(items));
        for (var i = 0; i < count; i++)
            yield return new MadeUpPlace(i + 1, (ulong)typed.Value(seed), all / count + (i < all % count ? 1 : 0), typed.Value(perMeeting));
    }

    private static async Task MakeAsync(Typed typed, MadeUpPlace place, string path, CancellationToken cancel) => await Working.OnAsync(typed, async progress =>
    {
        await MadeUpFolder.WriteAsync(place, path, progress, cancel);
        return true;
    });
}
