using Beehive.Accounts;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>How somebody hears of what they told, as a form says it. All of it may be empty.</summary>
public sealed record Contact(string? Email, string? Phone, string? Post)
{
    private const int LongestPost = 300;

    /// <summary>Refuses in the form what nobody could use.</summary>
    public static Contact Read(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var email = form["email"].Length == 0 ? null : Account.Normal(form["email"]);
        if (email is not null) form.Refuse("email", Account.Check(email));
        if (form["phone"].Length > 0) form.Refuse("phone", IssueOffice.CheckPhone(form["phone"]));
        if (form["post"].Length > LongestPost) form.Refuse("post", new("That is longer than {0} letters. Write it shorter.", LongestPost));
        return new(email, form.Maybe("phone"), form.Maybe("post"));
    }
}
