using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Keeping;

/// <summary>Changes a word: what it means, how it is written, its picture.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class ChangeWordModel(Store store, Desk desk, Me me, Here here, Frame frame, PictureBook book, PictureChoice choice) : WordFormModel(store, desk, me, here, frame, book, choice)
{
    public override string Heading => "Change a word";

    protected override Dictionary<string, string?> Told() => WordFields.Told(ShownWord.Of(Word!, null), SlugOf(Word!.BoardId));

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var done = WordFields.Read(form, Boards, MayHaveNone) is { } told && form.Refuse("word", await CheckOnceAsync(deed, told)) && form.Refuse("word", Word!.Change(told, deed.Act));
        return done ? new Done(List, "The word is changed.") : null;
    }
}
