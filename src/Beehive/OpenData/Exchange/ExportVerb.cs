using System.CommandLine;
using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Exchange;

/// <summary>Gives a place out.</summary>
public sealed class ExportVerb : Verb
{
    private readonly Argument<string> place = new("PLACE") { Description = "The place's address: thurrock." };
    private readonly Argument<string> path = new("PATH") { Description = "Folder to write, or a zip when the name ends in .zip." };
    private readonly Option<bool> all = new("--all") { Description = "Also what is closed or a draft. Keep the result to yourself; place.json says so." };

    public ExportVerb() : base("export", "Give a place out: what is public, as plain files that import takes in.") => Takes(place, path, all);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.OpenThere(Access.Reading);
        await Pending.RefuseAsync(installation, cancel);
        try
        {
            var count = await Working.OnAsync(typed, progress =>
                Export.RunAsync(installation.Database, installation.Files, typed.Value(place), typed.Value(path), typed.Value(all), new Steps(progress), cancel));
            typed.Say(string.Create(CultureInfo.InvariantCulture, $"Exported {count:N0} things of {typed.Value(place)} to {Path.GetFullPath(typed.Value(path))}."));
            return Door.Done;
        }
        catch (ExportRefusedException refused)
        {
            throw new RefusedException(new(refused.Message));
        }
    }
}
