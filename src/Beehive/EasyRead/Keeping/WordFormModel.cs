using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Keeping;

/// <summary>The pages on which a word is written with its meaning and its picture.</summary>
public abstract class WordFormModel(Store store, Desk desk, Me me, Here here, Frame frame, PictureBook book, PictureChoice choice) : WordDeedModel(store, desk, me, here, frame)
{
    public PictureQuestion Picture { get; private set; } = null!;

    protected override IReadOnlyList<string> Fields => WordFields.Names;

    protected override async Task PrepareAsync(Form form, CancellationToken cancel)
    {
        await book.ArriveAsync(cancel);
        var board = Boards.FirstOrDefault(x => x.Slug == form["board"])?.Id;
        var asked = await choice.AskAsync(WordFields.Picture, new("Its picture"), WordFields.Said(form), form.Maybe(WordFields.Picture), board, cancel);
        asked = asked with { Hint = new("A wrong picture is worse than none."), Place = "picture-of-word", IsFresh = PictureSearch.Asked(Request) is not null };
        Picture = form.Maybe(PictureSearch.SoughtOf(WordFields.Picture)) is { } sought ? await choice.FindAsync(asked, sought, board, cancel) : asked;
    }
}
