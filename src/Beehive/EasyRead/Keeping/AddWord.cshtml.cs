using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Keeping;

/// <summary>Adds a word to the glossary, or makes a shared one one’s own.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AddWordModel(Store store, Desk desk, Me me, Here here, Frame frame, PictureBook book, PictureChoice choice) : WordFormModel(store, desk, me, here, frame, book, choice)
{
    public override string Heading => "Add a word";

    /// <summary>A word in the address stands there already: of the shared glossary with its meaning.</summary>
    protected override Dictionary<string, string?> Told()
    {
        var asked = (Request.Words("word") ?? "").Trim();
        if (asked.Length is 0 or > WordTold.LongestWord) return new(StringComparer.Ordinal);
        return Glossary.Starter.All.FirstOrDefault(x => x.Identity == ShownWord.IdentityOf(asked, null)) is { } shared ? WordFields.Told(shared, null)
            : new(StringComparer.Ordinal) { ["word"] = asked };
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (WordFields.Read(form, Boards, MayHaveNone) is not { } told || !form.Refuse("word", await CheckOnceAsync(deed, told))) return null;
        var key = await deed.Writing.FreeKeyAsync<GlossaryWord>(Here.Place.Id, null, Slug.From(told.Word, "word"), deed.Cancel);
        if (!form.Refuse("word", GlossaryWord.Add(told, key, deed.Act, out var word))) return null;
        await deed.Writing.KeepAsync(word!, Here.Place.Id, deed.Cancel);
        return new Done(List, "The word is added. Easy Read pages explain it now.");
    }
}
