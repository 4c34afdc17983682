using System.Text;
using Beehive.Accounts;
using Beehive.Issues.Replies;
using Beehive.Platform.Incoming;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Replies;

/// <summary>A site with an office that people can answer by email, and their mails.</summary>
public static class AMailbox
{
    public const string Resident = "resident@example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Beehive.Platform.Incoming.Replies Of(DatabaseUnderTest under) => new(ReplyAddress.Parse("issues@boards.example"), FolderOf(under));

    public static string FolderOf(DatabaseUnderTest under) => Path.Combine(under.Folder, "mail-in");

    public static Task<SiteUnderTest> AtAsync(DatabaseUnderTest under) => AnOffice.AtAsync(under, Of(under));

    /// <summary>Somebody raises an issue; gives the address at which an answer to the first letter comes in.</summary>
    public static async Task<string> RaiseAsync(SiteUnderTest site, string words = "The bus stops at six.", string email = Resident)
    {
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, words, ("email", email));
        return await AnswerToAsync(site, email);
    }

    /// <summary>The address for answers to the last letter that somebody got.</summary>
    public static async Task<string> AnswerToAsync(SiteUnderTest site, string email = Resident)
    {
        await using var store = site.Under.Database.Read();
        return (await store.Letters.Where(x => x.To == email).OrderByDescending(x => x.Id).Select(x => x.ReplyTo).FirstAsync(Cancel))!;
    }

    public static string Mail(string to, string words, string id = "1", string more = "") =>
        $"Return-Path: <{Resident}>\r\nFrom: Resident <{Resident}>\r\nTo: {to}\r\nSubject: Re: Read\r\nMessage-ID: <{id}@example.org>\r\n{more}\r\n{words}\r\n";

    public static async Task<MailOutcome> TakeAsync(SiteUnderTest site, string mail) =>
        await site.Services.GetRequiredService<RepliesTaken>().TakeAsync(IncomingMail.Read(Encoding.UTF8.GetBytes(mail), ReplyAddress.Parse("issues@boards.example"))!, Cancel);

    public static async Task<List<Letter>> LettersToAsync(SiteUnderTest site, string email, string title)
    {
        await using var store = site.Under.Database.Read();
        return await store.Letters.Where(x => x.To == email && x.Subject.StartsWith(title)).OrderBy(x => x.Id).ToListAsync(Cancel);
    }

    public static async Task<string> EmailOfAsync(SiteUnderTest site, Person person)
    {
        await using var store = site.Under.Database.Read();
        return await store.Accounts.Where(x => x.Id == person.AccountId).Select(x => x.Email).SingleAsync(Cancel);
    }
}
