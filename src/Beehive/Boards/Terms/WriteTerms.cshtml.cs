using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Terms;

/// <summary>Begins a new version of a board's terms of reference, as a draft that is compared with the one before.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class WriteTermsModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public TermsOfReference? Newest { get; private set; }

    protected override string Title => "Write a new version of the terms of reference";

    protected override IReadOnlyList<string> Fields => TermsFields.Names;

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        Newest = (await from.TermsOfReference.Where(x => x.BoardId == Board.Id && !x.IsDraft).ToListAsync(cancel)).OrderBy(x => x.From ?? default).ThenBy(x => x.Id).LastOrDefault();
        return true;
    }

    protected override Dictionary<string, string?> Told()
    {
        var told = TermsFields.Told(Newest);
        told["version"] = null;
        return told;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (TermsFields.Read(form) is not { } told) return null;
        if (await deed.Store.TermsOfReference.AnyAsync(x => x.BoardId == Board.Id && x.Version == told.Version, deed.Cancel) && !form.Refuse("version", new("There is a version {0} already. Give this one another name.", told.Version))) return null;
        var key = await deed.Store.FreeKeyAsync<TermsOfReference>(Place, $"{Board.Key}-terms-{Slug.From(told.Version)}".TrimEnd('-'), deed.Cancel);
        if (!form.Refuse("version", TermsOfReference.Begin(Board, key, told, deed.Act, out var terms))) return null;
        await deed.Writing.KeepAsync(terms!, Place.Place.Id, deed.Cancel);
        return new Done(terms!.Address, "The draft is kept. Only those who work for the board see it.");
    }
}
