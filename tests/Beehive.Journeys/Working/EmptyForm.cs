using Microsoft.Playwright;

namespace Beehive.Journeys.Working;

/// <summary>The form of a page, sent with nothing in it: the page comes back, says what is wrong and leads there.</summary>
public static class EmptyForm
{
    /// <summary>On these pages nothing must be filled in: an empty form is an answer and does something, so it is not sent here.</summary>
    private static readonly HashSet<string> NothingMust = new(StringComparer.Ordinal)
    {
        "SignOut", "UseLink", "ConfirmEmail", "ConfirmFollowing", "SignOutElsewhere", "MakeRecoveryCodes", "ShowDecisionToAll", "MoveOn", "BeginAction", "ChooseLetters", "StopLetters", "TakeOffFile", "CheckAnswers", "AcceptIssue", "NameCover", "CloseYours", "ForgetYours", "FinishElsewhere", "TellAsker", "SayIfEasy", "ChooseView", "ShowIfEasy", "PublishEasyRead", "CheckEasyRead", "AnswerAsked", // only a button
        "AskAboutYou", "TellYourNeeds", "RecordAttendance", "WriteMinute", "AnswerSaid", "ArrangeAgenda", "ArrangePapers", "ReachOwner", "ReachBody", "PrepareVersion", "TellChange", "TellAbout", "TellContact", "TellName", "TakeBackYours", "SaySorted", "SayYoursSorted", "SaySame", "SetDangerLines", // all may be left out
        "EndLine", // without a day it ends at once
        "AddPasskey", "UsePasskey", // the browser asks the person, not the page
    };

    private const string Empty = """
        () => {
            const forms = [...document.querySelectorAll('main form[method=post]')].sort((a, b) => b.elements.length - a.elements.length);
            const form = forms[0], button = form?.querySelector('.bee-buttons button:not([name])') ?? form?.querySelector('button[type=submit], button:not([type])');
            if (!form || !button) return false;
            for (const e of form.elements) {
                if (e.type === 'hidden') continue;
                if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
                else if (e.tagName === 'SELECT') e.selectedIndex = 0;
                else if (e.tagName !== 'BUTTON') e.value = '';
            }
            button.dataset.empty = 'yes';
            window.isBefore = true;
            return true;
        }
        """;

    private const string Faults = """
        () => {
            const faults = [], summary = document.querySelector('.govuk-error-summary');
            if (!summary) return ['no error summary; the page says: ' + document.querySelector('h1')?.textContent + ' ' + location.pathname];
            if (document.activeElement !== summary) faults.push('the summary has not the focus, but ' + document.activeElement.outerHTML.slice(0, 100));
            if (!document.title.startsWith('Error: ')) faults.push('the title does not begin with "Error:": ' + document.title);
            const links = [...summary.querySelectorAll('li a')];
            for (const link of links) {
                const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
                if (!field) { faults.push('the summary leads to nothing: ' + link.outerHTML); continue; }
                if (!field.matches('input, select, textarea, button, [tabindex], [contenteditable]')) faults.push('the summary leads to what cannot be used: ' + link.hash);
                if (![...document.querySelectorAll('.govuk-error-message')].some(x => x.textContent.includes(link.textContent.trim()))) faults.push('not beside a field: ' + link.textContent);
            }
            return faults;
        }
        """;

    /// <summary>False when there is nothing to send.</summary>
    public static async Task<bool> SendAsync(IPage page, WorkKind kind)
    {
        if (NothingMust.Contains(kind.Name) || !await page.EvaluateAsync<bool>(Empty)) return false;
        await page.Locator("[data-empty]").ClickAsync();
        await page.WaitForFunctionAsync("() => !window.isBefore && document.readyState === 'complete'");
        return true;
    }

    public static Task<string[]> FaultsAsync(IPage page) => page.EvaluateAsync<string[]>(Faults);
}
