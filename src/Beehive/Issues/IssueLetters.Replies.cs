using System.Globalization;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues;

public sealed partial class IssueLetters
{
    /// <summary>Gives a letter its secrets: an address of its own, where answers come in, and the end of the link to one's own issue.</summary>
    private string Mark(Writing writing, LetterText letter, Issue issue, Raiser raiser, bool easily)
    {
        var token = Platform.Incoming.ReplyAddress.NewToken();
        if (settings.Replies is { } replies) (easily ? letter.MayAnswer() : letter.Say("You can answer this email. What you write goes to those who have it, and to nobody else.")).AnswersTo(replies.Address.With(issue.Number, token));
        var link = LetterMark.LinkOf(token);
        writing.Store.Add(new LetterMark { IssueId = issue.Id, Raiser = raiser, TokenMark = Browser.Hash(token), LinkMark = Browser.Hash(link), MadeAt = clock.GetUtcNow() });
        return In(easily, "/issues/find") + "?letter=" + link;
    }

    /// <summary>To those who have it: what came by mail. False when nobody can be reached.</summary>
    public async Task<bool> HandOnReplyAsync(Writing writing, Place place, Issue issue, MailedReply reply, string words, DateOnly today, CancellationToken cancel)
    {
        var said = issue.IsOpen ? $"Whoever told us number {Number(issue)} answered by email. Nobody else can read it:" : $"Whoever told us number {Number(issue)} answered by email, though it is closed. Nobody else can read it:";
        string[] paragraphs = [said, .. words.Length == 0 ? (string[])[] : [words],
            .. reply.Files is { } files ? (string[])[$"Files came with it, and were not kept: {files.ReplaceLineEndings(", ")}. Ask for them another way if you need them."] : []];
        return await ToHandlersAsync(writing, place, issue, $"More was said: {issue.Title}", paragraphs, $"issue-reply:{reply.RaiserId}:{reply.MessageMark[..24]}", today, cancel);
    }

    /// <summary>To those who have it: the letter that somebody was to get could not be delivered.</summary>
    public Task<bool> TellCameBackAsync(Writing writing, Place place, Issue issue, LetterMark mark, DateOnly today, CancellationToken cancel) =>
        ToHandlersAsync(writing, place, issue, $"An email came back: {issue.Title}", [$"An email about number {Number(issue)} could not be delivered to whoever told us. Call them, or write to them, if you know how."],
            string.Create(CultureInfo.InvariantCulture, $"issue-came-back:{mark.Id}"), today, cancel);

    private async Task<bool> ToHandlersAsync(Writing writing, Place place, Issue issue, string title, IEnumerable<string> paragraphs, string once, DateOnly today, CancellationToken cancel)
    {
        var holders = await HandlersAsync(writing.Store, issue, today, cancel);
        foreach (var holder in holders)
        {
            var letter = new LetterText(origin, title);
            foreach (var paragraph in paragraphs) letter.Say(paragraph);
            letter.Link("Look at it", issue.Address).Why($"You handle what people tell {place.Name}.");
            await outbox.AddAsync(writing, letter.To(holder.Email, string.Create(CultureInfo.InvariantCulture, $"{once}:{holder.Id}"), placeId: place.Id), cancel);
        }
        return holders.Count > 0;
    }

    private static string Number(Issue issue) => issue.Number.ToString(CultureInfo.InvariantCulture);
}
