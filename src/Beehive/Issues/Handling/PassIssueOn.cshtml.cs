using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Handling;

/// <summary>A compliment or a story goes to those whom it is about, by letter or by hand.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, Role.Secretary, Role.CoChair, OfAnyBoard = true)]
public sealed class PassIssueOnModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters, PassingOn passing) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    private const string ByEmail = "email", ToSeat = "seat", ByHand = "hand";

    public IReadOnlyList<SeatWithEmail> Seats { get; private set; } = [];

    /// <summary>Null: nobody asked whoever told it.</summary>
    public bool? Agreed { get; private set; }

    public override string Heading => "Pass it on";

    protected override string Said => "It is passed on. Whoever told us hears of it.";

    protected override IReadOnlyList<string> Fields => ["to", "how", "email", "seat", "agreed"];

    protected override bool May(IssueRights rights, Issue issue) => rights.PassesOn(issue);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Agreed = await PassingOn.AgreedAsync(Store, Issue.Id, cancel);
        Seats = await PassingOn.SeatsAsync(Store, Here.Today, cancel);
    }

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        form.Refuse("to", Issue.CheckPassedTo(form["to"]));
        if (Agreed == false) form.Refuse("agreed", new("Whoever told it does not want it passed on."));
        else if (Agreed is null && !form.Ticked("agreed")) form.Refuse("agreed", new("Ask whoever told it first. Tick the box when they agree, or when it was said in public."));
        var emails = await EmailsAsync(deed, form);
        if (!form.Holds || !form.Refuse("to", issue.PassOn(form["to"], by))) return false;
        await passing.WriteAsync(deed.Writing, Here.Place, issue, emails, deed.Cancel);
        return true;
    }

    /// <summary>Nobody where it was handed over.</summary>
    private async Task<IReadOnlyList<string>> EmailsAsync(Deed deed, Form form)
    {
        switch (form["how"])
        {
            case ByEmail:
                var email = Account.Normal(form["email"]);
                return form.Refuse("email", Account.Check(email)) ? [email] : [];
            case ToSeat:
                var seat = Seats.FirstOrDefault(x => x.Seat.ToString(CultureInfo.InvariantCulture) == form["seat"]);
                if (seat is not null && await PassingOn.EmailsOfAsync(deed.Store, seat.Seat, Here.Today, deed.Cancel) is { Count: > 0 } emails) return emails;
                form.Refuse("seat", new("Choose a seat whose holder can be written to."));
                return [];
            default:
                if (form["how"] != ByHand) form.Refuse("how", new("Choose how it goes to them."));
                return [];
        }
    }
}
