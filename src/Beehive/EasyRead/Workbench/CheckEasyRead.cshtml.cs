using System.Globalization;
using Beehive.Accounts;
using Beehive.EasyRead.Checking;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Workbench;

/// <summary>What the checker found, beside each block: the reason, an example, a change that one press makes, and room for an answer.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class CheckEasyReadModel(Store store, Desk desk, Here here, Me me, Frame frame, OriginalBook originals, CheckedTwin checking) : PageModel
{
    private const string Reason = "reason-";
    private const int HardWordRule = 3;

    private IReadOnlyList<FindingOnPage> all = [];

    public Form Form { get; private set; } = null!;
    public Twin Twin { get; private set; } = null!;
    public TwinVersion Version { get; private set; } = null!;
    public IReadOnlyList<TwinFinding> Findings { get; private set; } = [];

    public int Open => Findings.Count(x => x.IsOpen);

    /// <summary>What stands in the way of publishing, or can be changed by one press, in one block; -1 for the whole text.</summary>
    public IReadOnlyList<FindingOnPage> ToDo(int block) => [.. all.Where(x => x.Shown > 0 && x.Told.Finding.Block == block)];

    /// <summary>What was answered, and what is only to know.</summary>
    public IReadOnlyList<FindingOnPage> Settled => [.. all.Where(x => x.Shown == 0)];

    /// <summary>Where a hard word is explained for the whole place or the board, for those who keep the words.</summary>
    private string? AddWordFor(EasyFinding finding) =>
        finding.Rule == HardWordRule && me.Is([Role.Secretary, Role.PartnershipManager], Twin.CircleId) ? $"{here.Root}/words/new?word={Uri.EscapeDataString(finding.Found)}" : null;

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel) => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { } found
        ? await ShowAsync(await desk.LayAsync(this, Told(found), cancel), found, cancel) : NotFound();

    public Task<IActionResult> OnPostAsync(string twin, CancellationToken cancel) => desk.TakeAsync(this,
        ["do", .. Request.HasFormContentType ? Request.Form.Keys.Where(x => x.StartsWith(Reason, StringComparison.Ordinal)).Take(300) : []],
        async form => await TwinAtWork.FindAsync(store, here, me, twin, cancel) is { } found ? await ShowAsync(form, found, cancel) : NotFound(),
        async (deed, form) =>
        {
            if (await TwinAtWork.HoldAsync(deed, here, me, twin, cancel) is not { } found) return null;
            if (form.Was != Form.Mark(Told(found)))
            {
                form.Refuse("", new("Somebody has changed the text since it was checked. What is below is found in it as it is now."));
                return null;
            }
            var findings = await FindingsAsync(deed.Store, found, cancel);
            if (form["do"].Split('-') is not [var what, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n >= findings.Count)
            {
                form.Refuse("", new("Press the button below one of the findings."));
                return null;
            }
            var done = what == "change" ? Change(deed, form, found, findings[n]) : Keep(deed, form, found, findings[n], n);
            return KeepOthers(deed, form, found, findings, n) ? done : null;
        }, cancel);

    private static bool IsToDo(TwinFinding told) => told.IsOpen || (told.Answer is null && told.Finding.Change is not null);

    private Done? Keep(Deed deed, Form form, Twin twin, TwinFinding told, int n)
    {
        if (!told.MayBeAnswered)
        {
            form.Refuse("", new("This must be put right. It cannot stay."));
            return null;
        }
        var found = told.At.Length == 0 ? "" : told.Finding.Found;
        return form.Refuse(Reason + n.ToString(CultureInfo.InvariantCulture), twin.AnswerWarning(told.Finding.Rule, told.At, found, form[Reason + n.ToString(CultureInfo.InvariantCulture)], TwinAtWork.ByOf(deed, here, me, twin.CircleId)))
            ? new Done(twin.WorkAddress + "/check", "Your reason is written down.") : null;
    }

    /// <summary>Reasons that were typed for other findings are not lost because another button was pressed.</summary>
    private bool KeepOthers(Deed deed, Form form, Twin twin, IReadOnlyList<TwinFinding> findings, int pressed)
    {
        for (var i = 0; i < findings.Count; i++)
            if (i != pressed && findings[i] is { MayBeAnswered: true, Answer: null } && form.Maybe($"{Reason}{i}") is not null) Keep(deed, form, twin, findings[i], i);
        return form.Holds;
    }

    private static Done? Change(Deed deed, Form form, Twin twin, TwinFinding told)
    {
        var version = (twin.Prepared ?? twin.Published)!;
        var (finding, blocks) = (told.Finding, version.Blocks.ToList());
        var before = finding.Block < 0 ? version.Title : finding.Sentence < 0 ? null : blocks[finding.Block].Sentences[finding.Sentence];
        if (before is null || finding.Changed(before) is not { } after)
        {
            form.Refuse("", new("This cannot be changed by itself. Write it anew."));
            return null;
        }
        if (finding.Block >= 0) blocks[finding.Block] = blocks[finding.Block] with { Sentences = [.. blocks[finding.Block].Sentences.Select((x, i) => i == finding.Sentence ? after : x)] };
        return form.Refuse("", twin.Write(finding.Block < 0 ? after : version.Title, blocks, deed.Act)) ? new Done(twin.WorkAddress + "/check", "It is changed.") : null;
    }

    private static Dictionary<string, string?> Told(Twin twin)
    {
        var version = (twin.Prepared ?? twin.Published)!;
        return new(StringComparer.Ordinal) { ["text"] = version.Title + "\n" + string.Join('\n', version.Blocks.Select(TwinVersion.MarkOf)) };
    }

    private async Task<IReadOnlyList<TwinFinding>> FindingsAsync(Store from, Twin twin, CancellationToken cancel) =>
        await originals.FindAsync(from, twin.ThingId, ahead: true, cancel) is { } original ? await checking.OfAsync(twin, (twin.Prepared ?? twin.Published)!, original.Kind, cancel) : [];

    private async Task<IActionResult> ShowAsync(Form form, Twin twin, CancellationToken cancel)
    {
        (Form, Twin, Version) = (new Form(form.Address, new Dictionary<string, string[]>(StringComparer.Ordinal), form.Key, Form.Mark(Told(twin))), twin, (twin.Prepared ?? twin.Published)!);
        foreach (var error in form.Errors) Form.Refuse(error.Field, error.Words);
        Findings = await FindingsAsync(store, twin, cancel);
        for (var i = 0; i < Findings.Count; i++) Form.Set(Reason + i.ToString(CultureInfo.InvariantCulture), form[Reason + i.ToString(CultureInfo.InvariantCulture)]);
        all = Numbered();
        TwinAtWork.Tell(frame, here, "Check the Easy Read version", twin);
        return Page();
    }

    /// <summary>Those that are to be done have the numbers 1, 2, 3 as they stand on the page.</summary>
    private List<FindingOnPage> Numbered()
    {
        var (told, shown) = (new List<FindingOnPage>(), 0);
        foreach (var (i, finding) in Findings.Index().OrderBy(x => x.Item.Finding.Block))
            told.Add(new(finding, i, IsToDo(finding) ? ++shown : 0) { AddWord = AddWordFor(finding.Finding), Typed = Form[$"{Reason}{i}"], Error = Form.Error($"{Reason}{i}") });
        return told;
    }
}
