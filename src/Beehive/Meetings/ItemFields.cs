using System.Globalization;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings;

/// <summary>The fields of a form that say what an item is.</summary>
public static class ItemFields
{
    public static readonly string[] All = ["title", "owner", "needed", "before", "minutes", "text", "closed", "late"];

    public static ItemPlan? Read(Form form)
    {
        int? minutes = null;
        if (form["minutes"] is { Length: > 0 } typed)
        {
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var read)) minutes = read;
            else form.Refuse("minutes", new("Write the minutes as a number, like 15."));
        }
        Needed? needed = Enum.GetValues<Needed>().Cast<Needed?>().FirstOrDefault(x => Word(x!.Value) == form["needed"]);
        var plan = new ItemPlan(form["title"], form.Maybe("owner"), needed, form.Maybe("before"), minutes, form.Maybe("text"), form.Maybe("closed"), form.Maybe("late"));
        form.Refuse("title", plan.CheckTitle());
        form.Refuse("minutes", plan.CheckMinutes());
        if (form.Holds) form.Refuse("text", plan.Check());
        return form.Holds ? plan : null;
    }

    public static Dictionary<string, string?> Told(AgendaItem item) => new(StringComparer.Ordinal)
    {
        ["title"] = item.Title, ["owner"] = item.Owner, ["needed"] = item.Needed is { } needed ? Word(needed) : null, ["before"] = item.Before,
        ["minutes"] = item.Minutes?.ToString(CultureInfo.InvariantCulture), ["text"] = item.Text, ["closed"] = item.ClosedReason, ["late"] = item.LateReason,
    };

    public static string Word(Needed needed) => Platform.Storage.Conversions.Kebab(needed);
}
