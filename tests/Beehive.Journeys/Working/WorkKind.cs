using System.Reflection;
using Beehive.Accounts;
using Beehive.Accounts.Yours;
using Beehive.Noticeboard.Problems;
using Beehive.Journeys.Running;
using Beehive.Meetings.Suggesting;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Beehive.Journeys.Working;

/// <summary>A page that takes something in or is for some only. The list is made from the program itself, so that no new page can be left out.</summary>
public sealed record WorkKind(Type Model)
{
    /// <summary>What went wrong is a kind of the readers' list; one's own data, a recording and a scan are files.</summary>
    private static readonly Type[] Others = [typeof(ShowProblemModel), typeof(TakeYourDataModel), typeof(GiveRecordingModel), typeof(Beehive.Issues.Entering.GiveScanModel), typeof(Beehive.EasyRead.Picturing.GiveWaitingPictureModel)];

    public static IReadOnlyList<WorkKind> All { get; } = [.. typeof(Site).Assembly.GetTypes()
        .Where(x => x.IsSubclassOf(typeof(PageModel)) && !x.IsAbstract && (x.IsDefined(typeof(MayUseAttribute), true) || x.IsDefined(typeof(TakesInAttribute), true)))
        .Except(Others).OrderBy(x => x.FullName, StringComparer.Ordinal).Select(x => new WorkKind(x))];

    public IReadOnlyList<Role> Roles => Model.GetCustomAttribute<MayUseAttribute>()?.Roles ?? [];

    public bool TakesIn => Model.IsDefined(typeof(TakesInAttribute), true);

    public string Name => Model.Name[..^"Model".Length];

    /// <summary>Whether a page of work answers there.</summary>
    public static bool IsAt(IEnumerable<RoutedPage> pages, string address) => pages.Any(x => All.Any(y => y.Model == x.Model) && EveryPage.KindsTests.Fits(x.Route, address));

    public override string ToString() => Name;
}

/// <summary>Runs a theory on every second page of work.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachWorkKindAttribute(int half) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. WorkKind.All.Where((_, i) => i % 2 == half).Select(x => new TheoryDataRow<WorkKind>(x) { TestDisplayName = $"{testMethod.Name}: {x.Name}" })]);

    public override bool SupportsDiscoveryEnumeration() => false;
}
