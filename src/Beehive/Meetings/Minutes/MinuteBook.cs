using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Minutes;

/// <summary>Where something is typed: at an item, or (0) outside any item.</summary>
public sealed record MinutePlace(long MeetingId, long ItemId, long PlaceId, long CircleId, MinutesState Minutes)
{
    public Refusal? Refused => Meeting.AreClosed(Minutes) ? new("The minutes are checked already. Correct them instead.") : null;

    public static async Task<MinutePlace?> FindAsync(Store store, string meeting, string? item, CancellationToken cancel)
    {
        var found = await store.Meetings.Where(x => x.Address == meeting).Select(x => new MinutePlace(x.Id, 0, x.PlaceId, x.CircleId, x.Minutes)).FirstOrDefaultAsync(cancel);
        if (found is null || item is null) return found;
        var id = await store.AgendaItems.Where(x => x.MeetingId == found.MeetingId && x.Slug == item).Select(x => (long?)x.Id).FirstOrDefaultAsync(cancel);
        return id is null ? null : found with { ItemId = id.Value };
    }
}

/// <summary>What somebody typed, on top of which edition, and at which opened page.</summary>
public sealed record TypedMinute(string Text, int Edition, string Writer)
{
    public Refusal? Refused => Text.Length > Minute.Longest ? new("This is longer than {0} characters. Attach a paper instead.", Minute.Longest) : null;

    public static TypedMinute Of(Form form) => new(form["text"], int.TryParse(form["edition"], NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : 0, form.Key);
}

/// <summary>Reads and keeps what is typed. A save is one statement, which does nothing when somebody else has saved meanwhile.</summary>
public static class MinuteBook
{
    public static readonly string[] Fields = ["text", "edition"];

    private const string Save = """
        INSERT INTO "Minutes" ("MeetingId", "ItemId", "PlaceId", "Visibility", "CircleId", "Text", "Edition", "Writer", "By", "AccountId", "At")
        VALUES (@meeting, @item, @place, @visibility, @circle, @text, @edition + 1, @writer, @by, @account, @at)
        ON CONFLICT ("MeetingId", "ItemId") DO UPDATE SET "Text" = @text, "Edition" = "Minutes"."Edition" + 1, "Writer" = @writer, "By" = @by, "AccountId" = @account, "At" = @at
        WHERE "Minutes"."Edition" = @edition OR ("Minutes"."Writer" = @writer AND "Minutes"."Edition" = @edition + 1) OR "Minutes"."Text" = @text
        RETURNING "Edition"
        """;

    public static Task<Minute?> FindAsync(Store store, MinutePlace place, CancellationToken cancel) =>
        store.Minutes.FirstOrDefaultAsync(x => x.MeetingId == place.MeetingId && x.ItemId == place.ItemId, cancel);

    /// <summary>The new edition, or null when somebody else's text stands there.</summary>
    public static async Task<int?> KeepAsync(Writing writing, MinutePlace place, TypedMinute typed, Act act, long? account, CancellationToken cancel)
    {
        await using var save = writing.Connection.Command(writing.Transaction, Save);
        save.With("@meeting", place.MeetingId).With("@item", place.ItemId).With("@place", place.PlaceId).With("@visibility", (int)Visibility.Draft).With("@circle", place.CircleId)
            .With("@text", typed.Text).With("@edition", typed.Edition).With("@writer", typed.Writer).With("@by", act.Who).With("@account", account).With("@at", act.At.ToUnixTimeMilliseconds());
        return await save.ExecuteScalarAsync(cancel) is { } edition and not DBNull ? Convert.ToInt32(edition, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The form of an item: what stands in the book; or what this person typed and could not send, beside what others have written since.</summary>
    public static Form Lay(string address, Minute? minute, KeptDraft? draft)
    {
        var told = Told(minute);
        var typed = draft is null ? null : Form.Read(draft.Fields);
        if (typed is null || typed.GetValueOrDefault("text") is not [var text, ..] || text == minute?.Text) return Filled(new Form(address, Form.Of(told), was: Form.Mark(told)), minute);
        var based = typed.GetValueOrDefault("edition") is [var known, ..] ? known : "";
        var form = new Form(address, typed, was: based == EditionOf(minute) ? Form.Mark(told) : "typed before") { KeptAt = draft!.At };
        form.Meets(told);
        return Filled(form, minute);
    }

    public static Form Filled(Form form, Minute? minute)
    {
        form.Set("edition", EditionOf(minute));
        return form;
    }

    public static Dictionary<string, string?> Told(Minute? minute) => new(StringComparer.Ordinal) { ["text"] = minute?.Text };

    private static string EditionOf(Minute? minute) => (minute?.Edition ?? 0).ToString(CultureInfo.InvariantCulture);
}
