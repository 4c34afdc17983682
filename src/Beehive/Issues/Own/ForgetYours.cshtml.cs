using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Own;

/// <summary>Whoever raised or joined an issue wants no longer to be reached: who they are is forgotten at once, and the issue goes on.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class ForgetYoursModel(Database database, Desk desk, Here here, Frame frame) : OwnDeedModel(database, desk, here, frame)
{
    public override string Heading => "Forget how to reach me";

    protected override IReadOnlyList<string> Fields => [];

    protected override bool May(Mine mine) => mine.Raiser is not { FirstName: null, Email: null, Phone: null, Post: null };

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Mine mine, Platform.By by)
    {
        foreach (var sql in ForgottenRaisers.ContactSql(""" "Id" = @raiser"""))
        {
            await using var forget = deed.Writing.Connection.Command(deed.Writing.Transaction, sql);
            await forget.With("@raiser", mine.Raiser.Id).ExecuteNonQueryAsync(deed.Cancel);
        }
        return new Done(Yours, "It is forgotten.");
    }
}
