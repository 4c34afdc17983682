using Beehive.Platform.Web.Forms;

namespace Beehive.Boards.Terms;

/// <summary>The form of a version of the terms.</summary>
public sealed record TermsForm(Form Form);

/// <summary>The fields that a version of the terms is written with.</summary>
public static class TermsFields
{
    public static readonly string[] Names = ["version", "text", "quorumCount", "quorum", "votingRule"];

    public static Dictionary<string, string?> Told(TermsOfReference? terms) => new(StringComparer.Ordinal)
    {
        ["version"] = terms?.Version, ["text"] = terms?.Text, ["quorumCount"] = FormReading.Number(terms?.QuorumCount), ["quorum"] = terms?.Quorum, ["votingRule"] = terms?.VotingRule,
    };

    public static TermsTold? Read(Form form)
    {
        var held = form.MaybeNumber("quorumCount", out var count);
        var told = new TermsTold(form["version"], form["text"], form.Maybe("quorum"), count, form.Maybe("votingRule"));
        foreach (var (field, refusal) in told.Faults()) held &= form.Refuse(field, refusal);
        return held ? told : null;
    }
}
