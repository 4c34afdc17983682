using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Exchange;

/// <summary>
/// How a public export would tell what is known. Files that hold only what is public say nothing about the rest: held against this view,
/// they change nothing that they do not mean to.
/// </summary>
public sealed class PublicView(Importing importing, Place place) : IDisposable
{
    private ExportRun? run;

    /// <summary>Null when the public does not see it at all.</summary>
    public Line? Tell(Kind kind, string key)
    {
        importing.Commands.Flush();
        importing.Store.Look(place.Id, Viewer.Anyone);
        try
        {
            run ??= Begin();
            var known = kind.WithKeysAsync(importing.Store, [key], CancellationToken.None).GetAwaiter().GetResult();
            return known is [var noun] ? run.Tell(kind, noun) : null;
        }
        finally
        {
            importing.Store.Look(place.Id, Viewer.Keeper);
        }
    }

    public void Dispose() => run?.Dispose();

    private ExportRun Begin()
    {
        var begun = new ExportRun(importing.Store, importing.Transaction, place, everything: false);
        begun.LookForHiddenAsync(CancellationToken.None).GetAwaiter().GetResult();
        return begun;
    }
}
