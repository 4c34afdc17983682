using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>What those hear who follow a thing, its boards or its place: that it is there in Easy Read or in another format now. Each of them once.</summary>
public static class FormatNews
{
    public static Task TellAsync(Deed deed, Thing thing, OtherFormat format)
    {
        ArgumentNullException.ThrowIfNull(deed);
        ArgumentNullException.ThrowIfNull(format);
        var what = FormatWords.Called(format.Kind, format.Language);
        var news = new News($"{what}: {FormatLetters.Named(thing)}", $"There is another way to read, hear or see this now.\n\n[{what}]({format.Address})");
        return Happening.TellOnceAsync(deed.Store, thing, nameof(OtherFormatPublished), news, deed.Act.At, deed.Cancel);
    }

    public static async Task TellAsync(Deed deed, Twin twin)
    {
        ArgumentNullException.ThrowIfNull(deed);
        ArgumentNullException.ThrowIfNull(twin);
        var id = twin.ThingId;
        if (await deed.Store.Things.FirstOrDefaultAsync(x => x.Id == id, deed.Cancel) is not { } thing) return;
        var news = new News($"Easy Read: {FormatLetters.Named(thing)}", $"You can read this in Easy Read now.\n\n[Read it in Easy Read]({twin.Address})");
        await Happening.TellOnceAsync(deed.Store, thing, nameof(TwinPublished), news, deed.Act.At, deed.Cancel);
    }
}
