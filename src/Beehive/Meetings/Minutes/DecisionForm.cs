using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Minutes;

/// <summary>A decision as a form, and back again.</summary>
public static class DecisionForm
{
    public static readonly string[] Fields = ["outcome", "title", "wording", "reason", "passed", "power", "for", "against", "abstained", "date", "show"];

    public static Dictionary<string, string?> Told(Decision? decision) => new(StringComparer.Ordinal)
    {
        ["outcome"] = decision?.Outcome.ToString(), ["title"] = decision?.Title, ["wording"] = decision?.Wording, ["reason"] = decision?.Reason,
        ["passed"] = Text(decision?.PassedToId), ["power"] = decision?.Power?.ToString(), ["for"] = Text(decision?.VotesFor), ["against"] = Text(decision?.VotesAgainst), ["abstained"] = Text(decision?.VotesAbstained),
    };

    public static DecisionWords Read(Form form) => new(form["title"], Word<Outcome>(form["outcome"]), form.Maybe("wording"), form.Maybe("reason"),
        long.TryParse(form["passed"], NumberStyles.None, CultureInfo.InvariantCulture, out var board) ? board : null, Word<Power>(form["power"]), VotesOf(form));

    /// <summary>Says each fault at its field.</summary>
    public static bool Holds(Form form, DecisionWords words, long board, Quorum quorum)
    {
        form.Refuse("outcome", words.OutcomeRefused);
        form.Refuse("title", words.TitleRefused);
        form.Refuse("wording", words.WordingRefused);
        form.Refuse("reason", words.ReasonRefused);
        form.Refuse("passed", words.PassedRefused(board));
        if (form.Holds) form.Refuse("for", words.VotesRefused(quorum));
        return form.Holds;
    }

    private static Votes? VotesOf(Form form)
    {
        if (form["for"].Length + form["against"].Length + form["abstained"].Length == 0) return null;
        return new(Number(form, "for"), Number(form, "against"), Number(form, "abstained"));
    }

    private static int Number(Form form, string field)
    {
        if (form[field].Length == 0) return 0;
        if (int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000) return number;
        form.Refuse(field, new("\"{0}\" is no number of votes. Write for example 3.", form[field]));
        return 0;
    }

    private static T? Word<T>(string name) where T : struct, Enum => Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name) : null;

    private static string? Text<T>(T? number) where T : struct, IFormattable => number?.ToString(null, CultureInfo.InvariantCulture);
}
