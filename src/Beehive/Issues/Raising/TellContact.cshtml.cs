using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>How whoever raises it hears of it; they can say no.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class TellContactModel(Store store, Desk desk, Here here, Frame frame) : RaisePage(store, desk, here, frame)
{
    private const int LongestPost = 300;

    public override string Heading => "How can we contact you?";

    public override int Question => 4;

    protected override IReadOnlyList<string> Fields => ["email", "phone", "post"];

    protected override string Next => Root + "/name";

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal) { ["email"] = telling?.Email, ["phone"] = telling?.Phone, ["post"] = telling?.Post };

    protected override void Answer(Form form, Telling telling)
    {
        var email = form["email"].Length == 0 ? null : Account.Normal(form["email"]);
        if (email is not null) form.Refuse("email", Account.Check(email));
        if (form["phone"].Length > 0) form.Refuse("phone", IssueOffice.CheckPhone(form["phone"]));
        if (form["post"].Length > LongestPost) form.Refuse("post", new("That is longer than {0} letters. Write it shorter.", LongestPost));
        (telling.Email, telling.Phone, telling.Post) = (email, form.Maybe("phone"), form.Maybe("post"));
    }
}
