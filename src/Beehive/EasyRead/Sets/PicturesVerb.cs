using System.CommandLine;
using System.Globalization;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Sets;

/// <summary>./do beehive pictures import mulberry.zip --place thurrock</summary>
public sealed class PicturesVerb : Verb
{
    private readonly Argument<string> deed = new("DEED") { Description = "import: take a set of pictures in." };
    private readonly Argument<string> path = new("FILE") { Description = "A zip with pictures and one table (CSV: file, words, tags, author, licence; or the table of the Mulberry symbols)." };
    private readonly Option<string> place = new("--place") { Description = "Short name of the place.", HelpName = "PLACE", Required = true };

    public PicturesVerb() : base("pictures", "Take a set of pictures in: all or nothing, and again without changing anything.")
    {
        Takes(deed, path, place);
        deed.AcceptOnlyFromAmong("import");
    }

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.OpenThere(Access.Writing);
        await Pending.RefuseAsync(installation, cancel);
        try
        {
            await using var zip = File.OpenRead(typed.Value(path));
            var set = PictureSet.Read(zip, Path.GetFileName(typed.Value(path)));
            foreach (var fault in set.Faults) await typed.Error.WriteLineAsync(fault.Said.ToString());
            if (set.Faults.Count > 0) return await NothingAsync(typed);
            var taken = await TakeAsync(installation, set, typed.Value(place), cancel);
            typed.Say(string.Create(CultureInfo.InvariantCulture, $"{set.Name}: {taken.New:N0} new, {taken.Changed:N0} changed, {taken.Same:N0} as they were."));
            return Door.Done;
        }
        catch (Exception refused) when (refused is RefusedException or FileNotFoundException or DirectoryNotFoundException)
        {
            await typed.Error.WriteLineAsync(refused is RefusedException ? refused.Message : $"There is no file {typed.Value(path)}.");
            return await NothingAsync(typed);
        }
    }

    private static async Task<SetTaken> TakeAsync(Installation installation, PictureSet set, string slug, CancellationToken cancel)
    {
        var files = await TakingSetsIn.KeepFilesAsync(installation.Files, set, cancel);
        await using var writing = await installation.Database.WriteAsync(cancel);
        var known = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.FirstOrDefaultAsync(x => x.Key == slug, cancel) ?? throw new RefusedException(new("There is no place \"{0}\".", slug));
        var taken = await TakingSetsIn.TakeAsync(writing, set, files, known.Id, known.Address, new Act("command line", installation.Clock.GetUtcNow(), $"set of pictures {set.Name}"), cancel);
        await writing.SaveAsync(cancel);
        return taken;
    }

    private static async Task<int> NothingAsync(Typed typed)
    {
        await typed.Error.WriteLineAsync("Nothing was taken in.");
        return Door.NotDone;
    }
}
