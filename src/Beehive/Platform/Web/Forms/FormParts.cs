namespace Beehive.Platform.Web.Forms;

/// <summary>One of the questions of a form that asks one thing a page. The first has no name.</summary>
public sealed record FormPart(string Name, params IReadOnlyList<string> Fields);

/// <summary>Where somebody is in a form that asks one thing a page.</summary>
public sealed record FormParts(IReadOnlyList<FormPart> All, FormPart Now)
{
    public const string Key = "more";

    public bool IsLast => Now == All[^1];

    /// <summary>The name of the part after this one.</summary>
    public string Next => All[All.ToList().IndexOf(Now) + 1].Name;

    /// <summary>What was answered on other pages goes along unseen.</summary>
    public IEnumerable<string> Unseen => All.Where(x => x != Now).SelectMany(x => x.Fields).Except(Now.Fields, StringComparer.Ordinal);

    /// <summary>The part that the address names. Where something else is wrong, the part in which it can be put right.</summary>
    public static FormParts At(IReadOnlyList<FormPart> all, HttpRequest request, Form form)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(form);
        var asked = request.Query[Key].ToString();
        return new(all, all.FirstOrDefault(x => form.Errors.Any(e => x.Fields.Contains(e.Field))) ?? all.FirstOrDefault(x => x.Name == asked) ?? all[0]);
    }

    /// <summary>Come from the part before, so that nobody need be told that what they typed is kept.</summary>
    public static Form Quiet(Form form, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(request);
        return form.KeptAt is null || request.Query[Key].Count == 0 ? form : new Form(form.Address, Form.Read(form.Written()), form.Key, form.Was);
    }
}
