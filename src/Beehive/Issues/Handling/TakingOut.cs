using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Handling;

/// <summary>Takes words out of an issue and of everything that repeats it: those that hang together with it, agenda items, the trail's values, news, letters, forms that were begun.</summary>
public sealed class TakingOut(Deed deed, Issue issue, Passage passage, string why, By by)
{
    private readonly List<Noun> cut = [];

    /// <summary>A refusal when the words stand nowhere.</summary>
    public async Task<Refusal?> DoAsync()
    {
        var all = await TogetherAsync();
        foreach (var each in all.Where(x => x.Holds(passage)))
        {
            if (each.TakeOut(passage, why, by) is { } refusal) return refusal;
            cut.Add(each);
        }
        await ItemsAsync([.. all.Select(x => x.Id)]);
        if (cut.Count == 0) return new("These words do not stand here. Copy them as they stand.");
        // What was changed, and the news of it, are written now, so that nothing written before or with it keeps the words.
        await deed.Writing.FlushAsync(deed.Cancel);
        var ids = all.Select(x => x.Id).Concat(cut.Select(x => x.Id)).Distinct().ToList();
        await EraseAsync(ids);
        await NewsAsync(ids);
        await LettersAsync(all);
        await FormsAsync(all);
        await deed.Store.SaveChangesAsync(deed.Cancel);
        return null;
    }

    /// <summary>Itself first; then what was joined with it or split from it, for their reasons name each other's titles.</summary>
    private async Task<List<Issue>> TogetherAsync()
    {
        var (id, joined, whole) = (issue.Id, issue.JoinedToId, issue.SplitFromId);
        var others = await deed.Store.Issues.Include(x => x.Steps).Where(x => x.Id != id && (x.JoinedToId == id || x.SplitFromId == id || x.Id == joined || x.Id == whole || (whole != null && x.SplitFromId == whole)))
            .OrderBy(x => x.Id).ToListAsync(deed.Cancel);
        return [issue, .. others];
    }

    private async Task ItemsAsync(List<long?> issues)
    {
        var meetings = await deed.Store.AgendaItems.Where(x => issues.Contains(x.ArisingFromId)).Select(x => x.MeetingId).Distinct().ToListAsync(deed.Cancel);
        foreach (var meeting in await deed.Store.Meetings.Include(x => x.Boards).Where(x => meetings.Contains(x.Id)).ToListAsync(deed.Cancel))
            foreach (var item in (await AgendaOf.ItemsAsync(deed.Store, meeting, deed.Cancel)).Where(x => issues.Contains(x.ArisingFromId)))
                if (item.TakeOut(passage, deed.Act with { Why = why })) cut.Add(item);
    }

    /// <summary>The values of the trail can be erased: its chain still holds.</summary>
    private async Task EraseAsync(List<long> ids)
    {
        var lines = await deed.Store.Set<AuditLine>().Where(x => x.ThingId != null && ids.Contains(x.ThingId.Value) && x.Values != null).ToListAsync(deed.Cancel);
        foreach (var line in lines.Where(x => StandsInJson(x.Values!))) (line.Values, line.Salt) = (null, null);
        var whys = await deed.Store.SortedLinks.Where(x => ids.Contains(x.IssueId) && x.Words != null).ToListAsync(deed.Cancel);
        foreach (var link in whys) link.Cut(passage);
        foreach (var errand in await deed.Store.Errands.Where(x => ids.Contains(x.IssueId)).ToListAsync(deed.Cancel)) errand.Cut(passage);
        foreach (var file in await deed.Store.IssueFiles.Where(x => x.IssueId != null && ids.Contains(x.IssueId.Value) && x.Words != null).ToListAsync(deed.Cancel)) file.Cut(passage);
        foreach (var reply in await deed.Store.MailedReplies.Where(x => ids.Contains(x.IssueId)).ToListAsync(deed.Cancel)) reply.Cut(passage);
        foreach (var question in await deed.Store.IssueQuestions.Where(x => ids.Contains(x.IssueId)).ToListAsync(deed.Cancel)) question.Cut(passage);
    }

    private async Task NewsAsync(List<long> ids)
    {
        foreach (var mark in ids.Select(x => FormattableString.Invariant($" {x} ")))
            foreach (var happening in await deed.Store.Set<Happening>().Where(x => x.PlaceId == issue.PlaceId && x.About.Contains(mark)).ToListAsync(deed.Cancel)) happening.Cut(passage);
    }

    /// <summary>Those that wait, and those that were sent and are still kept.</summary>
    private async Task LettersAsync(List<Issue> all)
    {
        var place = issue.PlaceId;
        var letters = new Dictionary<long, Letter>();
        foreach (var each in all)
        {
            var (address, mark) = (each.Address, FormattableString.Invariant($":{each.Id}:"));
            foreach (var letter in await deed.Store.Set<Letter>().Where(x => x.PlaceId == place && (x.Text.Contains(address) || (x.Once.StartsWith("issue-") && x.Once.Contains(mark)))).ToListAsync(deed.Cancel)) letters[letter.Id] = letter;
        }
        foreach (var letter in letters.Values) letter.Cut(passage);
    }

    /// <summary>What somebody began to write about it and did not send.</summary>
    private async Task FormsAsync(List<Issue> all)
    {
        foreach (var each in all)
        {
            var below = each.Address + "/";
            var forms = await deed.Store.Set<KeptDraft>().Where(x => x.Form.StartsWith(below)).ToListAsync(deed.Cancel);
            deed.Store.RemoveRange(forms.Where(x => StandsInJson(x.Fields)));
        }
    }

    /// <summary>As written, and as it reads.</summary>
    private bool StandsInJson(string json)
    {
        if (passage.StandsIn(json)) return true;
        using var read = System.Text.Json.JsonDocument.Parse(json);
        return Strings(read.RootElement).Any(passage.StandsIn);
    }

    private static IEnumerable<string> Strings(System.Text.Json.JsonElement element) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.String => [element.GetString()!],
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(x => Strings(x.Value)),
        _ => [],
    };
}
