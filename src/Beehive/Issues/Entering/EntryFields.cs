using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Platform;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Entering;

/// <summary>What was typed for somebody who phoned, wrote or said it.</summary>
public sealed record EntryFields(Told Told, DateOnly Day, int? People)
{
    private const int LongestPost = 300;
    private const int MostPeople = 100_000;

    public string? FirstName { get; private init; }

    /// <summary>Of the member whom a supporter writes for.</summary>
    public long? AccountId { get; private init; }
    public string? Email { get; private init; }
    public string? Phone { get; private init; }
    public string? Post { get; private init; }
    public IReadOnlyList<NeedKind> Needs { get; private init; } = [];
    public string? Note { get; private init; }
    public bool? PassesOn { get; private init; }

    /// <summary>Refuses in the form what cannot be.</summary>
    public static EntryFields Read(Form form, Writer writer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(writer);
        var way = writer.IsSupporter ? IssueWay.Supporter : WayOf(form);
        var day = DayOf(form, today);
        var people = PeopleOf(form);
        var isGroup = form["who"] == "group";
        var name = NameOf(form, isGroup, people);
        var told = new Told(form["words"])
        {
            Wanted = form.Maybe("wanted"), About = form.Maybe("about"), Kind = KindOf(form), Way = way, RaisedBy = name, On = day, Came = $"{Came(way)} {Said.Date(PartialDate.Of(day))}.",
        };
        form.Refuse("words", told.WordsRefused);
        form.Refuse("wanted", told.WantedRefused);
        form.Refuse("about", told.AboutRefused);
        form.Refuse("name", told.RaisedByRefused);
        var entry = Reach(form, new EntryFields(told, day, isGroup ? people : null) { FirstName = isGroup ? null : form.Maybe("name") });
        if (writer.Members.Where((_, i) => form["who"] == MemberValue(i)).FirstOrDefault()?.Beside is not { } member) return entry;
        return entry with { AccountId = member.MemberId, Email = entry.Email ?? (entry.Phone is null && entry.Post is null ? member.MemberEmail : null) };
    }

    /// <summary>By their place in the list: the form tells no number of an account.</summary>
    public static string MemberValue(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"member-{index}");

    public Raiser Raiser(Issue issue, string code, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new() { IssueId = issue.Id, PlaceId = issue.PlaceId, AccountId = AccountId, FirstName = FirstName, Email = Email, Phone = Phone, Post = Post, At = at, CodeMark = PhoneCode.MarkOf(code) };
    }

    /// <summary>Nothing where nothing was said.</summary>
    public RaiserWish? Wish(Raiser raiser, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(raiser);
        var wish = new RaiserWish { Raiser = raiser, IssueId = raiser.IssueId, PlaceId = raiser.PlaceId };
        wish.Say(Needs, Note, at);
        wish.Agree(PassesOn, at);
        return wish.SaysSomething ? wish : null;
    }

    private static EntryFields Reach(Form form, EntryFields entry)
    {
        var email = form["email"].Length == 0 ? null : Account.Normal(form["email"]);
        if (email is not null) form.Refuse("email", Account.Check(email));
        if (form["phone"].Length > 0) form.Refuse("phone", IssueOffice.CheckPhone(form["phone"]));
        if (form["post"].Length > LongestPost) form.Refuse("post", new("That is longer than {0} letters. Write it shorter.", LongestPost));
        form.Refuse("note", RaiserWish.CheckNote(form.Maybe("note")));
        return entry with
        {
            Email = email,
            Phone = form.Maybe("phone"),
            Post = form.Maybe("post"),
            Note = form.Maybe("note"),
            Needs = [.. RaiserWish.Kinds.Where(x => form.Ticked("needs", x.ToString()))],
            PassesOn = form["passes-on"] is ("yes" or "no") and var said ? said == "yes" : null,
        };
    }

    private static IssueWay WayOf(Form form) => EnterIssueModel.Ways.Where(x => x.ToString() == form["way"]).Select(x => (IssueWay?)x).FirstOrDefault() is { } way ? way
        : Refused(form, "way", new("Choose how it came."), IssueWay.Phone);

    private static IssueKind KindOf(Form form) => Enum.GetValues<IssueKind>().Where(x => x.ToString() == form["kind"]).Select(x => (IssueKind?)x).FirstOrDefault() ?? IssueKind.Comment;

    private static DateOnly DayOf(Form form, DateOnly today)
    {
        if (!form.MaybeDay("day", out var day)) return today;
        if (day is not { } on) return Refused(form, "day", new("Write the day on which it came, like 12 March 2027."), today);
        return on > today ? Refused(form, "day", new("That day is still to come. Write the day on which it came."), today) : on;
    }

    private static int? PeopleOf(Form form)
    {
        if (form["who"] != "group" || !form.MaybeNumber("people", out var people)) return null;
        return people is >= 2 and <= MostPeople ? people : Refused<int?>(form, "people", new("Write how many people said it, in digits: 2 or more."), null);
    }

    /// <summary>What everybody reads: a group always has a name, a person only where they agree.</summary>
    private static string? NameOf(Form form, bool isGroup, int? people)
    {
        if (isGroup) return form.Maybe("name") is { } group ? $"{group} ({people} people)" : Refused<string?>(form, "name", new("Write how the group is called, for example: carers’ café."), null);
        if (form["shows"] != "yes") return null;
        return form.Maybe("name") ?? Refused<string?>(form, "name", new("Write the first name, or choose No."), null);
    }

    private static string Came(IssueWay way) => way switch
    {
        IssueWay.Phone => "We wrote it down from a phone call on",
        IssueWay.Post => "We wrote it down from a letter of",
        IssueWay.Meeting => "We wrote down what was said at a meeting on",
        IssueWay.Supporter => "A supporter wrote it down for somebody on",
        _ => "We wrote down what was said at an event on",
    };

    private static T Refused<T>(Form form, string field, Refusal refusal, T usual)
    {
        form.Refuse(field, refusal);
        return usual;
    }
}
