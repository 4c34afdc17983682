using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>Adds text to what somebody is writing and has not sent: at its end, so that nothing of it is lost.</summary>
public sealed class TextDraft(Store store, Drafts drafts, Here here)
{
    /// <param name="context">Whose draft it is.</param>
    /// <param name="address">Of the form in which the text stands.</param>
    /// <param name="markdown">What is added.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    public async Task<Refusal?> AddAsync(HttpContext context, string address, string markdown, CancellationToken cancel)
    {
        var known = await drafts.FindAsync(context, store, address, cancel);
        var values = known is null ? [] : Form.Read(known.Fields);
        var before = values.TryGetValue("text", out var typed) ? string.Join('\n', typed) : await RecordedAsync(address, cancel);
        var text = string.IsNullOrWhiteSpace(before) ? markdown.Trim() : before.TrimEnd() + "\n\n" + markdown.Trim();
        if (text.Length > Paper.LongestText) return new("With this the text would be longer than {0} letters. Put a part of it into a paper of its own.", Paper.LongestText);
        values["text"] = [text];
        var form = new Form(address, values, was: known is null ? null : Form.WasOf(known.Fields));
        if (form.Written().Length > Drafts.Longest) return new("With this the text would be longer than {0} letters. Put a part of it into a paper of its own.", Paper.LongestText);
        await drafts.KeepAsync(context, form, cancel);
        return null;
    }

    /// <summary>The form of a paper that is there begins with the paper's own text.</summary>
    private async Task<string> RecordedAsync(string address, CancellationToken cancel)
    {
        var parts = address[here.Root.Length..].Split('/');
        if (parts is not ["", "papers", var slug, _]) return "";
        var id = await store.Papers.Where(x => x.PlaceId == here.Place.Id && x.Slug == slug).Select(x => x.Id).FirstOrDefaultAsync(cancel);
        return await store.PaperVersions.Where(x => x.PaperId == id).OrderByDescending(x => x.Number).Select(x => x.Text).FirstOrDefaultAsync(cancel) ?? "";
    }
}
